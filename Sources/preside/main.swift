import ArgumentParser
import PresideKit

Preside.main(Preside.protectingNegativeCounts(CommandLine.arguments.dropFirst()))

import ArgumentParser
import PresideKit

let arguments = Preside.protectingNegativeCounts(CommandLine.arguments.dropFirst())
do {
    var command = try Preside.parseAsRoot(arguments)
    try command.run()
} catch {
    let isUsage = Preside.exitCode(for: error).rawValue == ExitStatus.usage.rawValue
    if isUsage, !(error is ExitCode),
        let note = UsageNote.chinese(
            Preside.message(for: error), arguments: arguments, environment: Terminal.variable)
    {
        Terminal.complain(note)
    }
    Preside.exit(withError: error)
}

package import ArgumentParser

package struct AgendaCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Items of agendas (Art. 7, 19-21, 41, 46).",
        discussion: """
            An item is proposed by a department, reviewed by the leader in charge, settled by the \
            mayor, and decided by its meeting; papers are handed out the day before.
            """,
        subcommands: [
            AgendaProposeCommand.self,
            AgendaListCommand.self,
            AgendaShowCommand.self,
            AgendaReviewCommand.self,
            AgendaSettleCommand.self,
            AgendaDeclineCommand.self,
            AgendaPlaceCommand.self,
            AgendaPostponeCommand.self,
            AgendaWithdrawCommand.self,
            AgendaCheckCommand.self,
            AgendaPapersCommand.self,
            AgendaAdmitCommand.self,
            AgendaInviteCommand.self,
            AgendaConcludeCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}

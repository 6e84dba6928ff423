package import ArgumentParser

package struct LeaveCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: "Leave of the members of the government (Art. 74).",
        discussion: """
            A leave is asked for, approved or declined, filed with the General Office, and \
            reported back on return. Each step is a record of its own; nothing is overwritten.
            """,
        subcommands: [
            LeavePreviewCommand.self, LeaveRequestCommand.self, LeaveShowCommand.self,
            LeaveListCommand.self, LeaveApproveCommand.self, LeaveDeclineCommand.self,
            LeaveConfirmCommand.self, LeaveFileCommand.self, LeaveExtendCommand.self,
            LeaveChangeCommand.self, LeaveCorrectCommand.self, LeaveReturnCommand.self,
            LeaveReportBackCommand.self, LeaveCancelCommand.self, LeaveTotalsCommand.self,
            LeaveImportCommand.self,
        ])

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}
}

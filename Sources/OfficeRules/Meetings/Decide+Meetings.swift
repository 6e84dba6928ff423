extension Decision {
    func meeting(_ command: MeetingCommand) throws(Refusal) -> [MeetingEvent] {
        switch command {
        case .cancel(let id, _): throw .meeting(.noSuch(id))
        }
    }
}

extension Decision {
    func engagement(_ command: EngagementCommand) throws(Refusal) -> [EngagementEvent] {
        switch command {
        case .cancel(let id, _): throw .engagement(.noSuch(id))
        }
    }
}

extension Decision {
    func proceeding(_ command: ProceedingCommand) throws(Refusal) -> [ProceedingEvent] {
        switch command {
        case .cancel(let id, _): throw .proceeding(.noSuch(id))
        }
    }
}

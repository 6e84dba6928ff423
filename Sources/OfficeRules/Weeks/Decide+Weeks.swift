extension Decision {
    func week(_ command: WeekCommand) throws(Refusal) -> [WeekEvent] { [] }
}

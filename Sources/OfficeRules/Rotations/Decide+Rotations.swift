extension Decision {
    func rotation(_ command: RotationCommand) throws(Refusal) -> [RotationEvent] {
        switch command {
        case .cancel(let id, _): throw .rotation(.noSuch(id))
        }
    }
}

import Varlink

extension View {
    /// Why a command came to nothing, and how to go on.
    package func explain(_ failure: Failure, names: @autoclosure () -> Names) -> [String] {
        let lines: [String]
        switch failure {
        case .refused(let error, let parameters, let call, let commandID):
            lines = explain(error, parameters, call, commandID, names())
        case .unreachable(let path, let reason):
            lines = wording.unreachable(Printable.escape(path), reason)
        case .lost(let reason, let commandID):
            lines =
                [wording.lost(Printable.escape(reason))]
                + (commandID == nil ? [] : [wording.repeatWith(commandID)])
        case .noInput(let path, let problem):
            lines = wording.noInput(Printable.escape(path), problem)
        case .cannotWrite(let reason):
            lines = [wording.cannotWrite(reason)]
        case .notInOrder, .nobodyReads:
            lines = []
        }
        return lines.enumerated().map { $0 == 0 ? "preside: \($1)" : "  \($1)" }
    }

    private func explain(
        _ error: String, _ parameters: JSONObject, _ call: CallNames, _ commandID: String?,
        _ names: Names
    ) -> [String] {
        guard let known = WireErrors.named(error) else {
            return wording.unknownError(
                Printable.escape(error), Printable.escape(parameters.description))
        }
        var parameters = parameters
        // The daemon need not say again what the client knows.
        if parameters["commandID"]?.stringValue == nil, let commandID {
            parameters["commandID"] = .string(commandID)
        }
        return known.explained(
            by: wording, RefusalFacts(parameters, call: call, moments: moments, names: names))
    }
}

import Varlink

/// However a connection's bytes are cut into pieces, the same calls come out, and the same bytes
/// go back, each of them a JSON object.
enum FrameFuzz {
    private static let limits: ServerConnection.Limits = {
        var limits = ServerConnection.Limits()
        limits.frameBytes = 512
        limits.pipelineDepth = 4
        limits.json = JSONLimits(depth: 8)
        return limits
    }()

    static func violation(in bytes: [UInt8]) -> String? {
        guard let cut = bytes.first else { return nil }
        let input = Array(bytes.dropFirst())
        let whole = exchange(input, inPiecesOf: max(1, input.count))
        let pieces = exchange(input, inPiecesOf: Int(cut) % 16 + 1)
        guard whole.calls == pieces.calls else { return "other calls in pieces" }
        guard whole.output == pieces.output else { return "other replies in pieces" }
        for reply in whole.output.split(separator: 0) {
            guard (try? JSON.parse(Array(reply)))?.objectValue != nil else {
                return "a reply that is no object"
            }
        }
        return nil
    }

    /// What is called, and what goes back, when each call is answered with its own parameters.
    private static func exchange(
        _ input: [UInt8], inPiecesOf size: Int
    ) -> (calls: [Call], output: [UInt8]) {
        var connection = ServerConnection(limits: limits)
        var calls: [Call] = []
        var output: [UInt8] = []
        func drive() -> Bool {
            while let action = connection.next() {
                switch action {
                case .call(let call, let token):
                    calls.append(call)
                    var bytes: [UInt8] = []
                    JSON.object(call.parameters).encode(into: &bytes)
                    connection.reply(token, encodedParameters: bytes)
                case .close: return false
                case .stopReading, .startReading: break
                }
            }
            return true
        }
        var place = 0
        var isOpen = true
        while isOpen, place < input.count {
            let end = min(input.count, place + size)
            input[place..<end].withUnsafeBufferPointer { connection.receive($0) }
            place = end
            isOpen = drive()
        }
        if isOpen {
            connection.inputEnded()
            _ = drive()
        }
        connection.takeOutput { output += $0 }
        return (calls, output)
    }
}

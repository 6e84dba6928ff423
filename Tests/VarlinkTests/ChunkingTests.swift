import Testing

@testable import Varlink

/// However a stream is cut into pieces, the same comes out.
@Suite struct ChunkingTests {
    static let streams = [
        "{\"method\":\"a.A\"}\0{\"method\":\"a.B\",\"more\":true}\0"
            + "{\"method\":\"a.C\",\"oneway\":true}\0{\"m",
        "\0{\"method\":\"a.A\"}\0", "{\"method\":\"a.A\"}\0[]\0{\"method\":\"a.B\"}\0",
        "{\"method\":\"a.A\",\"parameters\":{\"名\":\"主持工作\"}}\0{\"method\":\"a.A\"}\0",
        "{\"method\":\"a.A\"}\0" + String(repeating: "y", count: 75) + "\0{\"method\":\"a.B\"}\0",
        "{\"method\":\"a.A\"}\0" + String(repeating: " ", count: 75),
    ]

    /// All ways of cutting into three.
    @Test(arguments: streams)
    func threePieces(_ stream: String) {
        let bytes = Array(stream.utf8)
        let whole = outcome([bytes[...]])
        for first in bytes.indices {
            for second in first..<bytes.count {
                let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]]
                #expect(outcome(pieces) == whole, "cut at \(first) and \(second)")
            }
        }
        #expect(outcome(bytes.indices.map { bytes[$0...$0] }) == whole, "byte by byte")
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func randomPieces(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var text = ""
        for _ in 0..<20 {
            let flags = ["", ",\"more\":true", ",\"oneway\":true"].randomElement(using: &generator)
            let padding = String(repeating: " ", count: .random(in: 0..<20, using: &generator))
            text += "{\"method\":\"a.\(generator.next() % 9)\"\(flags ?? "")}\(padding)\0"
        }
        let bytes = Array(text.utf8)
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + .random(in: 0..<60, using: &generator))
            pieces.append(bytes[start..<end])
            start = end
        }
        #expect(outcome(pieces) == outcome([bytes[...]]), "seed \(seed)")
    }

    /// The calls, what was written, and the end, when every call is answered at once and twice if
    /// it takes more.
    private func outcome(_ pieces: [ArraySlice<UInt8>]) -> [String] {
        var limits = ServerConnection.Limits()
        limits.frameBytes = 70
        limits.pipelineDepth = 2
        var connection = ServerConnection(limits: limits)
        var outcome: [String] = []
        var written = ""
        let take = { (connection: inout ServerConnection) in
            while let action = connection.next() {
                switch action {
                case .call(let call, let token):
                    outcome.append("\(call)")
                    connection.reply(token, #"{"n":1}"#, continues: true)
                    connection.reply(token, #"{"n":2}"#)
                case .close(let reason): outcome.append("\(reason)")
                case .startReading, .stopReading: break
                }
            }
            written += connection.written()
        }
        for piece in pieces {
            connection.receive(piece)
            take(&connection)
        }
        connection.inputEnded()
        take(&connection)
        return outcome + [written]
    }

    @Test func nulIsFoundWhereverItIs() {
        for count in 0..<40 {
            for position in 0..<count {
                for other: UInt8 in [1, 0x80, 0xFF] {
                    var bytes = [UInt8](repeating: other, count: count)
                    bytes[position] = 0
                    bytes.withUnsafeBufferPointer { buffer in
                        for start in 0...count {
                            #expect(
                                buffer.firstNUL(from: start) == (start <= position ? position : nil)
                            )
                        }
                    }
                }
            }
        }
    }

    @Test func whatMustBeEscapedIsFoundWhereverItIs() {
        for special in UInt8.min...UInt8.max {
            let isSpecial = special < 0x20 || special == 0x22 || special == 0x5C
            for position in 0..<20 {
                var bytes = [UInt8](repeating: 0x80 | special & 0x7F, count: 20)
                bytes[position] = special
                bytes.withUnsafeBufferPointer { buffer in
                    #expect(buffer.firstToEscape(from: 0) == (isSpecial ? position : nil))
                    #expect(buffer.firstToEscape(from: position + 1) == nil)
                }
            }
        }
    }
}

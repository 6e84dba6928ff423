import Foundation
import Testing
import Varlink

/// docs/protocol.md says what is answered to each odd message; here each is sent.
@Suite(.onOwnThreads) struct ProtocolPageTests {
    struct Row {
        let sent: [UInt8]
        /// Nil for a reply, `no answer` for silence.
        let error: String?
        let names: String
        let reason: String
        let closes: Bool
    }

    /// The rows whose first cell is a message.
    static func rows() throws -> [Row] {
        let page = try String(
            contentsOfFile: "\(Products.checkout)/docs/protocol.md", encoding: .utf8)
        return try page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
            try #require(cells.count == 6 && ["open", "closed"].contains(cells[4]), "\(line)")
            return Row(
                sent: try bytes(cells[0]), error: cells[1].isEmpty ? nil : cells[1],
                names: String(decoding: try bytes(cells[2]), as: UTF8.self), reason: cells[3],
                closes: cells[4] == "closed")
        }
    }

    /// `⟨ff⟩` is a byte, `⟨62×[⟩` so many times what follows.
    static func bytes(_ text: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "⟨") {
            let close = try #require(rest[open...].firstIndex(of: "⟩"), "\(text)")
            let inside = rest[rest.index(after: open)..<close].split(
                separator: "×", maxSplits: 1)
            bytes += rest[..<open].utf8
            if inside.count == 2 {
                let times = try #require(Int(inside[0]), "\(text)")
                bytes += String(repeating: String(inside[1]), count: times).utf8
            } else {
                bytes.append(try #require(UInt8(inside[0], radix: 16), "\(text)"))
            }
            rest = rest[rest.index(after: close)...]
        }
        return bytes + rest.utf8
    }

    @Test func holds() throws {
        let office = try TestOffice.open()
        let rows = try Self.rows()
        #expect(rows.count >= 66)
        for row in rows {
            let sent = Comment(rawValue: String(decoding: row.sent.prefix(120), as: UTF8.self))
            let socket = try office.connect()
            socket.send(row.sent)
            if row.error != "no answer" {
                let reply = try JSON.parse(socket.message() ?? "null")
                #expect(reply["error"]?.stringValue == row.error, sent)
                let parameters = reply["parameters"]?.objectValue ?? [:]
                if row.error != nil {
                    let named = parameters["field"] ?? parameters.members.first?.value
                    #expect(Self.text(named) == row.names, sent)
                }
                #expect(reply["org.preside"]?["reason"]?.stringValue ?? "" == row.reason, sent)
            }
            if row.closes {
                #expect(socket.message() == nil, sent)
            } else {
                let who = try socket.call("org.preside.Presiding.At")
                #expect(who["holder"] == "wang-hai", sent)
            }
        }
        try BadMessageTests.unharmed(office)
    }

    private static func text(_ value: JSON?) -> String {
        switch value {
        case .string(let text): text
        case .int(let number): "\(number)"
        default: ""
        }
    }
}

import Foundation

/// The commands that a page shows before it comes to installing, in their order.
struct ReadmePage {
    /// A command as it is typed, and what the page prints under it, if anything.
    struct Line: Equatable {
        let command: String
        let output: String?
    }

    let lines: [Line]

    /// - Parameter end: the heading at which to stop.
    init(_ name: String, before end: String) throws {
        let text = try String(contentsOfFile: "\(Products.checkout)/\(name)", encoding: .utf8)
        guard let stop = text.range(of: "\n## \(end)\n") else {
            throw Child.Failure(description: "\(name): no heading \(end)")
        }
        let parts = text[..<stop.lowerBound].components(separatedBy: "\n```\n")
        lines = stride(from: 1, to: parts.count, by: 2).flatMap { Self.block(parts[$0]) }
    }

    /// A block with a prompt is a dialogue; in one without, every line is a command.
    private static func block(_ text: String) -> [Line] {
        let whole = text.replacingOccurrences(of: "\\\n", with: "")
        guard whole.hasPrefix("$ ") else {
            return whole.components(separatedBy: "\n").map { Line(command: $0, output: nil) }
        }
        return ("\n" + whole).components(separatedBy: "\n$ ").dropFirst().map { part in
            let lines = part.components(separatedBy: "\n")
            let output = lines.dropFirst().map { $0 + "\n" }.joined()
            return Line(command: lines[0], output: output)
        }
    }
}

import Foundation
import FuzzTargets
import Testing

@Suite("Any bytes at all")
struct CorpusTests {
    /// What the fuzzer found to lead somewhere, one input a line, in Base64.
    private static func corpus(_ target: FuzzTarget) throws -> [[UInt8]] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Corpus/\(target.rawValue).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            Array(try #require(Data(base64Encoded: String(line)), "\(line)"))
        }
    }

    @Test("what the fuzzer kept", arguments: FuzzTarget.allCases)
    func kept(_ target: FuzzTarget) throws {
        let corpus = try Self.corpus(target)
        #expect(!corpus.isEmpty)
        for input in corpus {
            #expect(target.violation(in: input) == nil, "\(Data(input).base64EncodedString())")
        }
    }

    /// Without libFuzzer: what was kept, with some bytes of each changed.
    @Test("what was kept, changed at random", arguments: FuzzTarget.allCases)
    func changed(_ target: FuzzTarget) throws {
        var random = SeededGenerator(seed: 20_261_124)
        let corpus = try Self.corpus(target)
        for _ in 0..<1_000 {
            var input = try #require(corpus.randomElement(using: &random))
            for _ in 0..<3 where !input.isEmpty {
                let place = Int.random(in: input.indices, using: &random)
                switch UInt8.random(in: 0..<3, using: &random) {
                case 0: input[place] = UInt8.random(in: 0...255, using: &random)
                case 1: input.remove(at: place)
                default: input.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
            }
            #expect(target.violation(in: input) == nil, "\(Data(input).base64EncodedString())")
        }
    }
}

import Testing

@testable import Varlink

@Suite struct JSONObjectTests {
    /// Small and large objects, with and without the index, behave as an array of pairs does.
    @Test(arguments: 0..<50 as Range<UInt64>)
    func likeAListOfPairs(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var object = JSONObject()
        var twin: [(String, JSON)] = []
        for step in 0..<200 {
            let key = "k\(Int.random(in: 0..<40, using: &generator))"
            let position = twin.firstIndex { $0.0 == key }
            switch Int.random(in: 0..<4, using: &generator) {
            case 0:
                object[key] = nil
                if let position { twin.remove(at: position) }
            case 1:
                #expect(object.append(key, .int(Int64(step))) == (position == nil))
                if position == nil { twin.append((key, .int(Int64(step)))) }
            default:
                object[key] = .int(Int64(step))
                if let position {
                    twin[position].1 = .int(Int64(step))
                } else {
                    twin.append((key, .int(Int64(step))))
                }
            }
            #expect(object.keys == twin.map(\.0), "seed \(seed)")
            #expect(object.members.map(\.value) == twin.map(\.1), "seed \(seed)")
            #expect(object[key] == twin.first { $0.0 == key }?.1, "seed \(seed)")
        }
    }

    @Test func theOrderOfTheMembersDoesNotCount() {
        let one: JSONObject = ["a": 1, "b": ["x": 1, "y": 2]]
        let two: JSONObject = ["b": ["y": 2, "x": 1], "a": 1]
        #expect(one == two)
        #expect(one.hashValue == two.hashValue)
        #expect(one.description != two.description)
        #expect(one != ["a": 1, "c": ["x": 1, "y": 2]])
        #expect(one != ["a": 1])
        #expect(JSONObject(dictionaryLiteral: ("a", 1), ("a", 2)) == ["a": 2])
    }
}

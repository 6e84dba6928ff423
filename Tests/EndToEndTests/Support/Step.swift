import Testing
import Varlink

/// One line typed at `preside --json`, and what has to be in the answer; or the refusal, whole.
struct Step: Sendable {
    enum Outcome: Sendable {
        case answers([String: JSON], fields: Set<String>)
        case refused(String, JSONObject)
    }

    let line: String
    let outcome: Outcome

    /// Done; each path leads to this value, and all of these fields are there.
    init(_ line: String, _ values: [String: JSON] = [:], fields: Set<String> = []) {
        self.line = line
        outcome = .answers(values, fields: fields)
    }

    /// Refused with exactly this.
    init(_ line: String, refused error: String, _ parameters: JSONObject = [:]) {
        self.line = line
        outcome = .refused("org.preside." + error, parameters)
    }

    func check(in office: TestOffice) throws {
        switch outcome {
        case .answers(let values, let fields):
            let answer = try office.ask(line)
            #expect(fields.subtracting(answer.keys) == [], "\(line): \(answer)")
            for (path, value) in values.sorted(by: { $0.key < $1.key }) {
                #expect(answer[path: path] == value, "\(line): \(path) in \(answer)")
            }
        case .refused(let error, let parameters):
            let refusal = try office.refused(line)
            #expect(refusal == Refusal(error: error, parameters: parameters), "\(line)")
        }
    }

    static func check(_ steps: [Step], in office: TestOffice) throws {
        for step in steps { try step.check(in: office) }
    }
}

import Dispatch
import Synchronization
import Varlink

/// One answer as it went out: read, and letter for letter.
struct Answer: Sendable {
    let reply: Reply
    let bytes: [UInt8]

    var error: String? { reply.error }

    /// A member by its way, `segments.0.holder`; what is not there is no value that JSON has there.
    subscript(path: String) -> JSON { JSON.object(reply.parameters)[path: path] }
}

extension JSON {
    subscript(path path: String) -> JSON {
        var value: JSON? = self
        for part in path.split(separator: ".") {
            value = Int(part).map { value?[$0] } ?? value?[String(part)]
        }
        return value ?? .string("nothing at \(path)")
    }

    /// One member of each element.
    func each(_ path: String) -> [JSON] { (arrayValue ?? []).map { $0[path: path] } }
}

/// The other end of a call: gathers what is answered, and may go away.
final class AnswerSink: ReplySink {
    private struct State {
        var answers: [Answer] = []
        var taken = 0
        var open = true
        var handlers: [@Sendable () -> Void] = []
        /// The call was answered for good.
        var ended = false
        /// Answers that came after that.
        var late = 0
    }

    private let state = Mutex(State())
    private let arrived = DispatchSemaphore(value: 0)
    private let onAnswer: @Sendable (Answer) -> Void

    /// What is to be done with each answer at the moment at which it is given.
    init(onAnswer: @escaping @Sendable (Answer) -> Void = { _ in }) {
        self.onAnswer = onAnswer
    }

    func reply(_ token: CallToken, encodedParameters: [UInt8], continues: Bool) {
        let parameters = (try? JSON.parse(encodedParameters))?.objectValue ?? ["": "no object"]
        take(
            Answer(
                reply: Reply(parameters: parameters, continues: continues),
                bytes: encodedParameters))
    }

    func error(_ token: CallToken, name: String, parameters: JSONObject) {
        take(Answer(reply: Reply(parameters: parameters, error: name), bytes: []))
    }

    private func take(_ answer: Answer) {
        onAnswer(answer)
        state.withLock { state in
            if state.ended || !state.open { state.late += 1 }
            state.ended = state.ended || !answer.reply.continues
            state.answers.append(answer)
        }
        arrived.signal()
    }

    func onDisconnect(_ token: CallToken, _ body: @escaping @Sendable () -> Void) {
        let gone = state.withLock { state in
            if state.open { state.handlers.append(body) }
            return !state.open
        }
        if gone { body() }
    }

    var isOpen: Bool { state.withLock(\.open) }

    /// Answers after the last one, or after the caller had gone.
    var late: Int { state.withLock(\.late) }
    var count: Int { state.withLock { $0.answers.count } }

    /// The next answer; nil when none comes in time.
    func next(within milliseconds: Int = 30_000) -> Answer? {
        guard arrived.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else {
            return nil
        }
        return state.withLock { state in
            defer { state.taken += 1 }
            return state.answers[state.taken]
        }
    }

    /// Whether everything that came was taken.
    var isEmpty: Bool { state.withLock { $0.taken == $0.answers.count } }

    /// The caller goes away.
    func disconnect() {
        let handlers = state.withLock { state in
            state.open = false
            defer { state.handlers = [] }
            return state.handlers
        }
        for handler in handlers { handler() }
    }
}

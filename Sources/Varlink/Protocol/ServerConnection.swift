/// The server's side of one connection, without a socket: bytes go in, actions come out.
///
/// After everything that goes in (`receive`, `reply`, `error`, `inputEnded` …) the driver takes
/// actions with `next()` until there is none, then writes what `takeOutput` gives. However the
/// input is cut into pieces, the same calls come out in the same order, with the same replies.
///
/// One call is under way at a time; those behind it wait in order, unread once there are many or
/// they are long.
///
/// | what comes in | what becomes of it |
/// |---|---|
/// | not JSON, an empty message | `InvalidParameter` with parameter `call`, then close |
/// | JSON but no object | the same |
/// | no `method`, a field of a wrong type | `InvalidParameter` naming the field, then close |
/// | a field that calls do not have | `InvalidParameter` naming the field, then close |
/// | `more` together with `oneway` | close, without a reply, for `oneway` forbids one |
/// | a message longer than the limit | `MessageTooLong` as soon as this is seen, then close |
/// | half a message and silence | `MessageTimedOut`, then close |
/// | half a message and the end | close |
/// | the end, calls still waiting | they are answered in order, then close |
/// | the end while replies of a `more` call continue | close |
///
/// The first four say beside the parameters, in an object `org.preside`, the reason and for
/// malformed JSON the offset of the byte. Calls before a bad message are answered first.
package struct ServerConnection {
    package struct Limits: Hashable, Sendable {
        /// The longest message in bytes, without its NUL.
        package var frameBytes = 1 << 20
        /// How many whole messages may wait before reading stops.
        package var pipelineDepth = 64
        /// How many bytes may wait behind a call before reading stops.
        package var pipelineBytes = 16 << 10
        package var json = JSONLimits.call

        package init() {}
    }

    package enum Action: Hashable, Sendable {
        /// Handle this call and answer it with `reply` or `error`.
        case call(Call, CallToken)
        /// Read no further until `startReading`.
        case stopReading
        case startReading
        /// Write what there is and close. The last action.
        case close(CloseReason)
    }

    package enum CloseReason: Hashable, Sendable {
        /// The client sent its last call, and everything is answered.
        case finished
        case refused(CallRefusal)
        case connection(ConnectionError)
    }

    private struct Current {
        let token: CallToken
        let more: Bool
        let oneway: Bool
        /// The length of the message that it came in.
        let bytes: Int
        var streams = false
    }

    private let limits: Limits
    private var frames: FrameBuffer
    private var current: Current?
    private var calls: UInt64 = 0
    private var output: [UInt8] = []
    private var closing: CloseReason?
    private var closeTaken = false
    private var inputHasEnded = false
    private var isGone = false
    /// No bytes are asked for at present.
    package private(set) var isReadingStopped = false
    private var began: (frame: UInt64, at: UInt64)?

    package init(limits: Limits = Limits()) {
        self.limits = limits
        self.frames = FrameBuffer(limit: limits.frameBytes)
    }
}

// What goes in.
extension ServerConnection {
    package mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard closing == nil, !inputHasEnded else { return }
        frames.append(bytes)
    }

    /// The client sends no more. Calls that are whole are still answered.
    package mutating func inputEnded() { inputHasEnded = true }

    /// The connection has gone: nothing that is replied can arrive. Calls that are whole still come
    /// out, for they may change something, save those that ask for a stream. One under way is
    /// waited for, a stream until it has begun: what is done for it counts as the client's.
    package mutating func disconnected() {
        inputHasEnded = true
        isGone = true
        output = []
    }

    /// Keeps of what waits only the calls that are whole within `pipelineBytes`.
    package mutating func keepWhatIsShort() {
        inputHasEnded = true
        frames.cut(to: limits.pipelineBytes)
    }

    /// A call is left undone: its client has gone, and it changes nothing.
    package mutating func drop(_ token: CallToken) {
        if current?.token == token { current = nil }
    }

    /// The server ends: nothing more is read. Calls that are whole are still answered; a stream
    /// whose replies continue is cut.
    package mutating func finish() { inputEnded() }

    /// The message that is incomplete took too long.
    package mutating func messageTimedOut(milliseconds: Int64) {
        guard closing == nil else { return }
        let error = ConnectionError.messageTimedOut(milliseconds: milliseconds)
        if current == nil, !isGone {
            Reply.appendError(error.name, error.parameters, to: &output)
        }
        close(.connection(error))
    }

    /// - Returns: false when the reply was dropped: the call is answered, `oneway`, or gone.
    @discardableResult
    package mutating func reply(
        _ token: CallToken, encodedParameters: [UInt8], continues: Bool = false
    ) -> Bool {
        guard let call = answering(token, continues: continues) else { return false }
        Reply.append(encodedParameters, continues: continues && call.more, to: &output)
        return true
    }

    /// - Returns: false when the error was dropped, as for `reply`.
    @discardableResult
    package mutating func error(
        _ token: CallToken, name: String, parameters: JSONObject = [:]
    ) -> Bool {
        guard answering(token, continues: false) != nil else { return false }
        Reply.appendError(name, parameters, to: &output)
        return true
    }

    /// The call that an answer is for, which has ended if this was its last; nil when nothing is
    /// to be written.
    private mutating func answering(_ token: CallToken, continues: Bool) -> Current? {
        guard let call = current, call.token == token else { return nil }
        if continues, call.more {
            current?.streams = true
        } else {
            current = nil
        }
        return call.oneway || isGone || closing != nil ? nil : call
    }
}

// What comes out.
extension ServerConnection {
    /// True while this call waits for its last answer.
    package func isUnderWay(_ token: CallToken) -> Bool { current?.token == token }

    package var isIdle: Bool { current == nil && frames.waiting == 0 }

    /// True when a whole call waits, and none is under way.
    package var hasCallWaiting: Bool { current == nil && frames.waiting > 0 }

    /// How many bytes of input are held: what waits, and the message of the call under way, whose
    /// parameters live as long as it does.
    package var heldBytes: Int { frames.held + (current?.bytes ?? 0) }

    package mutating func next() -> Action? {
        if inputHasEnded, let current, current.streams { close(.finished) }
        if let closing {
            defer { closeTaken = true }
            return closeTaken ? nil : .close(closing)
        }
        if let change = readingChange() { return change }
        while current == nil {
            let limits = limits.json
            var length = 0
            let message = frames.next { bytes in
                length = bytes.count
                return Result { () throws(CallRefusal) in try Call.decode(bytes, limits: limits) }
            }
            switch message {
            case .success(let call)?:
                if isGone, call.more { continue }
                calls += 1
                let token = CallToken(number: calls)
                current = Current(
                    token: token, more: call.more, oneway: call.oneway, bytes: length)
                return .call(call, token)
            case .failure(let refusal)?: refuse(refusal)
            case nil where frames.overflowed:
                let error = ConnectionError.messageTooLong(limit: self.limits.frameBytes)
                Reply.appendError(error.name, error.parameters, to: &output)
                close(.connection(error))
            case nil where inputHasEnded: close(.finished)
            case nil: return nil
            }
            return next()
        }
        return nil
    }

    package var hasOutput: Bool { !output.isEmpty }

    /// How many bytes are to be written.
    package var outputCount: Int { output.count }

    /// Gives `body` what is to be written, and forgets it.
    package mutating func takeOutput(_ body: (UnsafeRawBufferPointer) -> Void) {
        guard !output.isEmpty else { return }
        output.withUnsafeBytes(body)
        output.removeAll(keepingCapacity: output.capacity <= 16 << 10)
    }

    /// When the message began that is incomplete; nil when none is, or when it is not the client's
    /// fault because nothing is read. To be asked after each turn, for this is how the time comes
    /// in.
    ///
    /// - Parameter now: a clock of the driver's that never goes back, in nanoseconds.
    package mutating func incompleteSince(now: @autoclosure () -> UInt64) -> UInt64? {
        guard frames.isIncomplete, !isReadingStopped, closing == nil, !inputHasEnded else {
            began = nil
            return nil
        }
        if let began, began.frame == frames.finished { return began.at }
        let at = now()
        began = (frames.finished, at)
        return at
    }

    private mutating func readingChange() -> Action? {
        let isBehind = current != nil || frames.waiting > 0
        let isFull =
            frames.waiting >= limits.pipelineDepth
            || isBehind && frames.held >= limits.pipelineBytes
        guard !inputHasEnded, isReadingStopped != isFull else { return nil }
        if isReadingStopped, frames.waiting > limits.pipelineDepth / 2 { return nil }
        isReadingStopped.toggle()
        return isReadingStopped ? .stopReading : .startReading
    }

    private mutating func refuse(_ refusal: CallRefusal) {
        let (field, detail): (String, JSONObject?) =
            switch refusal {
            case .notJSON(let error):
                ("call", ["reason": .string(error.code), "offset": .int(Int64(error.offset))])
            case .notAnObject: ("call", ["reason": "notAnObject"])
            case .invalidField(let field): (field, ["reason": "wrongType"])
            case .unknownField(let field): (field, ["reason": "unknownField"])
            case .moreWithOneway: ("oneway", nil)
            }
        if refusal != .moreWithOneway, !isGone {
            let error = ServiceError.invalidParameter(parameter: field)
            Reply.appendError(error.name, error.parameters, detail: detail, to: &output)
        }
        close(.refused(refusal))
    }

    private mutating func close(_ reason: CloseReason) {
        guard closing == nil else { return }
        closing = reason
        frames.discard()
    }
}

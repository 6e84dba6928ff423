import Glibc
package import Varlink

/// One run of the program: where it asks, in which language it answers, and where to.
///
/// Not shared between threads.
package final class Session {
    package let options: GlobalOptions
    package let view: View
    private let open: () throws(ConnectionFailure) -> any Connection
    private var connection: (any Connection)?
    private let write: (String) -> Int32
    private let complain: (String) -> Void
    private let pause: (Int) -> Bool
    private var knownNames: Names?

    package init(
        _ options: GlobalOptions, view: View,
        open: @escaping () throws(ConnectionFailure) -> any Connection,
        write: @escaping (String) -> Int32 = { Terminal.print($0) },
        complain: @escaping (String) -> Void = { Terminal.complain($0) },
        pause: @escaping (Int) -> Bool = { WallClock.pause(seconds: $0) }
    ) {
        self.options = options
        self.view = view
        self.open = open
        self.write = write
        self.complain = complain
        self.pause = pause
    }

    /// The session of the real program.
    package convenience init(_ options: GlobalOptions) {
        let language = options.lang ?? Language.preferred(Terminal.variable)
        let ink = Ink(isTerminal: Terminal.isTerminal, environment: Terminal.variable)
        let view = View(
            wording: language.wording, ink: ink, moments: MomentText(now: WallClock.seconds()))
        let path = options.path(Terminal.variable)
        self.init(
            options, view: view,
            open: { () throws(ConnectionFailure) in try SocketConnection(path: path) })
    }

    var path: String { options.path(Terminal.variable) }

    /// Asks and waits for the one reply.
    package func ask(_ query: Query) throws(Failure) -> JSONObject {
        var answer: JSONObject = [:]
        try exchange(query, more: false) { reply throws(Failure) in answer = reply }
        return answer
    }

    /// Asks and hands on every reply.
    package func follow(
        _ query: Query, _ body: (JSONObject) throws(Failure) -> Void
    ) throws(Failure) {
        try exchange(query, more: true, body)
    }

    private func exchange(
        _ query: Query, more: Bool, _ body: (JSONObject) throws(Failure) -> Void
    ) throws(Failure) {
        var parameters = query.parameters
        if let commandID = query.commandID { parameters["commandID"] = .string(commandID) }
        let connection = try connected()
        let call = Call(method: query.method, parameters: parameters, more: more)
        var isSent = false
        while true {
            let reply: Reply
            do throws(ConnectionFailure) {
                if !isSent { try connection.send(call) }
                isSent = true
                reply = try connection.receive()
            } catch {
                throw .lost(reason: error.reason, commandID: query.commandID)
            }
            if let error = reply.error {
                throw .refused(
                    error: error, parameters: reply.parameters, call: query.names,
                    commandID: query.commandID)
            }
            try body(reply.parameters)
            guard reply.continues else { return }
        }
    }

    /// Whether a stream that failed like this is worth another connection, after some seconds; says
    /// so once.
    func reconnects(after failure: Failure, seconds: Int) -> Bool {
        switch failure {
        case .lost(let reason, _):
            complain(view.wording.reconnecting(Printable.escape(reason)))
        case .unreachable: break
        default: return false
        }
        connection = nil
        return pause(seconds)
    }

    private func connected() throws(Failure) -> any Connection {
        if let connection { return connection }
        do throws(ConnectionFailure) {
            let made = try open()
            connection = made
            return made
        } catch {
            throw .unreachable(path: path, reason: error.reason)
        }
    }
}

// MARK: - What it prints

extension Session {
    /// Prints a reply: unchanged on one line for programs, in words for people.
    package func print(
        _ reply: JSONObject, _ show: (Facts) -> [String]
    ) throws(Failure) {
        guard !options.json else { return try raw(reply) }
        for text in show(Facts(reply)) { try line(text) }
    }

    /// A reply's parameters unchanged, on one line.
    package func raw(_ reply: JSONObject) throws(Failure) {
        try line(reply.description)
    }

    package func line(_ text: String) throws(Failure) {
        switch write(text) {
        case 0: return
        case EPIPE: throw .nobodyReads
        case let code: throw .cannotWrite(reason: Terminal.reason(code))
        }
    }

    /// Asks, prints.
    package func answer(
        _ query: Query, _ show: (Facts) -> [String]
    ) throws(Failure) {
        try print(try ask(query), show)
    }

    /// Who has which id, asked for once and only where people read it: an answer is worth showing
    /// without names too, so that a failure counts for nothing here.
    package var names: Names {
        if let knownNames { return knownNames }
        var found = Names()
        if !options.json, connection != nil,
            let roster = try? ask(Query("org.preside.Roster.Show"))
        {
            found = Names(roster: roster)
        }
        knownNames = found
        return found
    }

    /// Asks for the names now, for one who is about to follow: a question that is asked on the
    /// connection of a stream would wait for the stream to end.
    func nameEverybody() throws(Failure) {
        guard !options.json, knownNames == nil else { return }
        _ = try connected()
        _ = names
    }

    /// Says why it did not work: a refusal under `--json` on standard output, for the program that
    /// asked; everything else in words on standard error.
    package func report(_ failure: Failure) {
        if options.json, case .refused(let error, let parameters, _, let commandID) = failure {
            let refusal: JSONObject = [
                "error": .string(error), "parameters": .object(parameters),
            ]
            _ = write(refusal.description)
            guard failure.status == .temporary else { return }
            complain(view.wording.repeatWith(commandID))
            return
        }
        for text in view.explain(failure, names: names) { complain(text) }
    }
}

extension ConnectionFailure {
    var reason: String {
        switch self {
        case .unreachable(let reason), .lost(let reason): reason
        }
    }
}

extension EnglishWording {
    package func explain(_ error: SocketError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .MessageTooLong:
            [
                (facts.call.longest.map { "\($0): " } ?? "") + "what was sent is longer than "
                    + "\(facts.bytes("limit")), and nothing was done.",
                "Is it the right file? Otherwise cut it up.",
            ]
        case .MessageTimedOut:
            [
                "What was sent had not arrived whole after \(facts.seconds("milliseconds")) s, and "
                    + "nothing was done.",
                "The daemon may be busy with other long messages: try again in a moment.",
            ]
        case .TooManyConnections:
            [
                "There are \(facts.text("limit")) connections to the daemon already, and nothing "
                    + "was done.",
                "End some other 'preside', such as 'preside watch', and repeat the command.",
            ]
        }
    }
}

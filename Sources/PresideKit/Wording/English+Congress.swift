extension EnglishWording {
    package func explain(_ error: CongressError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuch: ["There is no session \(facts.text("session"))."]
        }
    }
}

extension EnglishWording {
    package func explain(_ error: ProceedingsError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuch: ["There is no agenda item \(facts.text("item"))."]
        }
    }
}

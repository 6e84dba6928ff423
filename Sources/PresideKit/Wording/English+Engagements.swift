extension EnglishWording {
    package func explain(_ error: EngagementsError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuch: ["There is no engagement \(facts.text("engagement"))."]
        }
    }
}

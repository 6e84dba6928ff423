extension ChineseWording {
    package func explain(_ error: ProceedingsError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuch: ["没有议题 \(facts.text("item"))。"]
        }
    }
}

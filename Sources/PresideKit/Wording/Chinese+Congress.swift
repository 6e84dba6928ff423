extension ChineseWording {
    package func explain(_ error: CongressError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuch: ["没有例会 \(facts.text("session"))。"]
        }
    }
}

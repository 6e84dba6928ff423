extension ChineseWording {
    package func explain(_ error: EngagementsError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuch: ["没有活动 \(facts.text("engagement"))。"]
        }
    }
}

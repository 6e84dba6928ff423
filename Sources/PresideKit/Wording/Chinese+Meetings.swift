extension ChineseWording {
    package func explain(_ error: MeetingsError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuch: ["没有会议 \(facts.text("meeting"))。"]
        }
    }
}

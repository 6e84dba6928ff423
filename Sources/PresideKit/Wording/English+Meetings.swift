extension EnglishWording {
    package func explain(_ error: MeetingsError, _ facts: RefusalFacts) -> [String] {
        switch error {
        case .NoSuch: ["There is no meeting \(facts.text("meeting"))."]
        }
    }
}

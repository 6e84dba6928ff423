/// The languages in which the client speaks to people.
package enum Language: String, CaseIterable, Sendable {
    case zh
    case en

    /// The language of a locale: Chinese where the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that
    /// says anything begins with `zh`, English everywhere else.
    package static func preferred(_ environment: (String) -> String?) -> Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment(name), !value.isEmpty else { continue }
            return value.lowercased().hasPrefix("zh") ? .zh : .en
        }
        return .en
    }

    package var wording: any Wording {
        switch self {
        case .zh: ChineseWording()
        case .en: EnglishWording()
        }
    }
}

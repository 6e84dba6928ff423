extension String {
    /// The name of a type, method or error: `[A-Z][A-Za-z0-9]*`.
    var isMemberName: Bool {
        guard let first = unicodeScalars.first, "A"..."Z" ~= first else { return false }
        return unicodeScalars.allSatisfy { $0.isIDLLetter || $0.isIDLDigit }
    }

    /// The name of a field or of a case: `[A-Za-z](_?[A-Za-z0-9])*`.
    var isFieldName: Bool {
        guard let first = unicodeScalars.first, first.isIDLLetter else { return false }
        var afterUnderscore = false
        for scalar in unicodeScalars {
            if scalar == "_" {
                if afterUnderscore { return false }
                afterUnderscore = true
            } else {
                guard scalar.isIDLLetter || scalar.isIDLDigit else { return false }
                afterUnderscore = false
            }
        }
        return !afterUnderscore
    }

    /// Reverse-domain notation: `[A-Za-z](-*[A-Za-z0-9])*(\.[A-Za-z0-9](-*[A-Za-z0-9])*)+`.
    ///
    /// The grammar of varlink.org has small letters only. Capitals are taken as well, for names
    /// such as `org.preside.Presiding` and systemd's `io.systemd.Manager` are in use everywhere.
    var isInterfaceName: Bool {
        let labels = split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let first = unicodeScalars.first, first.isIDLLetter else {
            return false
        }
        return labels.allSatisfy { label in
            guard let first = label.first, let last = label.last else { return false }
            return first != "-" && last != "-"
                && label.unicodeScalars.allSatisfy { $0.isIDLLetter || $0.isIDLDigit || $0 == "-" }
        }
    }
}

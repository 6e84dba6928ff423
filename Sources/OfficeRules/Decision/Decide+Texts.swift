/// What every text from outside has to be: short enough, and without what would play with the
/// reader's screen or the direction of writing.
extension Decision {
    /// A text of several lines, such as a reason.
    func needText(_ text: String?, _ field: String) throws(Refusal) {
        try check(text, field, allowing: ["\n", "\t"])
    }

    /// A text of one line, such as a title.
    func needLine(_ text: String?, _ field: String) throws(Refusal) {
        try check(text, field, allowing: [])
    }

    /// A text of one line that says something.
    func needTitle(_ text: String, _ field: String) throws(Refusal) {
        try needLine(text, field)
        guard text.unicodeScalars.contains(where: { !$0.isUnseen }) else {
            throw .invalidField(field: field, value: text, why: "is empty")
        }
    }

    private func check(
        _ text: String?, _ field: String, allowing: Set<Unicode.Scalar>
    ) throws(Refusal) {
        guard let text else { return }
        guard text.utf8.count <= Bounds.textBytes else {
            throw .invalidField(
                field: field, value: String(text.prefix(40)),
                why: "at most \(Bounds.textBytes) bytes of UTF-8")
        }
        let hostile = text.unicodeScalars.first { $0.isHostile && !allowing.contains($0) }
        guard let hostile else { return }
        let digits = String(hostile.value, radix: 16, uppercase: true)
        let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        throw .invalidField(
            field: field, value: String(text.prefix(40)),
            why: "holds the character U+\(number), which controls the screen or turns the "
                + "direction of writing")
    }
}

extension Unicode.Scalar {
    /// What leaves no mark where it stands: blanks, what only joins or parts others, and the
    /// Braille pattern without a dot.
    fileprivate var isUnseen: Bool {
        properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == 0x2800
    }

    /// Control characters, separators of lines, and marks that turn the direction of writing.
    fileprivate var isHostile: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default: false
        }
    }
}

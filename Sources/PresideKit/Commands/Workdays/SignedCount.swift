import ArgumentParser

/// A number of days forwards or, negative, backwards; takes a hyphen and a real minus sign.
struct SignedCount: ExpressibleByArgument {
    let value: Int

    init?(argument: String) {
        let text = argument.hasPrefix("\u{2212}") ? "-" + argument.dropFirst() : argument
        guard let value = Int(text) else { return nil }
        self.value = value
    }
}

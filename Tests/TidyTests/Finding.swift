/// A place that breaks a habit of the project.
struct Finding: Equatable, CustomStringConvertible {
    /// Relative to the top of the checkout.
    let path: String
    /// Counted from 1.
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
}

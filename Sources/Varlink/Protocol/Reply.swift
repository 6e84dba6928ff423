/// A reply, good or bad.
package struct Reply: Hashable, Sendable {
    package var parameters: JSONObject
    /// Another reply to the same call follows.
    package var continues: Bool
    /// The fully qualified name of the error, nil when the call was done.
    package var error: String?

    package init(parameters: JSONObject = [:], continues: Bool = false, error: String? = nil) {
        self.parameters = parameters
        self.continues = continues
        self.error = error
    }
}

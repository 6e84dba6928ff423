/// A method call.
package struct Call: Hashable, Sendable {
    /// The fully qualified name, `org.preside.Presiding.At`.
    package var method: String
    package var parameters: JSONObject
    /// The client takes more than one reply.
    package var more: Bool
    /// The client takes no reply, not even an error.
    package var oneway: Bool
    /// The client wants the connection for another protocol afterwards.
    package var upgrade: Bool

    package init(
        method: String, parameters: JSONObject = [:], more: Bool = false, oneway: Bool = false,
        upgrade: Bool = false
    ) {
        self.method = method
        self.parameters = parameters
        self.more = more
        self.oneway = oneway
        self.upgrade = upgrade
    }

    /// Appends the call as JSON, without the NUL that ends a message.
    package func encode(into bytes: inout [UInt8]) {
        bytes.append(#"{"method":"#)
        JSON.append(method, to: &bytes)
        if !parameters.isEmpty {
            bytes.append(#","parameters":"#)
            parameters.encode(into: &bytes)
        }
        if more { bytes.append(#","more":true"#) }
        if oneway { bytes.append(#","oneway":true"#) }
        if upgrade { bytes.append(#","upgrade":true"#) }
        bytes.append(UInt8(ascii: "}"))
    }
}

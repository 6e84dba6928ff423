extension Reply {
    /// Appends a good reply with its NUL. The parameters are one encoded JSON object.
    static func append(_ parameters: [UInt8], continues: Bool, to bytes: inout [UInt8]) {
        bytes.append(#"{"parameters":"#)
        bytes.append(contentsOf: parameters)
        bytes.append(continues ? #","continues":true}"# : "}")
        bytes.append(0)
    }

    /// Appends an error with its NUL.
    ///
    /// - Parameter detail: put beside the parameters as the vendor's own object, which the
    ///   protocol allows, so that the parameters stay as they are described.
    package static func appendError(
        _ name: String, _ parameters: JSONObject, detail: JSONObject? = nil,
        to bytes: inout [UInt8]
    ) {
        bytes.append(#"{"error":"#)
        JSON.append(name, to: &bytes)
        bytes.append(#","parameters":"#)
        parameters.encode(into: &bytes)
        if let detail {
            bytes.append(#","org.preside":"#)
            detail.encode(into: &bytes)
        }
        bytes.append("}")
        bytes.append(0)
    }

    /// Reads a message; nil when it is no reply. Fields that a reply does not have are passed over,
    /// for a newer service may send them.
    static func decode(_ message: UnsafeBufferPointer<UInt8>, limits: JSONLimits) -> Reply? {
        guard case .object(let object)? = try? JSON.parse(message, limits: limits) else {
            return nil
        }
        var reply = Reply()
        switch object["parameters"] {
        case .object(let parameters)?: reply.parameters = parameters
        case nil, .null?: break
        default: return nil
        }
        switch object["continues"] {
        case .bool(let continues)?: reply.continues = continues
        case nil, .null?: break
        default: return nil
        }
        switch object["error"] {
        case .string(let name)?: reply.error = name
        case nil, .null?: break
        default: return nil
        }
        return reply
    }
}

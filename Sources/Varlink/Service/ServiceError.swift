/// The errors every service may answer with, of the interface `org.varlink.service`.
package enum ServiceError: Error, Hashable, Sendable {
    case interfaceNotFound(interface: String)
    /// The interface is there, the method is not in it.
    case methodNotFound(method: String)
    /// The method is described, but nobody serves it.
    case methodNotImplemented(method: String)
    /// The path of the field at fault, such as `from` or `people[3].post`.
    case invalidParameter(parameter: String)
    case permissionDenied
    /// The method answers only calls with `more`.
    case expectedMore

    /// The fully qualified name.
    package var name: String {
        switch self {
        case .interfaceNotFound: "org.varlink.service.InterfaceNotFound"
        case .methodNotFound: "org.varlink.service.MethodNotFound"
        case .methodNotImplemented: "org.varlink.service.MethodNotImplemented"
        case .invalidParameter: "org.varlink.service.InvalidParameter"
        case .permissionDenied: "org.varlink.service.PermissionDenied"
        case .expectedMore: "org.varlink.service.ExpectedMore"
        }
    }

    package var parameters: JSONObject {
        switch self {
        case .interfaceNotFound(let interface): ["interface": .string(interface)]
        case .methodNotFound(let method): ["method": .string(method)]
        case .methodNotImplemented(let method): ["method": .string(method)]
        case .invalidParameter(let parameter): ["parameter": .string(parameter)]
        case .permissionDenied, .expectedMore: [:]
        }
    }
}

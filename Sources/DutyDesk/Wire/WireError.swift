import CivilTime
import OfficeRules
package import Varlink

/// An error as it goes out: the name that the interface description gives it, and its fields.
package struct WireError: Error, Hashable, Sendable {
    package let name: String
    package let parameters: JSONObject

    package init(_ name: String, _ parameters: JSONObject = [:]) {
        self.name = name
        self.parameters = parameters
    }
}

/// Errors that every interface shares (org.preside.Service).
extension WireError {
    private static let service = "org.preside.Service."

    static func invalidField(_ field: String, _ value: String, _ why: String) -> WireError {
        WireError(
            service + "InvalidField",
            ["field": .string(field), "value": .string(value.shortened), "why": .string(why)])
    }

    static func unknownPerson(_ field: String, _ value: String) -> WireError {
        WireError(
            service + "UnknownPerson",
            ["field": .string(field), "value": .string(value.shortened)])
    }

    static func unknownRecord(_ field: String, _ value: String, head: Int64) -> WireError {
        WireError(
            service + "UnknownRecord",
            ["field": .string(field), "value": .string(value.shortened), "head": .int(head)])
    }

    static func notPermitted(
        _ actor: Actor, method: String, roles: [Role], persons: [PersonID] = []
    ) -> WireError {
        WireError(
            service + "NotPermitted",
            [
                "account": .string(actor.account), "method": .string(method),
                "roles": .array(roles.map { .string($0.rawValue) }),
                "persons": .array(persons.map { .string($0.text) }),
            ])
    }

    static func commandIDReused(_ id: String, record: Int64) -> WireError {
        WireError(
            service + "CommandIDReused", ["commandID": .string(id), "record": .int(record)])
    }

    /// A question that needs the journal, which could not be read.
    static func notRead(_ error: any Error) -> WireError {
        WireError(service + "NotRead", ["why": .string("\(error)".shortened)])
    }

    static func notRecorded(_ trouble: JournalTrouble) -> WireError {
        WireError(service + "NotRecorded", ["reason": .string(trouble.rawValue)])
    }

    static func tooLong(_ field: String, limit: Int) -> WireError {
        WireError(
            service + "TooLong", ["field": .string(field), "limit": .int(Int64(limit))])
    }

    static let outcomeUnknown = WireError(service + "OutcomeUnknown", ["commandID": nil])
    static let stopping = WireError(service + "Stopping")
}

extension WireError {
    /// The error with what only the call knows.
    func naming(method: String, commandID: String? = nil) -> WireError {
        var parameters = parameters
        switch name {
        case "org.preside.Service.NotPermitted": parameters["method"] = .string(method)
        case "org.preside.Service.OutcomeUnknown": parameters["commandID"] = .orNull(commandID)
        default: return self
        }
        return WireError(name, parameters)
    }
}

extension Responder {
    func refuse(_ error: WireError) { self.error(error.name, error.parameters) }
}

extension String {
    /// The text, cut where it is too long to be sent back: by scalars, since what a reader takes
    /// for one character may be of any length.
    var shortened: String {
        let scalars = unicodeScalars.prefix(200)
        return scalars.endIndex == endIndex ? self : String(scalars) + "…"
    }
}

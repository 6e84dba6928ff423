/// The contract on the socket: the texts of the `.varlink` files in `Descriptions/`, built into
/// whichever program links this target, so that what is served and what is documented cannot part.
package enum InterfaceText {
    /// Every description, by the interface's name, in the order they are listed to a client.
    package static let all: [(name: String, text: String)] = [
        ("org.preside.Presiding", text(PackageResources.org_preside_Presiding_varlink)),
        ("org.preside.Leave", text(PackageResources.org_preside_Leave_varlink)),
        ("org.preside.Roster", text(PackageResources.org_preside_Roster_varlink)),
        ("org.preside.Workdays", text(PackageResources.org_preside_Workdays_varlink)),
        ("org.preside.Journal", text(PackageResources.org_preside_Journal_varlink)),
        ("org.preside.Engagements", text(PackageResources.org_preside_Engagements_varlink)),
        ("org.preside.Meetings", text(PackageResources.org_preside_Meetings_varlink)),
        ("org.preside.Proceedings", text(PackageResources.org_preside_Proceedings_varlink)),
        ("org.preside.Congress", text(PackageResources.org_preside_Congress_varlink)),
        ("org.preside.Weeks", text(PackageResources.org_preside_Weeks_varlink)),
        ("org.preside.Receptions", text(PackageResources.org_preside_Receptions_varlink)),
        ("org.preside.Duty", text(PackageResources.org_preside_Duty_varlink)),
        ("org.preside.Service", text(PackageResources.org_preside_Service_varlink)),
    ]

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}

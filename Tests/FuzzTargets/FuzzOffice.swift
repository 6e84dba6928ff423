import CivilTime
import Foundation
import OfficeFiles
import OfficeRules

/// The sample office, as far as the fuzzed parts need one.
enum FuzzOffice {
    static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let rosterText = text("Config/roster.example.yaml")

    static let setting = OfficeSetting(zone: zone, workdays: workdays, rulebook: Rulebook())

    /// The roster alone.
    static let office: Office = {
        let actor = Actor(account: "office", roles: [.clerk])
        guard let facts = try? RosterFile.parse(text: rosterText, file: "roster").facts,
            case .success(let events) = Office().decide(
                .applyRoster(facts, effective: nil), by: actor, at: now, setting)
        else { preconditionFailure("the sample roster does not apply") }
        var office = Office()
        for event in events {
            office.evolve(event, record: office.record + 1, at: now, zone: zone)
        }
        return office
    }()

    /// In the order of their rank.
    static let people: [PersonID] = office.roster.sheet(on: setting.zone.day(of: now)).facts.ranking

    static let now: Instant = {
        guard let now = Instant(rfc3339: "2026-11-24T09:00:00+08:00") else { return .distantPast }
        return now
    }()

    private static let zone: Zone = {
        guard let zone = Zone.fixed(name: "Asia/Shanghai", offset: 8 * 3_600) else {
            preconditionFailure("eight hours are an offset")
        }
        return zone
    }()

    private static let workdays: WorkingCalendar = {
        let folder = checkout.appendingPathComponent("Config/workdays").path
        guard let calendar = try? WorkdayFolder.load(folder) else {
            preconditionFailure("the working days cannot be read")
        }
        return calendar
    }()

    private static func text(_ path: String) -> String {
        let url = checkout.appendingPathComponent(path)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            preconditionFailure("\(url.path) cannot be read")
        }
        return text
    }
}

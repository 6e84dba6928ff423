import CivilTime
import OfficeJournal
import OfficeRules
import Varlink

/// org.preside.Service: the daemon itself.
enum ServiceMethods {
    static func rows(version: String) -> [String: MethodRow] {
        [
            "Status": .query(atHand: true) { request in status(request, version) },
            "WhoAmI": .query([], atHand: true) { request in whoAmI(request) },
        ]
    }

    private static func status(_ request: Request, _ version: String) -> MethodRow.Query {
        let desk = request.desk
        let zone = request.zone
        let gauges = desk.gauges
        let head = desk.journal.head()
        return MethodRow.Query { office in
            [
                "version": .string(version), "office": .string(desk.officeName),
                "timeZone": .string(zone.name), "now": .instant(request.now, zone),
                "startedAt": .instant(desk.startedAt, zone), "uptime": .int(gauges.uptime()),
                "records": .int(office.record),
                "head": [
                    "record": .int(head.number), "hash": .string(head.hash.description),
                ],
                "lastRecordAt": .instant(office.recordedAt, zone),
                "batches": .int(Int64(desk.batches)),
                "journal": .string(desk.trouble?.rawValue ?? "open"),
                "nextChange": .instant(
                    office.nextChange(after: request.now, zone: zone), zone),
                "connections": .int(Int64(gauges.connections())),
                "watchers": .int(Int64(desk.watcherCount)),
                "queue": .int(Int64(desk.waitingCommands)), "memory": .int(gauges.memory()),
                "workdayYears": .array(
                    request.setting.workdays.years.map { .int(Int64($0.year)) }),
            ]
        }
    }

    private static func whoAmI(_ request: Request) -> MethodRow.Query {
        let actor = request.actor
        let uid = request.peer.uid
        return MethodRow.Query { office in
            [
                "account": .string(actor.account),
                "roles": .texts(Role.allCases.filter(actor.roles.contains).map(\.rawValue)),
                "person": .orNull(actor.person?.text),
                "name": .orNull(actor.person.flatMap { office.roster.names[$0] }),
                "uid": .int(Int64(uid)),
            ]
        }
    }
}

import CivilTime
import OfficeRules
import Varlink

extension JSON {
    static func slots(_ slots: [MeetingSlot], _ zone: Zone) -> JSON {
        .array(slots.map { .object($0.wire(zone)) })
    }

    static func concerns(_ concerns: [Concern], _ zone: Zone) -> JSON {
        .array(concerns.map { .object($0.wire(zone)) })
    }
}

extension MeetingSlot {
    func wire(_ zone: Zone) -> JSONObject {
        [
            "from": .instant(period.from, zone), "until": .instant(period.until, zone),
            "chair": .string(chair.text), "present": .texts(present.map(\.text)),
            "absent": .texts(absent.map(\.text)),
        ]
    }
}

extension Meeting {
    func wire(_ office: Office, _ zone: Zone) -> JSONObject {
        [
            "id": .string(id.description), "kind": .string(kind.rawValue),
            "title": .orNull(title), "from": .instant(period.from, zone),
            "until": .instant(period.until, zone), "place": .orNull(place),
            "chair": .string(chair.text), "members": .texts(members.map(\.text)),
            "sittingIn": .texts(sittingIn.map(\.text)),
            "department": .orNull(department?.text), "state": .string(state.rawValue),
            "exception": exception.map {
                ["by": .string($0.by.text), "reason": .string($0.reason)]
            } ?? nil,
            "entrustedBy": .orNull(entrustedBy?.text), "approvedBy": .orNull(approvedBy?.text),
            "held": .bool(office.isHeld(id)), "record": .int(record),
        ]
    }
}

extension MeetingOutlook {
    func wire(_ zone: Zone) -> JSONObject {
        [
            "chair": .orNull(chair?.text), "members": .texts(members.map(\.text)),
            "sittingIn": .texts(sittingIn.map(\.text)),
            "present": .texts(attendance.present.map(\.text)),
            "absent": .texts(attendance.absent.map(\.text)),
            "absentBecause": .array(
                attendance.absences.map {
                    [
                        "person": .string($0.person.text), "why": .string($0.why.rawValue),
                        "sources": .texts($0.sources.map(\.description)),
                    ]
                }),
            "needed": .int(Int64(needed)), "quorum": quorum.map { .bool($0) } ?? .null,
            "meetingFree": .bool(meetingFreeWeek != nil),
            "papersDue": .orNull(papersDue?.description),
            "concerns": .concerns(concerns, zone),
        ]
    }
}

extension MeetingCount {
    /// The counts, the number under its own name.
    func wire(_ number: String) -> JSON {
        [
            number: .int(Int64(self.number)), "kind": .string(kind.rawValue),
            "asked": .int(Int64(asked)), "held": .int(Int64(held)),
            "called": .int(Int64(called)), "owed": .int(Int64(owed)),
            "status": .string(status.rawValue),
        ]
    }
}

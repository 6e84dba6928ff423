import CivilTime
import OfficeRules
import Varlink

extension MeetingRefusal {
    /// The refusal in the words of org.preside.Meetings.
    func wire(_ setting: OfficeSetting) -> WireError {
        let zone = setting.zone
        switch self {
        case .noSuch(let id): return error("NoSuch", ["meeting": .string(id.description)])
        case .alreadyCancelled(let id):
            return error("AlreadyCancelled", ["meeting": .string(id.description)])
        case .alreadyBegun(let id, let from):
            return error(
                "AlreadyBegun",
                ["meeting": .string(id.description), "from": .instant(from, zone)])
        case .noChair(let kind, let away, let slots):
            return error(
                "NoChair",
                [
                    "kind": .string(kind.rawValue), "away": .texts(away.map(\.text)),
                    "article": kind.article, "slots": .slots(slots, zone),
                ])
        case .chairNotAllowed(let kind, let person):
            return error(
                "ChairNotAllowed",
                [
                    "kind": .string(kind.rawValue), "person": .string(person.text),
                    "article": kind.article,
                ])
        case .meetingFreeWeek(let kind, let week, let slots):
            return error(
                "MeetingFreeWeek",
                [
                    "kind": .string(kind.rawValue),
                    "from": .string(week.lowerBound.description),
                    "until": .string(week.upperBound.description), "article": 73,
                    "slots": .slots(slots, zone),
                ])
        case .belowQuorum(let needed, let present, let absent, let slots):
            return error(
                "BelowQuorum",
                [
                    "needed": .int(Int64(needed)), "present": .texts(present.map(\.text)),
                    "absent": .texts(absent.map(\.text)), "article": 40,
                    "slots": .slots(slots, zone),
                ])
        case .tooLate(let earliest, let slots):
            return error(
                "TooLate",
                [
                    "earliest": .string(earliest.description), "article": 73,
                    "slots": .slots(slots, zone),
                ])
        case .notEntitled(let field, let person, let entitled, let article):
            return error(
                "NotEntitled",
                [
                    "field": .string(field), "person": .string(person.text),
                    "entitled": .texts(entitled.map(\.text)),
                    "article": .int(Int64(article)),
                ])
        case .holdsNoPost(let field, let person, let day):
            return error(
                "HoldsNoPost",
                [
                    "field": .string(field), "person": .string(person.text),
                    "day": .string(day.description),
                ])
        }
    }

    private func error(_ name: String, _ facts: JSONObject) -> WireError {
        WireError("org.preside.Meetings." + name, facts)
    }
}

extension MeetingKind {
    /// The article that the kind rests on.
    fileprivate var article: JSON { .int(Int64(rules.article)) }
}

import CivilTime
import OfficeRules
import Varlink

extension Commitment {
    /// What takes people's time, as one caller may know of it.
    func wire(_ zone: Zone, for actor: Actor) -> JSONObject {
        [
            "source": .string(source.description), "what": .string(source.what),
            "persons": .texts(persons.map(\.text)), "title": .orNull(titleFor(actor)),
            "from": .instant(period.from, zone), "until": .instant(period.until, zone),
        ]
    }
}

extension Commitment.Source {
    var isLeave: Bool { if case .leave = self { true } else { false } }
}

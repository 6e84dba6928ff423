import HashTreeCollections
package import OfficeRules

/// What is told of an event that was recorded: ids alone, by which those who may look the rest up.
/// Never a reason, a place, a title or a kind of leave: a log is read by others than the office.
package struct Notice: Sendable {
    package let event: Event
    package let record: Int64
    package let account: String
    /// The method that was called; nil where time has passed, or a record was found on the disk.
    package let method: String?
    /// In whose name it is.
    package let actor: String?
    /// Whom it concerns; of an engagement who hosts it or stands first, of a meeting its chair.
    package let person: PersonID?

    init(_ recorded: Recorded, _ office: Office) {
        event = recorded.event
        record = recorded.number
        account = recorded.actor.account
        method = recorded.method
        actor = recorded.event.actor ?? recorded.actor.actingPerson?.text
        person = recorded.event.person(in: office)
    }

    /// Everything about it by name, in this order.
    package var fields: [(key: String, value: String)] {
        var fields = [
            ("record", "\(record)"), ("account", account), ("event", event.kind),
        ]
        if let method { fields.append(("method", method)) }
        if let actor { fields.append(("actor", actor)) }
        if let person { fields.append(("person", person.text)) }
        if let subject = event.subject {
            if let noun = event.noun { fields.append((noun, subject)) }
            fields.append(("subject", subject))
        }
        return fields.map { (key: $0.0, value: $0.1) }
    }
}

extension Event {
    /// The name of what `subject` is the id of.
    fileprivate var noun: String? {
        switch self {
        case .rosterApplied, .yearClosed: nil
        case .entrusted, .entrustmentCancelled: "entrustment"
        case .engagement: "engagement"
        case .meeting: "meeting"
        case .proceeding(let event):
            event.item != nil ? "item" : event.meeting != nil ? "meeting" : "followUp"
        case .rotation: "turn"
        case .week: "week"
        default: "leave"
        }
    }

    fileprivate func person(in office: Office) -> PersonID? {
        switch self {
        case .leaveRequested(let event): event.person
        case .entrusted(let event): event.person
        case .entrustmentCancelled(let id, _, _):
            office.entrustments.first { $0.id == id }?.person
        case .proceeding(.excuseAsked(_, let person, _, _)),
            .proceeding(.excuseGranted(_, let person, _, _)),
            .proceeding(.excuseDeclined(_, let person, _, _)):
            person
        case .proceeding(let event):
            event.followUp.flatMap { office.proceedings.followUps[$0]?.person }
                ?? event.meeting.flatMap { office.meetings[$0]?.chair }
        case .engagement(let event): office.engagements[event.engagement]?.details.first
        case .meeting(let event): office.meetings[event.id]?.chair
        case .rotation(let event): event.person
        default: leave.flatMap { office.leaves[$0]?.person }
        }
    }
}

extension FollowUp {
    /// Whose it is, where it is a person's.
    fileprivate var person: PersonID? {
        if case .person(let id) = owner { id } else { nil }
    }
}

extension EngagementDetails {
    fileprivate var first: PersonID? {
        (participants.first { $0.part == .hosts } ?? participants.first)?.person
    }
}

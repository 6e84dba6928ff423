package import CivilTime
package import HashTreeCollections

/// The meetings that the office holds: those of the open years.
package struct MeetingBook: Hashable, Sendable {
    package private(set) var meetings: TreeDictionary<MeetingID, Meeting> = [:]
    package private(set) var last = 0
    /// Those called and not cancelled, in order of their begin.
    private var calendar: [Entry] = []

    private struct Entry: Hashable, Sendable {
        let from: Instant
        let meeting: MeetingID
    }

    package init() {}

    /// Whether nothing is called: the short way out for whoever looks for clashes.
    package var isEmpty: Bool { calendar.isEmpty }

    package subscript(_ id: MeetingID) -> Meeting? { meetings[id] }

    /// Called meetings that share time with a period, in order of their begin.
    package func called(in period: Period) -> [Meeting] {
        let reach = period.from.adding(seconds: -Bounds.meetingDays * 86_400) ?? .distantPast
        return calendar[calendar.partition { $0.from > reach }...].lazy
            .prefix { $0.from < period.until }
            .compactMap { meetings[$0.meeting] }
            .filter { $0.period.overlaps(period) }
    }

    mutating func evolve(_ event: MeetingEvent, _ record: Int64, at instant: Instant) {
        switch event {
        case .called(let event):
            last = max(last, event.id.number)
            put(
                Meeting(
                    id: event.id, kind: event.kind, title: event.title,
                    period: event.seating.period, place: event.place, chair: event.seating.chair,
                    members: event.seating.members, sittingIn: event.seating.sittingIn,
                    department: event.department, exception: event.seating.exception,
                    entrustedBy: event.seating.entrustedBy, approvedBy: event.approvedBy,
                    record: record))
        case .moved(let event):
            guard var meeting = meetings[event.id] else { return }
            meeting.period = event.seating.period
            meeting.chair = event.seating.chair
            meeting.members = event.seating.members
            meeting.sittingIn = event.seating.sittingIn
            meeting.exception = event.seating.exception
            meeting.entrustedBy = event.seating.entrustedBy
            put(meeting)
        case .cancelled(let id, _):
            guard var meeting = meetings[id] else { return }
            meeting.state = .cancelled
            put(meeting)
        }
    }

    private mutating func put(_ meeting: Meeting) {
        if let before = meetings.updateValue(meeting, forKey: meeting.id) { drop(before) }
        guard meeting.state == .called else { return }
        let entry = Entry(from: meeting.period.from, meeting: meeting.id)
        calendar.insert(
            entry,
            at: calendar.partition { ($0.from, $0.meeting) > (entry.from, entry.meeting) })
    }

    private mutating func drop(_ meeting: Meeting) {
        calendar.removeAll { $0.meeting == meeting.id }
    }

    /// Lets go of what was over before an instant.
    mutating func close(before horizon: Instant) {
        for meeting in meetings.values where meeting.period.until <= horizon {
            meetings[meeting.id] = nil
            drop(meeting)
        }
    }

    /// What a snapshot holds.
    package mutating func restore(_ meetings: [Meeting], last: Int) {
        for meeting in meetings { put(meeting) }
        self.last = last
    }
}

import Testing
import Varlink

/// The steps in the life of an engagement, field by field.
@Suite struct EngagementHistoryTests {
    @Test func `what differs of single occurrences stands under its day`() throws {
        let office = try TestOffice()
        try office.done(
            "Engagements.Add",
            [
                "title": "例会", "from": "2026-03-10T09:00", "to": "2026-03-10T10:00",
                "with": ["qian-er"], "repeat": "FREQ=WEEKLY",
            ])
        try office.done(
            "Engagements.Change", ["engagement": "A1/2026-03-24", "title": "例会（扩大）"])
        try office.done("Engagements.Cancel", ["engagement": "A1/2026-03-31"])
        try office.done(
            "Engagements.Move",
            [
                "engagement": "A1/2026-03-17", "later": true, "from": "2026-03-17T15:00",
                "to": "2026-03-17T16:00",
            ])
        let shown = try office.done("Engagements.Show", ["engagement": "A2"])
        let detail = try #require(shown["history.0.detail"].objectValue)
        #expect(detail["changes.2026-03-24.details.title"] == "例会（扩大）")
        #expect(detail["changes.2026-03-24.details.participants"] == "qian-er:attends")
        #expect(detail["changes.2026-03-31.cancelled"] == "true")
        #expect(detail["changes"] == nil)
    }
}

import CivilTime
import DutyDesk
import Testing
import Varlink

/// Calls of a clerk and of time going by, as they come in an office: most of them are done, some
/// refused.
struct RandomCalls {
    private var random: SplitMix
    private var now: Instant
    private var leaves = 0

    init(seed: UInt64, from now: String) {
        random = SplitMix(seed: seed)
        self.now = local(now)
    }

    private static let people = ["ma-li", "zhao-yi", "qian-er", "sun-san", "feng-jiu", "zheng-qi"]

    /// One call more, some hours later.
    mutating func next(_ office: TestOffice, hours: Int) throws {
        now = now.adding(seconds: 3_600 * Int.random(in: 1...2 * hours, using: &random)) ?? now
        office.clock.set(now)
        office.desk.tick()
        let (method, parameters) = call()
        let answer = try office.call(method, parameters)
        if method == "Leave.Request", answer.error == nil {
            leaves += 1
            if random.chance(70) { try approve(office, "L\(leaves)") }
        }
    }

    private func approve(_ office: TestOffice, _ id: String) throws {
        let leave = try office.done("Leave.Show", ["leave": .string(id)])
        try office.call(
            "Leave.Approve",
            [
                "leave": .string(id), "by": leave["leave.approver"],
                "acknowledge": TestOffice.allConcerns,
            ])
    }

    private mutating func call() -> (String, JSONObject) {
        let last = max(1, leaves)
        let id = JSON.string("L\(Int.random(in: max(1, last - 6)...last, using: &random))")
        switch Int.random(in: 0...9, using: &random) {
        case 0...3:
            return (
                "Leave.Request",
                [
                    "person": .string(random.pick(Self.people)), "from": moment(0...20),
                    "to": moment(10...25), "kind": .string(random.pick(["official", "sick"])),
                ]
            )
        case 4...5: return ("Leave.ReportBack", ["leave": id])
        case 6: return ("Leave.Extend", ["leave": id, "to": moment(5...20)])
        case 7: return ("Leave.Return", ["leave": id, "on": moment(0...5)])
        case 8:
            return (
                "Presiding.Entrust",
                [
                    "person": .string(random.pick(Self.people)), "from": moment(0...5),
                    "until": moment(5...9),
                ]
            )
        default: return ("Leave.Cancel", ["leave": id])
        }
    }

    private mutating func moment(_ days: ClosedRange<Int>) -> JSON {
        let day = shanghai.day(of: now).advanced(by: Int.random(in: days, using: &random))
        return .string("\(day)" + random.pick(["", "", "am", "pm"]))
    }
}

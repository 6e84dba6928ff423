import CivilTime
import OfficeRules
import Varlink

/// org.preside.Workdays: working days counted and shown, with the days skipped and why.
enum WorkdayMethods {
    static let rows: [String: MethodRow] = [
        "Show": .query { request throws(WireError) in try show(request) },
        "Add": .query { request throws(WireError) in try add(request) },
        "Between": .query { request throws(WireError) in try between(request) },
    ]

    private static let shownDays = 800

    private static func days(
        _ request: Request, _ from: Day, _ to: Day, field: String, most: Int
    ) throws(WireError) -> ClosedRange<Day> {
        let given = request.parameters.text(field) ?? to.description
        guard from <= to else {
            throw .invalidField(field, given, "lies before 'from': \(to) before \(from)")
        }
        guard from.distance(to: to) < most else {
            throw .invalidField(field, given, "the range is at most \(most) days")
        }
        return from...to
    }

    private static func show(_ request: Request) throws(WireError) -> MethodRow.Query {
        let parameters = request.parameters
        let first = try parameters.day("from") ?? parameters.today.startOfMonth
        let inMonth = Day.daysInMonth(year: first.year, month: first.month) ?? 31
        let last = try parameters.day("to") ?? first.startOfMonth.advanced(by: inMonth - 1)
        let range = try days(request, first, last, field: "to", most: shownDays)
        let calendar = request.setting.workdays
        return MethodRow.Query { _ in
            let shown = range.map { (day: $0, status: calendar.status(of: $0)) }
            let years = Set(range.map(\.year)).sorted()
            return [
                "days": .array(shown.map { .object(view($0.day, $0.status)) }),
                "workingDays": .int(Int64(shown.count { $0.status.isWorking })),
                "provisional": .bool(shown.contains { $0.status.provisional }),
                "notices": .array(years.flatMap { notices(calendar, $0) }),
            ]
        }
    }

    private static func view(_ day: Day, _ status: DayStatus) -> JSONObject {
        [
            "day": .string(day.description), "weekday": .string(day.weekday.wire),
            "working": .bool(status.isWorking), "why": .string(status.why.wire),
            "holiday": .orNull(status.why.name), "provisional": .bool(status.provisional),
        ]
    }

    private static func notices(_ calendar: WorkingCalendar, _ year: Int) -> [JSON] {
        (calendar.notice(ofYear: year)?.notices ?? []).map {
            [
                "year": .int(Int64(year)), "number": .string($0.number),
                "title": .string($0.title), "published": .orNull($0.published?.description),
            ]
        }
    }

    private static func add(_ request: Request) throws(WireError) -> MethodRow.Query {
        let parameters = request.parameters
        let day = try parameters.need("day", parameters.day("day"))
        let bounds = -WireLimits.workingDays...WireLimits.workingDays
        let count = try parameters.need("count", parameters.int("count", in: bounds))
        guard let found = request.setting.workdays.add(count, workingDaysTo: day) else {
            throw .invalidField("day", day.description, "the calendar does not reach that far")
        }
        return MethodRow.Query { _ in
            var object: JSONObject = ["day": .string(found.day.description)]
            for member in counted(found).members { object[member.key] = member.value }
            return object
        }
    }

    private static func between(_ request: Request) throws(WireError) -> MethodRow.Query {
        let parameters = request.parameters
        let from = try parameters.need("from", parameters.day("from"))
        let to = try parameters.need("to", parameters.day("to"))
        let range = try days(request, from, to, field: "to", most: WireLimits.rangeDays)
        let found = request.setting.workdays.between(range)
        return MethodRow.Query { _ in
            var object: JSONObject = ["count": .int(Int64(found.counted.count))]
            for member in counted(found).members { object[member.key] = member.value }
            return object
        }
    }

    private static func counted(_ count: WorkingDayCount) -> JSONObject {
        [
            "counted": .texts(count.counted.map(\.description)),
            "skipped": .array(
                count.skipped.map {
                    [
                        "day": .string($0.day.description), "why": .string($0.why.wire),
                        "holiday": .orNull($0.why.name),
                    ]
                }),
            "provisional": .bool(count.provisional),
        ]
    }
}

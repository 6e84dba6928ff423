import CivilTime
import OfficeRules
import Varlink

// Values named as they stand in a record. A name that is none fails the test run at once, which is
// what a slip in a test deserves.

extension PersonID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text)! }
}

extension DepartmentID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text)! }
}

extension LeaveID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self.init(number: number)! }
}

extension EntrustmentID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self.init(number: number)! }
}

extension Day: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text)! }
}

let shanghai = Zone.fixed(name: "Asia/Shanghai", offset: 8 * 3_600)!

/// `2026-03-02T08:30`, in UTC.
func utc(_ text: String) -> Instant { Instant(rfc3339: text + ":00Z")! }

func period(_ from: String, _ until: String) -> Period {
    Period(from: utc(from), until: utc(until))!
}

extension JSONObject {
    /// The object that a text spells.
    init(text: String) throws {
        self = try JSON.parse(text).objectValue ?? JSONObject()
    }
}

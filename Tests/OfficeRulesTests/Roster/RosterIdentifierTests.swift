import Testing

@testable import OfficeRules

/// An id has one spelling, and nothing else is an id.
@Suite("Ids")
struct RosterIdentifierTests {
    @Test(
        "A person's and a department's id has 1 to 64 letters, digits and - _ .",
        arguments: [
            ("a", true), ("zhang-san", true), ("Z_9.x", true), ("-", true), ("0", true),
            (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
            ("", false), (" a", false), ("a b", false), ("a/b", false), ("张三", false),
            ("é", false), ("a\u{0}", false), ("a\n", false), ("a:b", false), ("@a", false),
            ("`a", false), ("[a", false), ("{a", false),
        ])
    func person(row: (text: String, isValid: Bool)) {
        #expect((PersonID(row.text) != nil) == row.isValid)
        #expect(PersonID(row.text).map(\.description) == (row.isValid ? row.text : nil))
        #expect(DepartmentID(row.text).map(\.description) == (row.isValid ? row.text : nil))
    }

    @Test(
        "A leave's number is read with its letter, in one spelling",
        arguments: [
            ("L1", 1), ("l12", 12), ("L999999999999999", 999_999_999_999_999), ("L0", nil),
            ("L01", nil), ("12", nil), ("L", nil), ("E1", nil), ("L-1", nil), ("L+1", nil),
            ("L1 ", nil), ("L1000000000000000", nil), ("L１", nil), ("", nil),
        ])
    func leave(row: (text: String, number: Int?)) {
        #expect(LeaveID(row.text)?.number == row.number)
        let other = row.text.replacing("L", with: "E").replacing("l", with: "e")
        if !row.text.hasPrefix("E") { #expect(EntrustmentID(other)?.number == row.number) }
    }

    @Test("Numbers are written as they are read, and none is below 1")
    func written() {
        #expect(LeaveID(number: 12)?.description == "L12")
        #expect(EntrustmentID(number: 3)?.description == "E3")
        #expect(LeaveID(number: 0) == nil)
        #expect(EntrustmentID(number: -1) == nil)
    }
}

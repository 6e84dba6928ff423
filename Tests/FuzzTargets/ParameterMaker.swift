import OfficeRules
import Varlink

/// Parameters of a method's kind, from bytes: mostly what fits, sometimes what does not, so that
/// the calls get further than the first check.
struct ParameterMaker {
    private let interface: InterfaceDescription
    private var source: ByteSource

    init(_ interface: InterfaceDescription, _ source: ByteSource) {
        self.interface = interface
        self.source = source
    }

    mutating func object(_ fields: [IDLType.Field]) -> JSONObject {
        var object: JSONObject = [:]
        for field in fields {
            if let value = value(field.type, depth: 0) { _ = object.append(field.name, value) }
        }
        if source.byte() == 0xFF { _ = object.append(source.text(4), .int(1)) }
        return object
    }

    /// Nil for what is left out.
    private mutating func value(_ type: IDLType, depth: Int) -> JSON? {
        guard depth < 4 else { return .null }
        if source.byte() == 0xFE { return odd() }
        switch type {
        case .nullable(let inner):
            // When there are no more bytes, what may be left out is.
            return source.byte() & 1 == 0 ? nil : value(inner, depth: depth + 1)
        case .bool: return .bool(source.byte() & 1 == 1)
        case .int: return .int(source.element(of: Self.numbers))
        case .float: return .double(0.5)
        case .string: return .string(text())
        case .object: return .object(["a": .int(1)])
        case .any: return .string(text())
        case .named(let name):
            return interface.type(named: name).flatMap { value($0, depth: depth + 1) }
        case .array(let inner):
            let count = source.below(4)
            return .array((0..<count).compactMap { _ in value(inner, depth: depth + 1) })
        case .dictionary(let inner):
            return .object(["key": value(inner, depth: depth + 1) ?? .null])
        case .structure(let fields):
            var object: JSONObject = [:]
            for field in fields {
                if let value = value(field.type, depth: depth + 1) {
                    _ = object.append(field.name, value)
                }
            }
            return .object(object)
        case .enumeration(let cases):
            return .string(source.element(of: cases.map(\.name)))
        }
    }

    private mutating func text() -> String {
        let choice = source.below(Self.texts.count + 3)
        if choice < Self.texts.count { return Self.texts[choice] }
        return choice == Self.texts.count
            ? source.element(of: FuzzOffice.people).text : source.text(source.below(40))
    }

    private mutating func odd() -> JSON {
        source.element(of: [
            .null, .bool(true), .int(.min), .double(1e300), .string(""), .array([]), .object([:]),
            .string(String(repeating: "长", count: 3_000)),
        ])
    }

    private static let numbers: [Int64] = [
        1, 2, 0, -1, 30, 60, 120, 1_000, 1_001, 2_026, 2_027, 2_500, .max, .min,
    ]

    private static let texts = [
        "2026-11-25", "2026-12-01", "2026-12-02", "2026-12-31", "2027-01-15", "2026-12-01am",
        "2026-12-01pm", "2026-12-08T09:00:00+08:00", "2026-12-08T11:00:00+08:00", "2026-11-24",
        "2025-12-31", "2199-12-31", "2026-02-30", "2026-12", "L1", "L2", "L3", "A1", "A2",
        "A1/2026-12-03", "M1", "M2", "T1", "F1", "S1", "S2", "R1", "D1", "E1", "superior",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=5", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=DAILY;UNTIL=20270101",
        "annual", "开会", "赴省城", "#1", "1", "post:mayor", "post:secretaryGeneral", "belowQuorum",
        "command-1", "command-2", "\u{202E}x", "a\u{0}b", "2026-12-07", "2026-12-09", "2026-12-10",
    ]
}

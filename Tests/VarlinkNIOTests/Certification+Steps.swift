import Varlink

extension Certification {
    private static let values: JSONObject = [
        "bool": false, "int": 2, "float": .double(.pi), "string": "a lot of string",
    ]
    private static let map: JSON = ["foo": "Foo", "bar": "Bar"]
    private static let set: JSON = [
        "one": .object([:]), "two": .object([:]), "three": .object([:]),
    ]
    private static let mine: JSONObject = [
        "object": ["method": "org.varlink.certification.Test09", "parameters": ["map": map]],
        "enum": "two", "struct": ["first": 1, "second": "2"], "array": ["one", "two", "three"],
        "dictionary": map, "stringset": set,
        "interface": [
            "foo": [nil, ["foo": "foo", "bar": "bar"], nil, ["one": "foo", "two": "bar"]],
            "anon": ["foo": true, "bar": false],
        ],
    ]
    private static let lines: [JSON] = (1...10).map { .string("Reply number \($0)") }

    static let steps: [Step] = [
        Step(method: "Test01", wants: [:], replies: [["bool": true]]),
        Step(method: "Test02", wants: ["bool": true], replies: [["int": 1]]),
        Step(method: "Test03", wants: ["int": 1], replies: [["float": 1.0]]),
        Step(method: "Test04", wants: ["float": 1.0], replies: [["string": "ping"]]),
        Step(method: "Test05", wants: ["string": "ping"], replies: [values]),
        Step(method: "Test06", wants: values, replies: [["struct": .object(values)]]),
        Step(method: "Test07", wants: ["struct": .object(values)], replies: [["map": map]]),
        Step(method: "Test08", wants: ["map": map], replies: [["set": set]]),
        Step(
            method: "Test09", wants: ["set": set],
            replies: [["mytype": .object(mine)]]),
        Step(
            method: "Test10", wants: ["mytype": .object(mine)], more: true,
            replies: lines.map { ["string": $0] }),
        Step(
            method: "Test11", wants: ["last_more_replies": .array(lines)], oneway: true,
            replies: [[:]]),
    ]
}

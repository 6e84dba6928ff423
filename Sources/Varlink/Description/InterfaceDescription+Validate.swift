extension InterfaceDescription {
    /// What is wrong with a value of a type, nil when nothing is.
    ///
    /// A field that is not described is wrong; a nullable one may be left out or null. A `float`
    /// takes any number, an `int` only one without fraction and exponent.
    package func validate(_ json: JSON, as type: IDLType) -> Violation? {
        switch (type, json) {
        case (.bool, .bool), (.int, .int), (.float, .double), (.float, .int), (.string, .string),
            (.object, .object), (.nullable, .null):
            return nil
        case (.any, _): return json.isNull ? wrong(type) : nil
        case (.nullable(let inner), _): return validate(json, as: inner)
        case (.named(let name), _):
            guard let inner = types[name] else { return wrong(type) }
            return validate(json, as: inner)
        case (.array(let element), .array(let values)):
            for (position, value) in values.enumerated() {
                if let violation = validate(value, as: element) {
                    return violation.within("[\(position)]")
                }
            }
            return nil
        case (.dictionary(let element), .object(let object)):
            for member in object.members {
                if let violation = validate(member.value, as: element) {
                    return violation.within(member.key)
                }
            }
            return nil
        case (.structure(let fields), .object(let object)): return validate(object, as: fields)
        case (.enumeration(let cases), .string(let value)):
            return cases.contains { $0.name == value } ? nil : wrong(type)
        default: return wrong(type)
        }
    }

    /// What is wrong with the fields of an object, nil when nothing is.
    package func validate(_ object: JSONObject, as fields: [IDLType.Field]) -> Violation? {
        var found = 0
        for field in fields {
            guard let value = object[field.name] else {
                if field.type.isNullable { continue }
                return missing(field)
            }
            found += 1
            if value.isNull, !field.type.isNullable { return missing(field) }
            if let violation = validate(value, as: field.type) {
                return violation.within(field.name)
            }
        }
        guard found < object.count else { return nil }
        let known = Set(fields.map(\.name))
        let unknown = object.members.first { !known.contains($0.key) }
        return unknown.map { Violation(.unknownField, at: $0.key) }
    }

    package func violation(ofInput parameters: JSONObject, method: Method) -> Violation? {
        validate(parameters, as: method.input)
    }

    package func violation(ofOutput parameters: JSONObject, method: Method) -> Violation? {
        validate(parameters, as: method.output)
    }

    /// By the method's short name.
    package func violation(ofInput parameters: JSONObject, method name: String) -> Violation? {
        guard let method = method(named: name) else { return Violation(.unknownMember, at: name) }
        return validate(parameters, as: method.input)
    }

    /// By the method's short name.
    package func violation(ofOutput parameters: JSONObject, method name: String) -> Violation? {
        guard let method = method(named: name) else { return Violation(.unknownMember, at: name) }
        return validate(parameters, as: method.output)
    }

    /// By the error's short name.
    package func violation(ofError name: String, parameters: JSONObject) -> Violation? {
        guard let error = error(named: name) else { return Violation(.unknownMember, at: name) }
        return validate(parameters, as: error.parameters)
    }

    private func wrong(_ type: IDLType) -> Violation {
        Violation(.wrongType(expected: type.description), at: "")
    }

    private func missing(_ field: IDLType.Field) -> Violation {
        Violation(.missingField(expected: field.type.description), at: field.name)
    }
}

import OfficeRules

extension ConfigurationReader {
    /// The accounts, each understood by itself and none contradicting one above it.
    mutating func readAccounts(of fields: YAMLFields) -> [Account] {
        let rows = problems.optional("accounts", of: fields) { value throws(FileProblem) in
            try value.list(limit: ConfigurationFile.accountsLimit)
        }
        var accounts: [Account] = []
        var persons: [Account.Matcher: PersonID] = [:]
        for row in rows ?? [] {
            let keys = ["user", "group", "role", "person"]
            guard let fields = row.fields(keys, noting: &problems),
                let account = readAccount(fields)
            else { continue }
            if let person = account.person {
                if let other = persons[account.matcher], other != person {
                    let name = account.matcher.name
                    problems.add(
                        fields.contradiction(
                            in: "person", "\(name) is \(other) above and cannot be \(person) too"))
                    continue
                }
                persons[account.matcher] = person
            }
            accounts.append(account)
        }
        return accounts
    }

    private mutating func readAccount(_ fields: YAMLFields) -> Account? {
        let matcher = problems.take { () throws(FileProblem) in try Self.matcher(of: fields) }
        let person = problems.optional("person", of: fields) { value throws(FileProblem) in
            try value.personID()
        }
        let role = problems.optional("role", of: fields) { value throws(FileProblem) in
            let text = try value.text()
            guard let role = Role(rawValue: text), role != .person else {
                throw value.invalid("is none of: observer, clerk, administrator")
            }
            return role
        }
        guard fields.optional("role") != nil || fields.optional("person") != nil else {
            problems.add(fields.contradiction(in: "role", "an account needs a role or a person"))
            return nil
        }
        return matcher.map { Account($0, role: role, person: person) }
    }

    private static func matcher(of fields: YAMLFields) throws(FileProblem) -> Account.Matcher {
        guard let group = fields.optional("group") else {
            let user = try fields.required("user")
            let name = try user.text(limit: 256)
            guard name != "nobody" else {
                throw user.invalid("stands for every user that the kernel cannot name")
            }
            return .user(name)
        }
        guard fields.optional("user") == nil else {
            throw fields.contradiction(in: "group", "an account is a user's or a group's, not both")
        }
        let name = try group.text(limit: 256)
        guard name != "nogroup" else {
            throw group.invalid("stands for every group that the kernel cannot name")
        }
        return .group(name)
    }
}

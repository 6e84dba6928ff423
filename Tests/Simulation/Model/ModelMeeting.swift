/// A meeting that was called.
struct ModelMeeting {
    let number: Int
    let kind: String
    var span: Span
    /// Who was to chair by the call, or since it was moved.
    var chair: String
    /// Of a special or a citywide one those named for it; of others those of the articles.
    let members: [String]
    let sittingIn: [String]
    var entrustedBy: String?
    var isCancelled = false
    /// Who was there, and who chaired of them.
    var present: [String]?
    var chaired: String?
    var minutes = "none"
    /// Each person's last one, and the day for which it is: a meeting that moves to another takes
    /// none along (Art. 42).
    private var asked: [String: (day: Int, state: String)] = [:]
    /// Who has decided about each person's.
    private(set) var deciders: [String: Set<String>] = [:]

    init(
        number: Int, kind: String, span: Span, chair: String, members: [String],
        sittingIn: [String], entrustedBy: String?
    ) {
        (self.number, self.kind, self.span, self.chair) = (number, kind, span, chair)
        (self.members, self.sittingIn, self.entrustedBy) = (members, sittingIn, entrustedBy)
    }

    var name: String { "M\(number)" }
    private var day: Int { ModelTime.day(span.from) }
    /// Those for the meeting's day.
    var excuses: [String: String] {
        asked.filter { $0.value.day == day }.mapValues(\.state)
    }
    mutating func excuse(_ person: String, _ state: String, by decider: String? = nil) {
        asked[person] = (day, state)
        if let decider { deciders[person, default: []].insert(decider) }
    }
    func isExcused(_ person: String, on day: Int) -> Bool {
        asked[person].map { $0.day == day && $0.state == "granted" } ?? false
    }

    /// Who belongs to it: members, those sitting in, and a chair who need not be one.
    var participants: [String] {
        let chair = ModelCalendar.isNamed(kind) ? [chair] : []
        return (chair + members + sittingIn).reduce(into: []) { all, one in
            if !all.contains(one) { all.append(one) }
        }
    }
    /// Those whose time it takes (Art. 42).
    var expected: [String] { participants.filter { excuses[$0] != "granted" } }
    var needed: Int { ModelCalendar.needed(kind, members) }
    /// Half of an executive meeting's members, who came or did not (Art. 40).
    var hasQuorum: Bool? {
        present.map { there in members.count { there.contains($0) } >= needed }
    }
    /// Whether it can decide (Art. 39, 40).
    var isHeld: Bool { (hasQuorum ?? false) && chaired != nil }
}

/// Who meets, and under whom (Art. 39, 40, 44, 45, 73).
extension ModelCalendar {
    /// Who is a member of the executive and the mayor's office meeting (Art. 40, 44), by rank.
    static let leadership = sheet.people.filter(\.leads).map(\.id)

    /// Whether its members are named, and not those of the articles.
    static func isNamed(_ kind: String) -> Bool { kind == "special" || kind == "citywide" }

    static func members(_ kind: String) -> [String] {
        guard kind == "plenary" else { return isNamed(kind) ? [] : leadership }
        return sheet.people.filter { $0.leads || $0.holds("departmentHead") }.map(\.id)
    }

    static func sittingIn(_ kind: String) -> [String] {
        guard kind == "plenary" else { return [] }
        return sheet.people.filter {
            $0.holds("deputySecretaryGeneral") && !$0.holds("departmentHead")
        }.map(\.id)
    }

    static func needed(_ kind: String, _ members: [String]) -> Int {
        kind == "executive" ? (members.count + 1) / 2 : 0
    }

    /// Whether the person's post chairs a kind of meeting.
    static func mayChair(_ person: String, _ kind: String) -> Bool {
        switch kind {
        case "special":
            leadership.contains(person)
                || sheet.person(person)?.holds("deputySecretaryGeneral") ?? false
        case "mayorsOffice": leaders.contains(person)
        default: person == sheet.mayor || person == sheet.executive
        }
    }

    /// The first day for which a citywide meeting may still be asked: five working days later.
    static func earliestCitywide(_ today: Int) -> Int {
        var (day, left) = (today, 5)
        while left > 0 {
            day += 1
            if ModelTime.isWorking(day) { left -= 1 }
        }
        return day
    }

    /// Those who may, in the order in which they are asked: deputies outside the line come last.
    func chairs(_ kind: String, _ span: Span, _ office: ModelOffice, now: Slot) -> [String] {
        let sheet = Self.sheet
        let presider = office.standing(span.from, now: now).holder
        switch kind {
        case "special": return []
        case "citywide": return [sheet.mayor, presider].compactMap(\.self) + sheet.line
        case "mayorsOffice":
            return [sheet.mayor, presider].compactMap(\.self) + sheet.line + Self.leaders
        default: return [sheet.mayor, sheet.executive].compactMap(\.self)
        }
    }

    /// Whom the articles seat, who is there.
    func chair(_ kind: String, _ span: Span, _ office: ModelOffice, now: Slot) -> String? {
        chairs(kind, span, office, now: now).first { !isAway($0, span, office) }
    }

    func isHere(_ person: String, at one: ModelMeeting, _ office: ModelOffice) -> Bool {
        !isAway(person, one.span, office) && one.excuses[person] != "granted"
    }

    /// Who chairs a meeting that was called: the one of the call while that one is here, and the
    /// executive deputy unasked only while the mayor is not; once it was held, whoever did.
    func chair(of one: ModelMeeting, _ office: ModelOffice, now: Slot) -> String? {
        if one.present != nil { return one.chaired }
        return chair(of: one, office, now: now) { isHere($0, at: one, office) }
    }

    func chair(
        of one: ModelMeeting, _ office: ModelOffice, now: Slot, isHere: (String) -> Bool
    ) -> String? {
        let keeps: Bool
        switch one.kind {
        case "special", "mayorsOffice": keeps = true
        case "citywide": keeps = false
        default:
            let mayor = Self.sheet.mayor ?? ""
            keeps = one.entrustedBy != nil || one.chair == mayor || !isHere(mayor)
        }
        if keeps, isHere(one.chair) { return one.chair }
        return chairs(one.kind, one.span, office, now: now).first(where: isHere)
    }

    /// Who chaired, of those who came: of a special meeting without its chair the first who may.
    func chaired(
        _ one: ModelMeeting, by present: [String], _ office: ModelOffice, now: Slot
    ) -> String? {
        chair(of: one, office, now: now, isHere: present.contains)
            ?? (one.kind == "special" ? Self.leaders.first(where: present.contains) : nil)
    }

    /// Who of the members will be there, of a meeting that is asked about or of one that is called.
    func present(_ members: [String], _ span: Span, _ office: ModelOffice) -> [String] {
        members.filter { !isAway($0, span, office) && !isEngaged($0, span) }
    }

    func present(at one: ModelMeeting, _ span: Span, _ office: ModelOffice) -> [String] {
        if let taken = one.present { return one.members.filter(taken.contains) }
        return one.members.filter {
            !isAway($0, span, office) && !one.isExcused($0, on: ModelTime.day(span.from))
                && !isEngaged($0, span, meeting: one.number)
        }
    }

    /// Who reviews and signs the minutes (Art. 43).
    func minutesBy(_ one: ModelMeeting, _ chair: String?) -> (reviewers: [String], signer: String?)
    {
        let sheet = Self.sheet
        let secretary = [sheet.secretary].compactMap(\.self)
        guard Self.isNamed(one.kind) else { return (secretary, sheet.mayor) }
        let seated = chair ?? one.chair
        let leader = Self.leaders.contains(seated) ? seated : one.entrustedBy ?? sheet.mayor
        let coordinators = sheet.people.filter {
            $0.coordinatesFor.contains(leader ?? "")
        }.map(\.id)
        return (coordinators.isEmpty ? secretary : coordinators, leader)
    }

    /// Those who rule, and whoever presides where none of the first is here.
    func asked(
        _ holders: [String], also: [String] = [], except: String? = nil, _ office: ModelOffice,
        now: Slot
    ) -> [String] {
        let first = holders.filter { $0 != except }
        let isHere = first.contains { office.absence(of: $0, now) == nil }
        let presider = office.standing(now, now: now).holder
        let standIn = isHere ? nil : presider.flatMap { $0 == except ? nil : $0 }
        return first + also.filter { $0 != except } + [standIn].compactMap(\.self)
    }

    /// Whom somebody asks to be excused (Art. 42).
    func excusers(of person: String, _ one: ModelMeeting, _ chair: String?) -> [String] {
        let sheet = Self.sheet
        if person == sheet.mayor { return [] }
        var holders: [String?]
        if Self.isNamed(one.kind) {
            holders = [chair]
        } else if one.kind == "plenary",
            !Self.leaders.contains(person)
                || !one.members.contains(person)
        {
            holders = [sheet.secretary]
        } else {
            holders = [sheet.mayor, chair]
        }
        let found = holders.compactMap(\.self)
        let isOwn = !found.isEmpty && found.allSatisfy { $0 == person }
        return isOwn ? [sheet.mayor].compactMap(\.self) : found
    }
}

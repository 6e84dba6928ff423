import Varlink

/// What else there is of leave and of presiding in an office with a calendar: whoever is back
/// before the time, and whom the mayor entrusts (Art. 8, 74).
extension CalendarMaker {
    mutating func presiding() -> CalendarCall {
        let open = office.leaves.filter { $0.isOpen && $0.span.until > now }
        let standing = office.entrustments.filter { $0.cancelledAt == nil && $0.span.until > now }
        switch random.number(0...9) {
        case 0...3 where !open.isEmpty:
            let leave = random.pick(open)
            let account = random.chance(60) ? clerk() : .named(leave.person)
            let on = random.pick([leave.span.from + 24, leave.span.until - 24, now])
            return call(
                of: ModelCommand(
                    account: account,
                    what: random.chance(60)
                        ? .cancel(leave.number) : .giveBack(leave.number, on),
                    mark: mark))
        case 4...5 where !office.entrustments.isEmpty:
            let one = random.pick(standing.isEmpty ? office.entrustments : standing)
            return call(
                of: ModelCommand(
                    account: entrusting(), what: .cancelEntrustment(one.number), mark: mark))
        default:
            // While the mayor is away, or about then.
            let away = office.leaves.filter {
                $0.person == mayor && $0.counts && $0.span.until > now
            }
            let day = ModelTime.day(now) + random.number(0...20)
            let from = day * ModelTime.slotsOfDay + random.number(0...1) * 24
            let span =
                !away.isEmpty && random.chance(60)
                ? random.pick(away).span
                : Span(from: from, until: from + random.number(1...16) * 24)
            return call(
                of: ModelCommand(
                    account: entrusting(),
                    what: .entrust(
                        "p\(random.chance(90) ? random.number(1...6) : random.number(0...8))", span,
                        isTask: random.chance(15)), mark: mark))
        }
    }

    /// A clerk, the mayor, or somebody whom it is not for.
    private mutating func entrusting() -> ModelAccount { account([mayor]).account }

    /// A command of leave or presiding, and what it brings for turns.
    func call(of command: ModelCommand) -> CalendarCall {
        var after = office
        do throws(ModelRefusal) {
            try after.perform(command, at: now)
        } catch {
            return CalendarCall(
                account: command.account, method: command.method, parameters: command.parameters,
                expected: .refused(error.name))
        }
        let owner: String
        switch command.what {
        case .entrust: owner = "E\(after.entrustments.count)"
        case .cancelEntrustment(let number): owner = "E\(number)"
        default: owner = "L\(command.leave ?? after.leaves.count)"
        }
        let (now, before) = (now, command.leave.flatMap { office.leave($0) })
        return CalendarCall(
            account: command.account, method: command.method, parameters: command.parameters,
            expected: .done, owner: owner
        ) { simulated, answer in
            simulated.model = after
            guard let before else { return }
            switch command.what {
            case .approve, .cancel, .giveBack, .reportBack:
                let turns = simulated.calendar?.turns ?? []
                simulated.calendar?.reconsider(
                    leaveOf: before.person, before.span, after, now: now)
                try simulated.checkChanged(answer["turns"].arrayValue ?? [], since: turns)
            default: break
            }
        }
    }
}

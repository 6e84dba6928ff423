/// A command that waits while another is written.
private struct Waiting {
    let command: ModelCommand
    let sink: SimulatedSink

    var text: String { "\(command.account.name) \(command.method) \(command.parameters)" }

    func answer() throws -> SimulatedAnswer {
        guard let answer = sink.first() else { throw SimulationFailure("no answer: \(text)") }
        return answer
    }
}

/// Commands that wait while another one is written: they are decided in their order, in one batch,
/// which the disk may fail as a whole; some are sent twice.
extension SimulatedOffice {
    mutating func severalAtOnce(_ random: inout SimulationRandom) throws {
        let first = made(&random)
        let (after, refusal) = predicted(first, model)
        guard refusal == nil else { return try deliver(first, fault: nil) }
        let fault = random.chance(30) ? random.pick(JournalFault.allCases) : nil
        let strikesFirst = random.chance(40)
        process.journal.shut()
        let written = begin(first)
        guard process.journal.awaitAppend() else { throw SimulationFailure("nothing is written") }
        let waiting = given(after, &random)
        lastStep =
            "at once at \(ModelTime.text(now)): "
            + ([written] + waiting).map(\.text).joined(separator: "; ")
            + (fault.map { ", the journal: \($0) of the \(strikesFirst ? "first" : "rest")" } ?? "")
        try checkUnseen(&random)
        if let fault { disk.arm(fault, after: strikesFirst ? 0 : 1) }
        process.journal.open()
        if let fault, strikesFirst {
            return try settle(written, after, fault, waiting)
        }
        let answer = try written.answer()
        try expect(answer.error, nil, "the first of several")
        accept(first, after)
        if first.id != nil { answered.append((first, answer.bytes)) }
        for one in waiting { _ = try one.answer() }
        if let fault, !disk.disarm() { return try settle(fault, waiting) }
        try finish(waiting)
    }

    private func begin(_ command: ModelCommand) -> Waiting {
        let sink = SimulatedSink()
        process.begin(command.method, command.parameters, by: command.account, into: sink)
        return Waiting(command: command, sink: sink)
    }

    /// Commands as they are given on the office to come.
    private mutating func given(
        _ after: ModelOffice, _ random: inout SimulationRandom
    ) -> [Waiting] {
        let visible = model
        model = after
        defer { model = visible }
        var waiting: [Waiting] = []
        for _ in 0..<random.number(1...4) {
            let command = made(&random)
            for _ in 0..<(command.id != nil && random.chance(30) ? 2 : 1) {
                waiting.append(begin(command))
            }
        }
        return waiting
    }

    /// While a write is under way nobody sees of it what could still be lost.
    private mutating func checkUnseen(_ random: inout SimulationRandom) throws {
        try checkRecords()
        try checkPresiding(at: now)
        try checkPresiding(at: now + random.number(-240...240))
        try checkLeaves()
        try checkSight(random.pick(ModelAccount.all))
        try checkFollowers()
    }

    // MARK: What becomes of them

    /// Those that waited, as the model does them one after the other.
    private func done(
        _ waiting: [Waiting]
    ) -> (after: ModelOffice, done: [(command: ModelCommand, after: ModelOffice)]) {
        var after = model
        var done: [(command: ModelCommand, after: ModelOffice)] = []
        for one in waiting where !done.contains(where: { $0.command.isRepeated(by: one.command) }) {
            let (next, refusal) = predicted(one.command, after)
            guard refusal == nil else { continue }
            after = next
            done.append((one.command, next))
        }
        return (after, done)
    }

    /// - Parameter isRecorded: something was recorded before them. Where nothing is, what time has
    ///   brought meanwhile waits too: it is tried again by itself after a while.
    private mutating func finish(_ waiting: [Waiting], isRecorded: Bool = true) throws {
        var after = model
        var accepted: [(command: ModelCommand, after: ModelOffice, answer: SimulatedAnswer)] = []
        // Each may show what could be read when it was decided, which what came after may change.
        var all: [(ModelAccount, SimulatedAnswer, in: ModelOffice)] = []
        for one in waiting {
            let answer = try one.answer()
            defer { all.append((one.command.account, answer, in: after)) }
            if let before = accepted.first(where: { $0.command.isRepeated(by: one.command) }) {
                guard answer.bytes == before.answer.bytes else {
                    throw SimulationFailure("a command sent twice is answered twice")
                }
                continue
            }
            let (next, refusal) = predicted(one.command, after)
            try expect(answer.error, refusal, "\(one.text): \(answer.parameters)")
            guard refusal == nil else { continue }
            after = next
            accepted.append((one.command, next, answer))
        }
        become(after)
        for (command, after, answer) in accepted {
            claim(command, after)
            if command.id != nil { answered.append((command, answer.bytes)) }
        }
        for (account, answer, office) in all { try checkWords(answer.bytes, account, in: office) }
        if isRecorded || !accepted.isEmpty { pulse() }
        try process.settle()
    }

    /// The disk fails the first; those that waited go on without it, or with it where it was kept.
    private mutating func settle(
        _ written: Waiting, _ after: ModelOffice, _ fault: JournalFault, _ waiting: [Waiting]
    ) throws {
        let answer = try written.answer()
        let kept = fault.keeps ? [(written.command, after)] : []
        if fault.kills {
            for one in waiting { _ = try one.answer() }
            process.end(dies: true)
            return try goOn(kept)
        }
        try expect(answer.error, fault.told, "the first of several on a failed disk")
        for (command, after) in kept { accept(command, after) }
        try finish(waiting, isRecorded: !kept.isEmpty)
        for (command, _) in kept { try recallAnswer(command) }
    }

    /// The disk fails those that waited as a whole.
    private mutating func settle(_ fault: JournalFault, _ waiting: [Waiting]) throws {
        let (after, done) = done(waiting)
        let kept = fault.keeps ? done : []
        if fault.kills {
            process.end(dies: true)
            // What was told before it died.
            try checkFollowers()
            return try goOn(kept)
        }
        for one in waiting {
            let away = model.isTurnedAway(one.command)
            let expected = away ? predicted(one.command, model).1 : fault.told
            try expect(try one.answer().error, expected, "\(one.text) on a failed disk")
        }
        try checkPresiding(at: now)
        try checkFollowers()
        try process.settle()
        guard fault.keeps else { return }
        become(after)
        for (command, after) in kept { claim(command, after) }
        pulse()
        try process.settle()
        for (command, _) in kept { try recallAnswer(command) }
    }
}

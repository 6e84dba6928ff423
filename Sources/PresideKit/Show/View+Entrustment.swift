extension View {
    package func entrustment(_ facts: Facts, names: Names) -> [String] {
        guard let entrustment = facts.facts("entrustment") else { return [] }
        return one(entrustment, names)
    }

    package func entrustments(_ facts: Facts, names: Names) -> [String] {
        let all = facts.list("entrustments")
        return all.isEmpty ? [phrase(.noEntrustments)] : all.flatMap { one($0, names) }
    }

    private func one(_ facts: Facts, _ names: Names) -> [String] {
        let task = facts.text("task")
        let scope = wording.word(EntrustmentScope.self, facts.text("scope"))
        let cancelled = facts.flag("cancelled")
        let line = wording.entrusted(
            facts.text("id") ?? "-", facts.text("name") ?? facts.text("person") ?? "-",
            period: moments.period(facts.text("from"), facts.text("until")),
            by: names.name(facts.text("entrustedBy")), cancelled: cancelled)
        return [ink(line, cancelled ? .dim : .plain) + wording.bracketed(wording.because(8))]
            + rows([
                (.scope, task.map { wording.labelled(scope ?? "", $0) } ?? scope),
                (.reason, facts.text("reason")), (.record, facts.text("record")),
            ])
    }
}

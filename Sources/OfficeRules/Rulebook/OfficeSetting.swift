package import CivilTime

/// What the office is set up with and the journal does not hold: its zone, its working days and its
/// rulebook. Rules are applied when a command is decided, so a change here changes no past.
package struct OfficeSetting: Hashable, Sendable {
    package let zone: Zone
    package let workdays: WorkingCalendar
    package let rulebook: Rulebook

    package init(zone: Zone, workdays: WorkingCalendar, rulebook: Rulebook) {
        self.zone = zone
        self.workdays = workdays
        self.rulebook = rulebook
    }

    /// Whether an answer about a period rests on a year whose working days are not published yet.
    package func isProvisional(_ period: Period) -> Bool {
        workdays.isProvisional(zone.days(touchedBy: period))
    }
}

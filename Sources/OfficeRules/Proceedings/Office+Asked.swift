package import CivilTime

// Who reviews, settles, excuses and signs (Art. 41-43); whoever presides while those asked are away
// (*ours*, as for leave).
extension Office {
    private func presider(at instant: Instant, _ setting: OfficeSetting) -> PersonID? {
        Resolver(self, zone: setting.zone, now: instant).standing(at: instant).holder
    }

    /// Those of the holders who exist, and whoever presides when none of them is here.
    private func asked(
        _ holders: [PersonID?], also: PersonID? = nil, at instant: Instant, article: Int,
        except: PersonID? = nil, _ setting: OfficeSetting
    ) -> Asked {
        var seen: Set<PersonID> = []
        let first = holders.compactMap(\.self).filter { $0 != except && seen.insert($0).inserted }
        let isHere = first.contains { leaves(of: $0).absence(at: instant) == nil }
        let others = [also].compactMap(\.self).filter { $0 != except && !first.contains($0) }
        var standIn = isHere ? nil : presider(at: instant, setting)
        if let person = standIn, person == except || (first + others).contains(person) {
            standIn = nil
        }
        return Asked(persons: first + others, standIn: standIn, article: article)
    }

    /// Who coordinates or reviews a department's item: the leader in charge; the mayor always may.
    package func reviewers(
        of department: DepartmentID, at instant: Instant, _ setting: OfficeSetting
    ) -> Asked {
        let sheet = roster.sheet(on: setting.zone.day(of: instant))
        return asked(
            [sheet.leaderInCharge(of: department)], also: sheet.mayor, at: instant, article: 41,
            setting)
    }

    /// Who settles items: the mayor.
    package func settlers(at instant: Instant, _ setting: OfficeSetting) -> Asked {
        let sheet = roster.sheet(on: setting.zone.day(of: instant))
        return asked([sheet.mayor], at: instant, article: 41, setting)
    }

    /// Whom somebody asks to be excused from a meeting (Art. 42).
    package func excusers(
        of person: PersonID, from meeting: Meeting, at instant: Instant, _ setting: OfficeSetting
    ) -> Asked {
        let sheet = roster.sheet(on: setting.zone.day(of: instant))
        let post = sheet.post(of: person)
        let chair = chair(of: meeting, at: instant, setting)
        var holders: [PersonID?]
        switch meeting.kind {
        case .special, .citywide: holders = [chair]
        case .plenary where !isLeader(person, sheet, setting):
            holders = [sheet.secretaryGeneral]
        case .plenary, .executive, .mayorsOffice:
            let isMember = party(of: meeting, setting).members.contains(person)
            holders = isMember ? [sheet.mayor, chair] : [sheet.secretaryGeneral]
        }
        // The SG's own goes to the mayor; the mayor asks nobody.
        if post?.isMayor == true { return Asked(persons: [], standIn: nil, article: 42) }
        if holders.allSatisfy({ $0 == person }) { holders = [sheet.mayor] }
        return asked(holders, at: instant, article: 42, except: person, setting)
    }

    private func isLeader(_ person: PersonID, _ sheet: Sheet, _ setting: OfficeSetting) -> Bool {
        sheet.person(person)?.seats.contains {
            $0.post.isMayor || $0.post.isDeputyMayor
                || setting.rulebook.leadersInclude.contains($0.post)
        } ?? false
    }

    /// Who reviews a meeting's minutes (Art. 43).
    package func minutesReviewers(
        of meeting: Meeting, at instant: Instant, _ setting: OfficeSetting
    ) -> Asked {
        let sheet = roster.sheet(on: setting.zone.day(of: instant))
        let chair = chair(of: meeting, at: instant, setting)
        return asked(
            meeting.minutesReviewers(sheet, chair: chair), at: instant, article: 43, setting)
    }

    /// Who signs a meeting's minutes (Art. 43): as a rule, so that whoever presides may while those
    /// who should are away (*ours*).
    package func minutesSigners(
        of meeting: Meeting, at instant: Instant, _ setting: OfficeSetting
    ) -> Asked {
        let sheet = roster.sheet(on: setting.zone.day(of: instant))
        let chair = chair(of: meeting, at: instant, setting)
        return asked(
            [meeting.minutesSigner(sheet, chair: chair)], at: instant, article: 43, setting)
    }

    /// Who may admit an item at a meeting: its chair.
    package func admitters(
        at meeting: Meeting, _ instant: Instant, _ setting: OfficeSetting
    ) -> Asked {
        let chair = chair(of: meeting, at: instant, setting)
        return Asked(persons: [chair].compactMap(\.self), standIn: nil, article: 41)
    }
}

import Interfaces
import PresideKit
import Testing
import Varlink

@Suite("Everything that the contract can say has its words")
struct ContractTests {
    @Test("All interfaces are read")
    func interfaces() {
        #expect(Contract.interfaces.count == InterfaceText.all.count + 2)
        #expect(Contract.errors.count > 35)
    }

    @Test("Every error of every interface is known, and no other")
    func errorSets() {
        let known = Set(
            WireErrors.interfaces.flatMap { errors in
                WireErrors.all(of: errors).map { "\(errors.interface).\($0)" }
            })
        #expect(known == Set(Contract.errors.map(\.name)))
    }

    @Test(
        "Every error has sentences that say what was wrong and what would do",
        arguments: Language.allCases, Contract.errors.map(\.name))
    func sentences(language: Language, name: String) throws {
        let error = try #require(Contract.errors.first { $0.name == name })
        let failure = Failure.refused(
            error: name, parameters: error.parameters,
            call: CallNames(method: "org.preside.X.Y"), commandID: nil)
        let lines = view(language).explain(failure, names: Names())
        #expect(lines.count >= 2, "says nothing about what would do")
        #expect(lines.allSatisfy { !$0.allSatisfy { $0 == " " } })
        let text = lines.joined(separator: "\n")
        // A question mark alone is what stands where a sentence takes a field that is not there.
        #expect(!text.contains("?：") && !text.contains(" ? ") && !text.contains("'?'"))
        let other = view(language == .zh ? .en : .zh).explain(failure, names: Names())
        #expect(lines != other)
        if error.parameters["article"] != nil {
            #expect(text.contains(language.wording.article(8)))
        }
        let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(isChinese == (language == .zh))
    }

    @Test("An error that is not known is shown with its parameters", arguments: Language.allCases)
    func unknown(language: Language) {
        let failure = Failure.refused(
            error: "org.preside.New.Error", parameters: ["a": 1], call: CallNames(method: "x"),
            commandID: nil)
        let lines = view(language).explain(failure, names: Names())
        #expect(lines[0].contains("org.preside.New.Error {\"a\":1}"))
    }

    @Test("Enumerations of the descriptions")
    func enumerations() {
        let presiding = "org.preside.Presiding"
        let leave = "org.preside.Leave"
        #expect(raw(Capacity.self) == Contract.members(of: "Capacity", nil, in: presiding))
        #expect(
            raw(EntrustmentScope.self)
                == Contract.members(of: "Entrustment", "scope", in: presiding))
        #expect(raw(LeaveKind.self) == Contract.members(of: "Kind", nil, in: leave))
        #expect(raw(LeaveState.self) == Contract.members(of: "State", nil, in: leave))
        #expect(raw(PendingWhat.self) == Contract.members(of: "Pending", "what", in: leave))
        let engagements = "org.preside.Engagements"
        #expect(raw(EngagementKind.self) == Contract.members(of: "Kind", nil, in: engagements))
        #expect(raw(EngagementState.self) == Contract.members(of: "State", nil, in: engagements))
        #expect(raw(EngagementPart.self) == Contract.members(of: "Part", nil, in: engagements))
        #expect(raw(Visibility.self) == Contract.members(of: "Visibility", nil, in: engagements))
        #expect(raw(OnRestDay.self) == Contract.members(of: "OnRestDay", nil, in: engagements))
        #expect(raw(Post.self) == Contract.members(of: "Post", nil, in: "org.preside.Roster"))
        let duty = "org.preside.Duty"
        for interface in ["org.preside.Congress", "org.preside.Receptions", duty] {
            #expect(raw(TurnState.self) == Contract.members(of: "State", nil, in: interface))
            #expect(raw(SkippedWhy.self) == Contract.members(of: "Skipped", "why", in: interface))
        }
        #expect(raw(DutyPart.self) == Contract.members(of: "Duty", "part", in: duty))
        #expect(
            raw(TurnKind.self)
                == Set(["session", "reception"]).union(
                    Contract.members(of: "Duty", "kind", in: duty) ?? []))
    }

    @Test("Enumerations about what happens at meetings")
    func proceedings() {
        func members(_ type: String) -> Set<String>? {
            Contract.members(of: type, nil, in: "org.preside.Proceedings")
        }
        #expect(raw(ItemState.self) == members("ItemState"))
        #expect(raw(ChecklistPiece.self) == members("ChecklistPiece"))
        #expect(raw(OpinionManner.self) == members("OpinionManner"))
        #expect(raw(CitizenGroup.self) == members("CitizenGroup"))
        #expect(raw(ExcuseState.self) == members("ExcuseState"))
        #expect(raw(MinutesState.self) == members("MinutesState"))
        #expect(raw(AbsenceWhy.self) == members("AbsenceWhy"))
        #expect(raw(DueCode.self) == members("DueCode"))
    }

    @Test("Codes that the comments of the descriptions list")
    func codes() {
        let leave = text("Leave")
        let presiding = text("Presiding")
        let codes = Contract.listed(in: leave, behind: "Codes: ")
            .union(Contract.listed(in: text("Meetings"), behind: "Codes of meetings: "))
        #expect(raw(ConcernCode.self).subtracting(["invitationHeld"]) == codes)
        #expect(raw(ApproverWhy.self) == Contract.listed(in: leave, behind: "Why that person: "))
        #expect(
            raw(AlertCode.self) == Contract.listed(in: presiding, behind: "type Alert (\n    # "))
        #expect(
            raw(DayWhy.self)
                == Contract.listed(in: presiding, behind: "Why it is or is not: "))
        #expect(
            raw(JournalState.self)
                == Contract.listed(in: text("Service"), behind: "can be recorded now: "))
        #expect(
            raw(DifferenceWhat.self)
                == Contract.listed(
                    in: text("Roster"), behind: "type Difference (\n    # "))
        #expect(Contract.listed(in: leave, behind: "# orally") == ["inWriting", "bySelf"])
        #expect(raw(DecidedHow.self) == ["orally", "inWriting", "bySelf"])
        for flag in LeaveFlag.allCases { #expect(leave.contains("\(flag.rawValue): ")) }
        let roles = Set(["observer", "person", "clerk", "administrator"])
        #expect(raw(RoleName.self) == roles)
        for role in roles { #expect(text("Service").contains(role)) }
        #expect(raw(WeekdayName.self).count == 7)
    }

    @Test("Why-codes of refusals have words of their own", arguments: Language.allCases)
    func whyCodes(language: Language) {
        let rows: [(String, String, Set<String>)] = [
            (
                "org.preside.Leave.WrongEnd", "why",
                Contract.listed(in: text("Leave"), behind: "method is for: why is one of")
            ),
            (
                "org.preside.Presiding.CannotBeEntrusted", "why",
                Contract.listed(in: text("Presiding"), behind: "cannot be entrusted: why is one of")
            ),
            (
                "org.preside.Service.NotRecorded", "reason",
                Contract.listed(in: text("Service"), behind: "Nothing was recorded: ")
            ),
        ]
        for (error, field, codes) in rows {
            #expect(codes.count >= 3)
            var seen: Set<String> = []
            let raw = firstLine(error, field, "<code>", language)
            for code in codes {
                let line = firstLine(error, field, code, language)
                #expect(line != raw.replacing("<code>", with: code), "no words for \(code)")
                seen.insert(line)
            }
            #expect(seen.count == codes.count)
        }
    }

    @Test("Words of both languages differ, and none is a raw code in Chinese")
    func words() {
        let sets: [[any WireWord]] = [
            Capacity.allCases, Post.allCases, LeaveKind.allCases, LeaveState.allCases,
            LeaveFlag.allCases, ConcernCode.allCases, ApproverWhy.allCases, DecidedHow.allCases,
            PendingWhat.allCases, EntrustmentScope.allCases, AlertCode.allCases, DayWhy.allCases,
            WeekdayName.allCases, RoleName.allCases, JournalState.allCases,
            DifferenceWhat.allCases, EventName.allCases, EngagementKind.allCases,
            EngagementState.allCases, EngagementPart.allCases, Visibility.allCases,
            OnRestDay.allCases, StepDetail.allCases, TurnState.allCases,
            SkippedWhy.allCases, TurnKind.allCases, DutyPart.allCases,
        ]
        for set in sets {
            for wording: any Wording in [ChineseWording(), EnglishWording()] {
                #expect(Set(set.map { $0.said(by: wording) }).count == set.count)
            }
            for word in set {
                let text = word.said(by: ChineseWording())
                #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x3000 }, "\(text)")
            }
        }
        for column in Column.allCases {
            #expect(ChineseWording().column(column) != EnglishWording().column(column))
        }
        for phrase in Phrase.allCases {
            #expect(ChineseWording().phrase(phrase) != EnglishWording().phrase(phrase))
        }
    }

    private func firstLine(
        _ error: String, _ field: String, _ code: String, _ language: Language
    ) -> String {
        let failure = Failure.refused(
            error: error, parameters: [field: .string(code)], call: CallNames(method: "x"),
            commandID: nil)
        return view(language).explain(failure, names: Names())[0]
    }

    private func raw<W: WireWord>(_: W.Type) -> Set<String> {
        Set(W.allCases.map(\.rawValue))
    }

    private func text(_ interface: String) -> String {
        InterfaceText.all.first { $0.name == "org.preside.\(interface)" }?.text ?? ""
    }
}

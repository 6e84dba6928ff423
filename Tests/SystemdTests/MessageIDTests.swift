import Testing

@testable import Systemd

@Suite("Message ids")
struct MessageIDTests {
    @Test(arguments: MessageID.allCases)
    func `an id is 128 bits in lower-case hexadecimal`(_ id: MessageID) {
        #expect(id.rawValue.count == 32)
        #expect(id.rawValue.allSatisfy { "0123456789abcdef".contains($0) })
    }

    private static let given: [MessageID: String] = [
        .daemonStarted: "cae549d18ec16f26888aa4b045668406",
        .daemonStopped: "a154460f5c57275a4d141f6ad55a2415",
        .configurationReloaded: "e6a0ef00f1266d38f0c277e053dc4b2d",
        .configurationRefused: "6a3437ce6e5bf67b70040182f0a2cff5",
        .journalUnavailable: "e528c0e6339122123deea550e3821ea3",
        .journalRecovered: "b1bd52537fa3132f7c67ae5db1e5a185",
        .outcomeUnknown: "bb1628510112d348320594f55f30515f",
        .presidingChanged: "49fbaa3c2649984c40796d8aa54da6bb",
        .nobodyPresides: "d72da10efe239a595e696bbe7877e964",
        .leaveRequested: "90c9df75f2c5778ccc6ffe914d0e3ffb",
        .leaveApproved: "464e545fdbf8248c0bb5955196510a58",
        .leaveDeclined: "153119346d9bf8ff1d0a11734ef2780c",
        .leaveFiled: "378d7d975a9f5a283d2610746aebbc4a",
        .leaveCancelled: "92b0feefaeeb555dace3e2c317632305",
        .leaveExtended: "96ffca8f69eb3b81e7fd1f54b1bd3917",
        .leaveChanged: "841b85dc4c3b58caac18bcae07902fbc",
        .leaveReturned: "ee7a6a29a62000b1a897178c60356688",
        .leaveReportedBack: "1153fda45b458fbdfd55029df755dcf7",
        .leaveCorrected: "d0a43b130c38ef19f32a071ca5276544",
        .leaveOverdue: "cd4befb4a8e83eaa7a23f1675c57ef55",
        .entrustmentMade: "f139d542ffd8ad2f6337efc5bea84b47",
        .entrustmentCancelled: "30685e37c76f6ffbda3642dfb77353df",
        .rosterApplied: "d42d0f32adc49521520a43a30a304bc5",
        .engagementRecorded: "e8c6df872f1cf8a8a14ecba2ee0bc5dd",
        .meetingRecorded: "04b60f9efc7a101f3e7b51a6c30493bd",
        .proceedingRecorded: "3fa4a04891fe8e5e69a8a33b8084852d",
        .turnRecorded: "89197c67762f98c00ea8b37332f92f1b",
        .weekRecorded: "924f05817f992be8223211af07cd2f15",
        .leaveConfirmed: "eb213a06982840979c84c2dac50860f6",
        .yearClosed: "19c3b8e0e48e4a6386beaae645e3754e",
        .engagementAdded: "7da5dd3dd1f54acda3f8ee3741c95642",
        .engagementChanged: "705baad2277a49b093947e803c1fbd4a",
        .engagementCancelled: "60235800688245bea9e73ac53ced9383",
        .invitationSubmitted: "661af2409fb7449481c8fd9c48a6ce71",
        .invitationApproved: "d73774108bf44442822e2bff86f0bec6",
        .invitationDeclined: "19a0216277e3419fb4040e9aed30845d",
        .meetingCalled: "8527546ae5e8444f93e30b8c5b0c0783",
        .meetingMoved: "29513e8919d249edb475d8aec99b95e3",
        .meetingCancelled: "fa3955de20d04a1ab545d518543c2266",
        .agendaItemProposed: "fd036680239c4b289f9c7a90e5a5e65b",
        .agendaItemReviewed: "fec120b116c944b39032fb362d1b1678",
        .agendaItemSettled: "1c30058f6ba34b5398104b36a932822c",
        .agendaItemDeclined: "7185427d3210451fbc4dd59aca6471f9",
        .agendaItemPlaced: "4f4211ff99dd4a1cb52d785fdd6f8d3d",
        .agendaItemPostponed: "5ae200e501e3425dadc1959631fca053",
        .agendaItemWithdrawn: "fba99bfb3abc4407be87c57aaa077d29",
        .agendaItemChecked: "017821c2f4d543518c233b24ace2b005",
        .agendaItemAdmitted: "b11f97eedd934e6486ba6b0d71311d38",
        .agendaItemDecided: "63c713527dca418c95facb4fc43affb5",
        .papersHandedOut: "dca5078d308746069ffe1c188797373b",
        .citizensInvited: "df295dc64b834cce919bd05f7ec67045",
        .excuseAsked: "1b471a071de84ec4a2ac1049608690ae",
        .excuseGranted: "461bd800c1454a0c8883c1182cb4a927",
        .excuseDeclined: "0b99149cb4c44f128b9fe66f7a69cd1b",
        .attendanceTaken: "5461181d21fc47d19cbaaf95a1812c66",
        .minutesDrafted: "16ef162006e94b0d87778e709fdd22e6",
        .minutesReviewed: "94e5600f36f4422d855923734876d925",
        .minutesSigned: "0b2b2fc3c6754a209f17b9eea210f9b4",
        .followUpAdded: "3996893fa0c44988b5ae87849bdc1a82",
        .followUpDone: "93f1099641d84a958a6a9d34ddea5554",
        .turnsPlanned: "36406ec3ae93472a934aa73b92b68825",
        .turnDaySet: "384ed82c00a5446eaee58d6204547c08",
        .turnExcused: "f9ea7e65b6c24d25bf277e6ed9fa74ce",
        .turnAccepted: "80b9ef1400b047cea92734e5661fcfb0",
        .turnDeclined: "ff83a24e288b4455bcc79e89028278af",
        .turnPassedOn: "72dabdc024094fea89f7a37923d9c8a7",
        .turnGivenBack: "ab02cb4be0e84e0f9a1f0dfb4a1cd2a7",
        .turnSwapOffered: "4d9497728d3141b4a4246822dbc27c38",
        .turnSwapEnded: "5f2f13efd7fd466a9e77c70061629337",
        .turnsSwapped: "ec71b79faf0f4d479e7e249cab10725c",
        .weekIssued: "c9525609cf1f463f8944665ccdd6bf62",
        .attentionAcknowledged: "32bad460fa7a43269f476851c3dc5ed7",
        .accountRecycled: "88c28b131a9644bdb0df286ef301153a",
        .accessRefused: "43b3b282646a7d28199afa63421b943c",
        .connectionLimitReached: "1f355cf335f437d54783454b6664e3ac",
        .placeTaken: "f8f2f1defe746e06afbcd236d9efa228",
        .journalUnreadable: "20cfc9739ff71f00599d206f9b4d7227",
        .configurationPassedOver: "6b722a0436bb1f0e5eddf8ce2b808ebd",
        .snapshotPassedOver: "9b618d1337e8eecb4925780763516085",
    ]

    /// People's queries and the catalogs rest on these: a change is a broken promise.
    @Test func `ids that were given out stay`() {
        for id in MessageID.allCases { #expect(Self.given[id] == id.rawValue, "\(id)") }
        #expect(Self.given.count == MessageID.allCases.count)
    }
}

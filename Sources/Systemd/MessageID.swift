/// The kinds of entry the daemon writes to systemd's journal: 128-bit ids, in hexadecimal.
///
/// An id stands for its meaning for ever: people select by it (`journalctl MESSAGE_ID=…`) and the
/// message catalogs in `Systemd/` explain it in English and Chinese (`journalctl -x`). A kind that
/// goes out of use is left here, and its id is never given to another.
///
/// The catalogs show these keys of the metadata, so an event should carry those that apply:
/// `record`, `account`, `person` (whom it concerns), `leave`, `engagement`, `meeting`, `item`,
/// `followUp`, `subject` (a turn) and `week` (ids), `holder` (who presides now), `file` (a
/// configuration), `user` (of the host).
/// Never a reason or a kind of leave: the journal is read by others than the office.
package enum MessageID: String, Sendable, CaseIterable, CustomStringConvertible {
    /// The key of log metadata which `JournalLogHandler` sends as `MESSAGE_ID`.
    package static let metadataKey = "messageId"

    /// The daemon answers on its socket.
    case daemonStarted = "cae549d18ec16f26888aa4b045668406"
    /// The daemon has finished what it had accepted.
    case daemonStopped = "a154460f5c57275a4d141f6ad55a2415"
    /// The configuration was read again and is in force.
    case configurationReloaded = "e6a0ef00f1266d38f0c277e053dc4b2d"
    /// The configuration is wrong; at a reload the old one stays in force.
    case configurationRefused = "6a3437ce6e5bf67b70040182f0a2cff5"
    /// The office's journal takes no record: the disk is full, or read-only.
    case journalUnavailable = "e528c0e6339122123deea550e3821ea3"
    /// The office's journal takes records again.
    case journalRecovered = "b1bd52537fa3132f7c67ae5db1e5a185"
    /// A sync failed: nobody knows whether the records of one commit are on the disk.
    case outcomeUnknown = "bb1628510112d348320594f55f30515f"
    /// Who presides has changed (Art. 8).
    case presidingChanged = "49fbaa3c2649984c40796d8aa54da6bb"
    /// Alarm: nobody is left to preside (Art. 8).
    case nobodyPresides = "d72da10efe239a595e696bbe7877e964"
    /// A leave was requested (Art. 74).
    case leaveRequested = "90c9df75f2c5778ccc6ffe914d0e3ffb"
    /// A leave was approved (Art. 74).
    case leaveApproved = "464e545fdbf8248c0bb5955196510a58"
    /// A leave was declined (Art. 74).
    case leaveDeclined = "153119346d9bf8ff1d0a11734ef2780c"
    /// A leave was filed with the General Office (Art. 74).
    case leaveFiled = "378d7d975a9f5a283d2610746aebbc4a"
    /// A leave was cancelled.
    case leaveCancelled = "92b0feefaeeb555dace3e2c317632305"
    /// A later end was asked for or granted for a leave in force.
    case leaveExtended = "96ffca8f69eb3b81e7fd1f54b1bd3917"
    /// A leave was changed before it was decided.
    case leaveChanged = "841b85dc4c3b58caac18bcae07902fbc"
    /// A person is back earlier than planned.
    case leaveReturned = "ee7a6a29a62000b1a897178c60356688"
    /// A person has reported back (Art. 74).
    case leaveReportedBack = "1153fda45b458fbdfd55029df755dcf7"
    /// A wrong entry of the General Office was put right.
    case leaveCorrected = "d0a43b130c38ef19f32a071ca5276544"
    /// Alert: the planned end has passed and the person has not reported back (Art. 74).
    case leaveOverdue = "cd4befb4a8e83eaa7a23f1675c57ef55"
    /// The mayor has entrusted someone (Art. 8).
    case entrustmentMade = "f139d542ffd8ad2f6337efc5bea84b47"
    /// An entrustment was cancelled (Art. 8).
    case entrustmentCancelled = "30685e37c76f6ffbda3642dfb77353df"
    /// Differences of a roster were recorded.
    case rosterApplied = "d42d0f32adc49521520a43a30a304bc5"
    /// Something about an engagement was recorded (Art. 60).
    case engagementRecorded = "e8c6df872f1cf8a8a14ecba2ee0bc5dd"
    /// Something about a meeting was recorded (Art. 38-45).
    case meetingRecorded = "04b60f9efc7a101f3e7b51a6c30493bd"
    /// Something for or at a meeting was recorded (Art. 41-43).
    case proceedingRecorded = "3fa4a04891fe8e5e69a8a33b8084852d"
    /// Something about a turn was recorded (Art. 32, 57).
    case turnRecorded = "89197c67762f98c00ea8b37332f92f1b"
    /// A week's sheet was issued, or what needed attention was seen (Art. 60).
    case weekRecorded = "924f05817f992be8223211af07cd2f15"
    /// An oral approval was confirmed (Art. 74).
    case leaveConfirmed = "eb213a06982840979c84c2dac50860f6"
    /// A year has left the memory of the daemon.
    case yearClosed = "19c3b8e0e48e4a6386beaae645e3754e"
    /// Engagement was entered (Art. 60).
    case engagementAdded = "7da5dd3dd1f54acda3f8ee3741c95642"
    /// Engagement was changed (Art. 60).
    case engagementChanged = "705baad2277a49b093947e803c1fbd4a"
    /// Engagement was cancelled (Art. 60).
    case engagementCancelled = "60235800688245bea9e73ac53ced9383"
    /// Invitation was submitted (Art. 56).
    case invitationSubmitted = "661af2409fb7449481c8fd9c48a6ce71"
    /// Invitation was approved (Art. 56).
    case invitationApproved = "d73774108bf44442822e2bff86f0bec6"
    /// Invitation was declined (Art. 56).
    case invitationDeclined = "19a0216277e3419fb4040e9aed30845d"
    /// Meeting was called (Art. 38-45).
    case meetingCalled = "8527546ae5e8444f93e30b8c5b0c0783"
    /// Meeting was moved (Art. 38-45).
    case meetingMoved = "29513e8919d249edb475d8aec99b95e3"
    /// Meeting was cancelled (Art. 38-45).
    case meetingCancelled = "fa3955de20d04a1ab545d518543c2266"
    /// Agenda item was proposed (Art. 41).
    case agendaItemProposed = "fd036680239c4b289f9c7a90e5a5e65b"
    /// Agenda item was reviewed (Art. 41).
    case agendaItemReviewed = "fec120b116c944b39032fb362d1b1678"
    /// Agenda item was settled (Art. 41).
    case agendaItemSettled = "1c30058f6ba34b5398104b36a932822c"
    /// Agenda item was declined (Art. 41).
    case agendaItemDeclined = "7185427d3210451fbc4dd59aca6471f9"
    /// Agenda item was placed at a meeting (Art. 41).
    case agendaItemPlaced = "4f4211ff99dd4a1cb52d785fdd6f8d3d"
    /// Agenda item was postponed (Art. 41).
    case agendaItemPostponed = "5ae200e501e3425dadc1959631fca053"
    /// Agenda item was withdrawn (Art. 41).
    case agendaItemWithdrawn = "fba99bfb3abc4407be87c57aaa077d29"
    /// Agenda item was checked for its papers (Art. 41).
    case agendaItemChecked = "017821c2f4d543518c233b24ace2b005"
    /// Agenda item was admitted although its papers came late (Art. 41).
    case agendaItemAdmitted = "b11f97eedd934e6486ba6b0d71311d38"
    /// Agenda item was decided at its meeting (Art. 41).
    case agendaItemDecided = "63c713527dca418c95facb4fc43affb5"
    /// Papers of agenda item was handed out (Art. 41).
    case papersHandedOut = "dca5078d308746069ffe1c188797373b"
    /// Public session for agenda item was given guests (Art. 46).
    case citizensInvited = "df295dc64b834cce919bd05f7ec67045"
    /// Excuse from meeting was asked for (Art. 42).
    case excuseAsked = "1b471a071de84ec4a2ac1049608690ae"
    /// Excuse from meeting was granted (Art. 42).
    case excuseGranted = "461bd800c1454a0c8883c1182cb4a927"
    /// Excuse from meeting was declined (Art. 42).
    case excuseDeclined = "0b99149cb4c44f128b9fe66f7a69cd1b"
    /// Attendance of meeting was taken (Art. 40).
    case attendanceTaken = "5461181d21fc47d19cbaaf95a1812c66"
    /// Minutes of meeting was drafted (Art. 43).
    case minutesDrafted = "16ef162006e94b0d87778e709fdd22e6"
    /// Minutes of meeting was reviewed (Art. 43).
    case minutesReviewed = "94e5600f36f4422d855923734876d925"
    /// Minutes of meeting was signed (Art. 43).
    case minutesSigned = "0b2b2fc3c6754a209f17b9eea210f9b4"
    /// Follow-up was added (Art. 41).
    case followUpAdded = "3996893fa0c44988b5ae87849bdc1a82"
    /// Follow-up was reported done (Art. 41).
    case followUpDone = "93f1099641d84a958a6a9d34ddea5554"
    /// Order of turns was planned (Art. 32, 57).
    case turnsPlanned = "36406ec3ae93472a934aa73b92b68825"
    /// Turn was given its day (Art. 32, 57).
    case turnDaySet = "384ed82c00a5446eaee58d6204547c08"
    /// Turn was excused (Art. 32, 57).
    case turnExcused = "f9ea7e65b6c24d25bf277e6ed9fa74ce"
    /// Turn was accepted (Art. 32, 57).
    case turnAccepted = "80b9ef1400b047cea92734e5661fcfb0"
    /// Turn was declined (Art. 32, 57).
    case turnDeclined = "ff83a24e288b4455bcc79e89028278af"
    /// Turn was passed on (Art. 32, 57).
    case turnPassedOn = "72dabdc024094fea89f7a37923d9c8a7"
    /// Turn was given back to whoever was to go (Art. 32, 57).
    case turnGivenBack = "ab02cb4be0e84e0f9a1f0dfb4a1cd2a7"
    /// Turn was offered for a swap (Art. 32, 57).
    case turnSwapOffered = "4d9497728d3141b4a4246822dbc27c38"
    /// Turn was withdrawn from a swap (Art. 32, 57).
    case turnSwapEnded = "5f2f13efd7fd466a9e77c70061629337"
    /// Turn was swapped (Art. 32, 57).
    case turnsSwapped = "ec71b79faf0f4d479e7e249cab10725c"
    /// Sheet of the week of was issued (Art. 60).
    case weekIssued = "c9525609cf1f463f8944665ccdd6bf62"
    /// What needed attention was seen (Art. 60).
    case attentionAcknowledged = "32bad460fa7a43269f476851c3dc5ed7"
    /// A user or group number has gone to another name.
    case accountRecycled = "88c28b131a9644bdb0df286ef301153a"
    /// A caller asked for what its account may not do.
    case accessRefused = "43b3b282646a7d28199afa63421b943c"
    /// A user, or all together, have as many connections as there may be.
    case connectionLimitReached = "1f355cf335f437d54783454b6664e3ac"
    /// The daemon does not start: its state folder or its socket cannot be had.
    case placeTaken = "f8f2f1defe746e06afbcd236d9efa228"
    /// The daemon does not start: its journal cannot be opened, or does not read as it was written.
    case journalUnreadable = "20cfc9739ff71f00599d206f9b4d7227"
    /// Something in the configuration has no effect.
    case configurationPassedOver = "6b722a0436bb1f0e5eddf8ce2b808ebd"
    /// A snapshot is unusable or could not be written; the records are read instead.
    case snapshotPassedOver = "9b618d1337e8eecb4925780763516085"

    package var description: String { rawValue }
}

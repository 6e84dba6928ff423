/// The kinds of entry the daemon writes to systemd's journal: 128-bit ids, in hexadecimal.
///
/// An id stands for its meaning for ever: people select by it (`journalctl MESSAGE_ID=…`) and the
/// message catalogs in `Systemd/` explain it in English and Chinese (`journalctl -x`). A kind that
/// goes out of use is left here, and its id is never given to another.
///
/// The catalogs show these keys of the metadata, so an event should carry those that apply: `leave`
/// and `person` (ids), `holder` (who presides now), `file` (a configuration), `user` (of the host).
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
    /// A caller asked for what its account may not do.
    case accessRefused = "43b3b282646a7d28199afa63421b943c"
    /// A user has as many connections as one user may have.
    case connectionLimitReached = "1f355cf335f437d54783454b6664e3ac"

    package var description: String { rawValue }
}

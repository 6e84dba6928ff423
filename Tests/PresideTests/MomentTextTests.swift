import CivilTime
import PresideKit
import Testing

@Suite("Days and moments as people read them")
struct MomentTextTests {
    let moments = MomentText(thisYear: 2026)

    @Test(
        "The year only where it is not this one",
        arguments: [
            ("2026-12-01", "12-01"), ("2025-12-01", "2025-12-01"), ("?", "?"),
            ("2026-12-01T08:30:00+08:00", "12-01 08:30"),
            ("2027-01-01T00:00:00+08:00", "2027-01-01 00:00"),
            ("2026-12-01T08:30:05+08:00", "12-01 08:30:05"),
            ("2026-12-01T08:30:00.5+08:00", "12-01 08:30"),
            ("2026-02-30T08:30:00+08:00", "2026-02-30T08:30:00+08:00"),
        ])
    func moment(text: String, shown: String) {
        #expect(moments.moment(text) == shown)
    }

    @Test(
        "An end at midnight is 24:00 of the day before",
        arguments: [
            ("2026-12-06T00:00:00+08:00", "12-05 24:00"),
            ("2027-01-01T00:00:00+08:00", "12-31 24:00"),
            ("2026-12-06T12:00:00+08:00", "12-06 12:00"), ("2026-12-06", "12-06"),
        ])
    func end(text: String, shown: String) {
        #expect(moments.end(text) == shown)
    }

    @Test(
        "Whole days without hours",
        arguments: [
            ("2026-12-01T00:00:00+08:00", "2026-12-06T00:00:00+08:00", "12-01 – 12-05"),
            ("2026-12-01T00:00:00+08:00", "2026-12-02T00:00:00+08:00", "12-01"),
            ("2026-12-01T12:00:00+08:00", "2026-12-06T00:00:00+08:00", "12-01 12:00 – 12-05 24:00"),
            ("2026-12-01T00:00:00+08:00", "2026-12-01T12:00:00+08:00", "12-01 00:00 – 12-01 12:00"),
            (nil, "2026-12-06T00:00:00+08:00", "… – 12-05 24:00"), (nil, nil, "… – …"),
        ] as [(String?, String?, String)])
    func period(from: String?, until: String?, shown: String) {
        #expect(moments.period(from, until) == shown)
    }

    @Test(
        "The hours of one day",
        arguments: [
            (nil, nil, "00:00–24:00"),
            ("2026-11-30T10:00:00+08:00", "2026-12-01T12:00:00+08:00", "00:00–12:00"),
            ("2026-12-01T12:00:00+08:00", "2026-12-02T00:00:00+08:00", "12:00–24:00"),
        ] as [(String?, String?, String)])
    func hours(from: String?, until: String?, shown: String) throws {
        let day = try #require(Day("2026-12-01"))
        #expect(moments.hours(from, until, on: day) == shown)
    }

    @Test(
        "This year is known except around New Year, when it depends on the zone",
        arguments: [
            (1_796_083_200, 2026), (1_798_761_600, nil), (1_798_761_600 + 15 * 3_600, 2027),
            (1_798_761_600 - 13 * 3_600, nil), (1_798_761_600 - 15 * 3_600, 2026),
        ] as [(Int, Int?)])
    func thisYear(now: Int, year: Int?) {
        #expect(MomentText(now: now).thisYear == year)
    }
}

@Suite("Language")
struct LanguageTests {
    @Test(
        "The first variable that says anything decides",
        arguments: [
            ([:], Language.en), (["LANG": "zh_CN.UTF-8"], .zh), (["LANG": "ZH"], .zh),
            (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], .en),
            (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW"], .zh),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN"], .zh), (["LC_ALL": "C"], .en),
        ] as [([String: String], Language)])
    func preferred(environment: [String: String], language: Language) {
        #expect(Language.preferred { environment[$0] } == language)
    }

    @Test(
        "Articles as they are counted",
        arguments: [
            (1, "第一条"), (8, "第八条"), (10, "第十条"), (11, "第十一条"), (20, "第二十条"),
            (59, "第五十九条"), (74, "第七十四条"), (100, "第一百条"), (103, "第一百零三条"),
            (110, "第一百一十条"), (199, "第一百九十九条"), (200, "第200条"),
        ])
    func article(number: Int, text: String) {
        #expect(ChineseWording().article(number) == text)
        #expect(ChineseWording().because(number) == "依据\(text)")
        #expect(EnglishWording().because(number) == "Art. \(number)")
    }
}

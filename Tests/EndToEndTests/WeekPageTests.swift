import Foundation
import Testing
import Varlink

/// The week's sheet on paper (Art. 60): one side of A4, landscape, and nothing cut off, however
/// much there is on it.
@Suite(.onOwnThreads, .enabled(if: Browser.path != nil, Browser.comment))
struct WeekPageTests {
    /// A mayor and eleven deputies.
    private static let roster: String = {
        let posts = ["mayor", "executiveDeputyMayor"] + Array(repeating: "deputyMayor", count: 10)
        let people = posts.enumerated().map { number, post in
            "  - {id: p\(number), name: 领导\(number), post: \(post)}\n"
        }
        return "people:\n\(people.joined())departments: []\n"
    }()

    private static let titles = [
        "会见客商", "调研口岸通关能力提升工程进展情况并召开现场推进会", "全市安全生产视频会",
        "Talks with the delegation of Zamyn-Uud about the port",
        "https://example.org/a/very/long/address/without/any/space/in/it", "<b>&amp;</b>",
    ]

    /// - Parameters:
    ///   - entries: of each leader, half a day after half a day.
    ///   - issued: how many of each leader's stood when the sheet was issued; nil when it was not.
    private static func page(
        entries: Int, language: String, issued: Int? = nil
    ) throws -> String {
        let office = try TestOffice(roster: roster)
        office.environment = TestClock.starting(at: 1_795_482_000)
        try office.start()
        let desk = try office.connect()
        func issue() throws {
            _ = try desk.call("org.preside.Weeks.Issue", ["of": "2026-12-14"])
        }
        for number in 0..<(12 * entries) {
            if number == issued.map({ $0 * 12 }) { try issue() }
            let half = number / 12
            let day = "2026-12-\(14 + half / 2 % 7)"
            let hour = (half % 2 == 0 ? 8 : 14) + half / 14 * 2
            func at(_ minute: String) -> JSON {
                .string("\(day)T\(hour < 10 ? "0" : "")\(hour)\(minute)")
            }
            _ = try desk.call(
                "org.preside.Engagements.Add",
                [
                    "title": .string(titles[number % titles.count]), "from": at(":30"),
                    "to": at(":50"), "with": [.string("p\(number % 12)")],
                ])
        }
        if issued == entries {
            try issue()
            for number in 1...issued.map({ $0 * 12 })! {
                _ = try desk.call(
                    "org.preside.Engagements.Cancel", ["engagement": .string("A\(number)")])
            }
        }
        let run = try office.preside([
            "--lang", language, "week", "--of", "2026-12-14", "--html",
        ])
        #expect(run.code == 0, "\(run.errors)")
        return run.output
    }

    struct Row: Sendable {
        let entries: Int
        let language: String
        var issued: Int?
    }

    @Test(arguments: [
        Row(entries: 0, language: "zh"), Row(entries: 3, language: "en"),
        Row(entries: 15, language: "zh"), Row(entries: 15, language: "en"),
        // Filled after it was issued, and called off after it was.
        Row(entries: 15, language: "zh", issued: 0), Row(entries: 15, language: "en", issued: 1),
        Row(entries: 6, language: "zh", issued: 6),
    ])
    func oneSideAndNothingIsCut(_ row: Row) throws {
        let page = try Self.page(
            entries: row.entries, language: row.language, issued: row.issued)
        let folder = try TemporaryFolder()
        let printed = try Browser.print(page, in: folder)
        #expect(printed.pages == 1)
        #expect(printed.size.map { $0.rounded() } == [842, 595], "A4, landscape")
        // Laid out as wide as on paper: nothing is wider or higher than its own cell.
        let cut = try Browser.look(
            at: page,
            with: """
                document.body.style.width = '277mm'
                const cells = [...document.querySelectorAll('h1, th, td, p')]
                const found = ['looked at ' + (cells.length > 100)].concat(cells.filter(
                  e => e.scrollWidth > e.clientWidth + 1
                    || e.scrollHeight > e.clientHeight + 1
                    || e.getBoundingClientRect().right > 277 / 25.4 * 96 + 1)
                  .map(e => e.textContent))
                // A word of ordinary length is not torn.
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
                for (let text; text = texts.nextNode();) {
                  for (const word of text.data.matchAll(/[A-Za-z0-9]{2,12}/g)) {
                    const place = document.createRange()
                    place.setStart(text, word.index)
                    place.setEnd(text, word.index + word[0].length)
                    if (new Set([...place.getClientRects()].map(r => r.top)).size > 1
                        && !text.data.includes('://') && text.parentNode.nodeName !== 'SCRIPT')
                      found.push('torn: ' + word[0])
                  }
                }
                """, in: folder)
        #expect(cut == ["looked at true"])
        let entry = Self.titles[0]
        let standing = row.issued == row.entries ? 0 : row.entries * 12
        #expect(page.components(separatedBy: entry).count - 1 >= (standing + 5) / 6)
        if let issued = row.issued, issued < row.entries {
            let changed = (row.entries - issued) * 12
            #expect(page.components(separatedBy: "class=\"changed\"").count - 1 == changed)
        }
        #expect(page.components(separatedBy: "<p>").count - 1 <= 6)
    }

    /// What is on the page is Chinese, not a box for each character that no font has.
    @Test(.enabled(if: Browser.hasChinese, Browser.noChinese))
    func chineseIsDrawn() throws {
        let page = try Self.page(entries: 1, language: "zh")
        let drawn = try Browser.look(
            at: page,
            with: """
                const pen = document.createElement('canvas').getContext('2d')
                const font = getComputedStyle(document.querySelector('td')).fontFamily
                const pictures = [...'市府领导活动\u{10FFFD}'].map(letter => {
                  pen.clearRect(0, 0, 99, 99)
                  pen.font = '40px ' + font
                  pen.fillText(letter, 10, 60)
                  return pen.getImageData(0, 0, 99, 99).data.join()
                })
                const found = ['different pictures: ' + new Set(pictures).size]
                """, in: try TemporaryFolder())
        #expect(drawn == ["different pictures: 7"])
    }
}

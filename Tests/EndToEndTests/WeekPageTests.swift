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

    /// - Parameter entries: of each leader, half a day after half a day.
    private static func page(entries: Int, language: String) throws -> String {
        let office = try TestOffice(roster: roster)
        office.environment = TestClock.starting(at: 1_795_482_000)
        try office.start()
        let desk = try office.connect()
        for number in 0..<(12 * entries) {
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
        let run = try office.preside([
            "--lang", language, "week", "--of", "2026-12-14", "--html",
        ])
        #expect(run.code == 0, "\(run.errors)")
        return run.output
    }

    @Test(arguments: [(0, "zh"), (3, "en"), (15, "zh"), (15, "en")])
    func oneSideAndNothingIsCut(_ entries: Int, _ language: String) throws {
        let page = try Self.page(entries: entries, language: language)
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
                """, in: folder)
        #expect(cut == ["looked at true"])
        let entry = Self.titles[0]
        #expect(page.components(separatedBy: entry).count - 1 == (entries * 12 + 5) / 6)
    }
}

import Foundation
import Testing

/// A real browser, which prints a page as a secretary would. Debian: `chromium-headless-shell`, and
/// `fonts-noto-cjk` for what it prints; `scripts/setup test` installs both where it may.
enum Browser {
    static let path = ["chromium-headless-shell", "chromium", "google-chrome"].lazy
        .compactMap(Products.tool).first

    static let comment: Comment = """
        no browser: what is printed was not looked at (apt-get install chromium-headless-shell)
        """

    static let hasChinese = [
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    ].contains { FileManager.default.fileExists(atPath: $0) }

    static let noChinese: Comment = """
        no Chinese font: whether Chinese is drawn was not looked at (apt-get install fonts-noto-cjk)
        """

    /// A page as it is on paper.
    struct Printed {
        let pages: Int
        /// In points: width, then height.
        let size: [Double]
    }

    static func print(_ page: String, in folder: TemporaryFolder) throws -> Printed {
        try folder.write(page, to: "page.html")
        let pdf = folder.path + "/page.pdf"
        _ = try run(["--no-pdf-header-footer", "--print-to-pdf=\(pdf)"], "page.html", folder)
        let bytes = FileManager.default.contents(atPath: pdf) ?? Data()
        let text = String(decoding: bytes, as: UTF8.self)
        let size = text.firstMatch(of: /\/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]/)
        return Printed(
            pages: text.matches(of: /\/Type \/Page\s/).count,
            size: [size?.1, size?.2].compactMap { $0.flatMap { Double($0) } })
    }

    /// What a script finds in a page; it leaves that in `found`.
    static func look(
        at page: String, with script: String, in folder: TemporaryFolder
    ) throws -> [String] {
        let ending = "<script>\(script); document.title = found.join('|')</script></body>"
        try folder.write(page.replacing("</body>", with: ending), to: "looked-at.html")
        let document = try run(["--dump-dom"], "looked-at.html", folder)
        let title = document.firstMatch(of: /<title>([^<]*)<\/title>/)?.1 ?? "no title"
        return title.split(separator: "|").map(String.init)
    }

    private static func run(
        _ words: [String], _ page: String, _ folder: TemporaryFolder
    ) throws -> String {
        let plain = [
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/browser",
        ]
        let child = try Child(
            path ?? "", plain + words + ["file://\(folder.path)/\(page)"],
            environment: ["HOME": folder.path], folder: folder.path, name: "browser")
        guard try child.wait() == 0 else { throw Child.Failure(description: child.errors) }
        return child.output
    }
}

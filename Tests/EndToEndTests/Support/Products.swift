import Foundation
import Glibc

/// Where the programs under test and the files of the checkout are.
enum Products {
    /// The folder of the products of this build: that of the test bundle, or the one that
    /// `PRESIDED_BIN` names.
    static let folder = ProcessInfo.processInfo.environment["PRESIDED_BIN"] ?? built

    /// The folder of the test bundle and what was built with it.
    static let built: String = {
        let candidates = [CommandLine.arguments[0], executable]
        let folders = candidates.map { ($0 as NSString).deletingLastPathComponent }
        return folders.first { access($0 + "/presided", X_OK) == 0 } ?? folders[0]
    }()

    static let presided = folder + "/presided"
    static let preside = folder + "/preside"

    /// The top of the checkout, from where this file stood when it was compiled.
    static let checkout: String = {
        var path = #filePath as NSString
        for _ in 0..<4 { path = path.deletingLastPathComponent as NSString }
        return path as String
    }()

    private static var executable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    }

    /// The first of the system's folders of programs that has one of this name.
    static func tool(_ name: String) -> String? {
        let folders = ["/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin"]
        return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    static let isRoot = geteuid() == 0
}

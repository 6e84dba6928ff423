import Foundation

/// The files of this checkout that the tests look at.
enum Checkout {
    /// The top of the checkout: this file is three folders below it.
    static let top = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every file of one of the kinds below the folders, in the order of their paths.
    static func files(
        in folders: [String], endingIn suffixes: [String]
    ) throws -> [SourceFile] {
        try folders.flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: top.appending(path: folder).path)
                .filter { name in suffixes.contains { name.hasSuffix($0) } }
                .sorted()
                .map { try file("\(folder)/\($0)") }
        }
    }

    static func file(_ path: String) throws -> SourceFile {
        SourceFile(
            path: path,
            text: try String(contentsOf: top.appending(path: path), encoding: .utf8))
    }

    static func swift() throws -> [SourceFile] {
        try files(in: ["Sources", "Tests"], endingIn: [".swift"]) + [file("Package.swift")]
    }
}

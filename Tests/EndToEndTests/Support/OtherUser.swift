import Foundation
import Glibc
import Testing
import Varlink

/// Another user of the system at the real client: the kernel says who is calling, so a test of
/// authority needs somebody to be.
struct OtherUser {
    let name: String
    let groups: [String]

    /// - Parameter groups: supplementary groups.
    init(_ name: String, groups: [String] = []) {
        self.name = name
        self.groups = groups
    }

    /// Why there are no other users here; nil when there are.
    static let reason: String? = {
        guard Products.isRoot else { return "only root can become another user" }
        guard Products.tool("setpriv") != nil else { return "there is no setpriv" }
        do {
            let folder = try TemporaryFolder()
            let words = try OtherUser("daemon").tool() + [client(in: folder), "--version"]
            let child = try Child(
                words[0], Array(words.dropFirst()), folder: folder.path, name: "version")
            return try child.wait() == 0 ? nil : "another user cannot run it: \(child.errors)"
        } catch {
            return "\(error)"
        }
    }()

    static var comment: Comment { Comment(rawValue: reason ?? "") }

    /// The client where other users can reach it: the checkout may be in a home that they cannot
    /// enter.
    static func client(in folder: TemporaryFolder) throws -> String {
        let path = folder.path + "/preside"
        if access(path, X_OK) != 0 {
            // Copied by another process: a file that this one has open for writing would be handed
            // on to whatever another test is starting, and cannot be run as long as that is so.
            let copy = try Child(
                Products.tool("cp") ?? "", [Products.preside, path], folder: folder.path,
                name: "cp")
            guard try copy.wait() == 0 else { throw Child.Failure(description: copy.errors) }
            chmod(path, 0o755)
        }
        return path
    }

    /// The words before a command that make it this user's.
    func tool() throws -> [String] {
        guard let user = getpwnam(name)?.pointee, let setpriv = Products.tool("setpriv") else {
            throw Child.Failure(description: "no user \(name)")
        }
        let others =
            groups.isEmpty ? "--clear-groups" : "--groups=" + groups.joined(separator: ",")
        return [setpriv, "--reuid=\(user.pw_uid)", "--regid=\(user.pw_gid)", others]
    }

    /// Runs `preside --json` as this user.
    func preside(_ office: TestOffice, _ line: String) throws -> Run {
        try office.preside(
            ["--json"] + TestOffice.words(line), tool: try tool(),
            client: Self.client(in: office.folder))
    }

    /// Starts `preside --json` as this user, and does not wait for its end.
    func start(_ office: TestOffice, _ line: String, name: String) throws -> Child {
        let words = try tool() + [Self.client(in: office.folder), "--json"]
        return try Child(
            words[0], words.dropFirst() + TestOffice.words(line),
            environment: ["PRESIDE_SOCKET": office.socket], folder: office.folder.path, name: name)
    }
}

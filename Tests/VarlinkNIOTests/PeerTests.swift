import Glibc
import Testing
import Varlink

@testable import VarlinkNIO

@Suite struct PeerTests {
    @Test func theKernelSaysWhoCalls() async throws {
        try await TestServer.with { test in
            let client = try BlockingVarlinkClient.connect(path: test.path)
            let who = try client.call("org.example.Test.Who")
            #expect(who["uid"] == .int(Int64(geteuid())))
            #expect(who["gid"] == .int(Int64(getegid())))
            #expect(who["pid"] == .int(Int64(getpid())))
            var groups = [gid_t](repeating: 0, count: Int(getgroups(0, nil)))
            getgroups(Int32(groups.count), &groups)
            #expect(who["groups"] == .array(groups.map { .int(Int64($0)) }))
        }
    }

    @Test func nobodyIsNobody() {
        let numbers: [(UInt32, Bool)] = [
            (0, false), (1000, false), (65_533, false), (65_534, true), (65_535, false),
            (UInt32.max, true),
        ]
        for (uid, isNobody) in numbers {
            #expect(Peer(uid: uid, gid: 0, pid: 1).isNobody == isNobody)
        }
    }

    @Test func aGroupIsPrimaryOrSupplementary() {
        let peer = Peer(uid: 1, gid: 2, pid: 3, groups: [4, 5])
        #expect([1, 2, 3, 4, 5].map { peer.isMember(of: $0) } == [false, true, false, true, true])
    }

    @Test func whatIsNoSocketHasNoPeer() {
        #expect(throws: ListenError.system(function: "SO_PEERCRED", errno: EBADF)) {
            try Peer(descriptor: -1)
        }
    }
}

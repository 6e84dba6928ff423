/// Cuts a stream of bytes into messages, each ended by a NUL.
///
/// However the stream is cut into pieces, the same messages come out. It never holds more of an
/// unfinished message than the limit.
struct FrameBuffer {
    /// Bytes that a buffer may keep allocated while it is empty.
    private static let keptCapacity = 16 << 10

    let limit: Int
    private var bytes: [UInt8] = []
    /// Where the next whole message begins.
    private var head = 0
    /// Where the unfinished message begins.
    private var tail = 0
    /// How many whole messages wait.
    private(set) var waiting = 0
    /// A message was longer than the limit. The messages before it still come out; it and what
    /// follows it are thrown away.
    private(set) var overflowed = false
    /// Goes up whenever an unfinished message is finished, so that two of them can be told apart.
    private(set) var finished: UInt64 = 0

    init(limit: Int) { self.limit = limit }

    /// True when a message has begun that is not whole yet.
    var isIncomplete: Bool { tail < bytes.count }

    /// How many bytes are held that were not given out, those of an unfinished message included.
    var held: Int { bytes.count - head }

    mutating func append(_ input: UnsafeBufferPointer<UInt8>) {
        guard !overflowed else { return }
        if head > 0 { discardRead() }
        var start = 0
        while let end = input.firstNUL(from: start) {
            guard bytes.count - tail + end - start <= limit else { return overflow() }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[start...end]))
            tail = bytes.count
            waiting += 1
            finished += 1
            start = end + 1
        }
        guard bytes.count - tail + input.count - start <= limit else { return overflow() }
        if start < input.count {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[start...]))
        }
    }

    /// Gives the next whole message, without its NUL, to `body`; nil when there is none.
    mutating func next<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T? {
        guard waiting > 0 else { return nil }
        let start = head
        let (result, end) = bytes.withUnsafeBufferPointer { buffer -> (T, Int) in
            let end = buffer.firstNUL(from: start) ?? buffer.count
            return (body(UnsafeBufferPointer(rebasing: buffer[start..<end])), end)
        }
        head = end + 1
        waiting -= 1
        if head == bytes.count {
            bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptCapacity)
            head = 0
            tail = 0
        }
        return result
    }

    /// Keeps of what waits only the whole messages within so many bytes.
    mutating func cut(to most: Int) {
        var end = head
        var kept = 0
        bytes.withUnsafeBufferPointer { buffer in
            while end < tail, let nul = buffer.firstNUL(from: end), nul < head + most {
                end = nul + 1
                kept += 1
            }
        }
        // A copy, for what was removed would stay allocated.
        bytes = Array(bytes[head..<end])
        head = 0
        tail = bytes.count
        waiting = kept
    }

    /// Throws everything away and takes no more.
    mutating func discard() {
        overflow()
        bytes = []
        head = 0
        tail = 0
        waiting = 0
    }

    private mutating func overflow() {
        overflowed = true
        bytes.removeSubrange(tail...)
    }

    /// Moves what is left to the front once that is cheap against what was read.
    private mutating func discardRead() {
        guard head >= bytes.count / 2 else { return }
        bytes.removeSubrange(..<head)
        tail -= head
        head = 0
    }
}

import CTasks
import NIOCore
import NIOPosix

/// Where tasks run: one loop of NIO's, beside the one that answers. The pool that they run on
/// otherwise wakes up every second to count its threads, for ever.
enum TaskLoop {
    /// To be called before the first task.
    static func takeOver() {
        NIOSingletons.groupLoopCountSuggestion = 1
        ctasks_take_over { job in
            guard let job else { return }
            let loop = MultiThreadedEventLoopGroup.singleton.any()
            let unowned = unsafeBitCast(job, to: UnownedJob.self)
            loop.execute { unowned.runSynchronously(on: loop.executor.asUnownedSerialExecutor()) }
        }
    }
}

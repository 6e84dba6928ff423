import NIOCore
import Varlink

/// Tells a client that it is not served, and closes. Nothing it sends is read.
final class RefusalHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let message: [UInt8]

    init(error name: String, _ parameters: JSONObject) {
        var message: [UInt8] = []
        Reply.appendError(name, parameters, to: &message)
        self.message = message
    }

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: message)), promise: nil)
        context.close(promise: nil)
    }

    func read(context: ChannelHandlerContext) {}

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}

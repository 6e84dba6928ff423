import NIOCore
import Synchronization
import Varlink

extension ConnectionHandler: ReplySink {
    var isOpen: Bool { open.load(ordering: .acquiring) }

    func reply(_ token: CallToken, encodedParameters: [UInt8], continues: Bool) {
        guard eventLoop.inEventLoop else {
            return onEventLoop {
                self.reply(token, encodedParameters: encodedParameters, continues: continues)
            }
        }
        connection.reply(token, encodedParameters: encodedParameters, continues: continues)
        answered(token)
    }

    func error(_ token: CallToken, name: String, parameters: JSONObject) {
        guard eventLoop.inEventLoop else {
            return onEventLoop { self.error(token, name: name, parameters: parameters) }
        }
        connection.error(token, name: name, parameters: parameters)
        answered(token)
    }

    func onDisconnect(_ token: CallToken, _ body: @escaping @Sendable () -> Void) {
        guard eventLoop.inEventLoop else {
            return onEventLoop { self.onDisconnect(token, body) }
        }
        guard connection.isUnderWay(token) else { return }
        if isOpen { disconnectBodies.append(body) } else { body() }
    }

    func onReady(_ token: CallToken, _ body: @escaping @Sendable () -> Void) {
        guard eventLoop.inEventLoop else {
            return onEventLoop { self.onReady(token, body) }
        }
        guard isOpen, connection.isUnderWay(token), let context else { return }
        if context.channel.isWritable { body() } else { readyBodies.append(body) }
    }

    private func onEventLoop(_ body: @escaping @Sendable () -> Void) {
        guard !isDown.isSet else { return }
        eventLoop.execute(body)
    }

    /// Within `perform` the answer is written at its end, together with the others.
    private func answered(_ token: CallToken) {
        if !disconnectBodies.isEmpty, !connection.isUnderWay(token) { disconnectBodies = [] }
        if !isPerforming { perform() }
    }
}

package import ArgumentParser
import Varlink

package struct CallCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Call any method of the daemon, and print its replies as JSON.",
        discussion: """
            preside call org.preside.Presiding.At '{"instant": "2026-12-01"}'
            preside call org.varlink.service.GetInfo
            preside call org.preside.Leave.Request - <request.json

            What stands on a command line can be seen by others on the machine while it runs; what \
            comes from standard input cannot.
            """)

    @Argument(help: "The method in full, such as org.preside.Presiding.At.")
    var method: String

    @Argument(
        help: ArgumentHelp(
            "The parameters, a JSON object; - for standard input.", valueName: "json"))
    var parameters: String?

    @Flag(help: "Take more than one reply, one a line.")
    var more = false

    @OptionGroup(title: "Global options") package var global: GlobalOptions

    package init() {}

    package func validate() throws {
        guard let parameters, parameters != "-" else { return }
        do throws(JSONError) {
            guard try JSON.parse(parameters).objectValue == nil else { return }
        } catch {
            throw ValidationError("JSON, byte \(error.offset): \(error.code)")
        }
        throw ValidationError("JSON: the parameters are an object, such as '{\"day\": \"today\"}'")
    }

    package func perform(_ session: Session) throws(Failure) {
        let query = Query(method, Parameters(try object()))
        guard more else { return try session.raw(try session.ask(query)) }
        try session.follow(query) { reply throws(Failure) in
            try session.raw(reply)
        }
    }

    /// The parameters as an object; none is an empty one.
    private func object() throws(Failure) -> JSONObject {
        guard let parameters else { return [:] }
        let text = parameters == "-" ? try InputFile.text("-") : parameters
        do throws(JSONError) {
            if let object = try JSON.parse(text).objectValue { return object }
        } catch {
            throw .noInput(path: parameters, reason: .notJSON(offset: error.offset))
        }
        throw .noInput(path: parameters, reason: .notJSON(offset: 0))
    }
}

/// The version of the programs, as `--version` and `GetInfo` say it.
enum Version {
    static let text = "0.1.0"
}

import ArgumentParser
import Storage

/// `heard serve`: runs Heard.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run Heard.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Running(settings: try await common.settings(), isDemonstration: false).run()
    }
}

/// `heard demo`: fills an empty data folder with the Kent demonstration and runs Heard.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill an empty data folder with the Kent demonstration, and run Heard.",
        discussion: "Everything made up for the demonstration says so on every page.")

    @Option(
        help: ArgumentHelp("Show how it is so many minutes from now, up to a year.", valueName: "minutes"))
    var ahead = 0

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (0...525_600).contains(ahead) else { throw ValidationError("--ahead is 0 to 525600 minutes.") }
    }

    func run() async throws {
        let settings = try await common.settings()
        try await Running(settings: settings, isDemonstration: true, secondsAhead: Int64(ahead) * 60).run()
    }
}

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

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Running(settings: try await common.settings(), isDemonstration: true).run()
    }
}

import ArgumentParser
import Coproduction
import EasyRead
import Foundation
import Storage

/// `heard check`: looks for words that are hard to read.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look for words that are hard to read, in surveys, pages and texts.",
        discussion: "Exit 0 when the computer finds no problem, 1 when it finds an error.")

    @Argument(help: ArgumentHelp("Files or folders; - reads standard input.", valueName: "path"))
    var paths: [String]

    @Option(name: .customLong("as"), help: "What the words are: question, page, text, error or board.")
    var context: CheckContext?

    @Option(help: "How to print what was found: text or json.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    func run() async throws {
        let settings = try await common.settings()
        let home = try settings.home
        let lists: Lists
        do {
            lists = try Lists.read(folder: home + "/EasyRead/Lists")
        } catch {
            throw OperatorProblem("\(error)", doThis: "", exitCode: 2)
        }
        let reading = CheckedFiles(checker: Checker(lists: lists), home: home, context: context)
        let report = FindingReport(try paths.flatMap { try reading.findings(in: $0) })
        Output.result(format == .json ? try report.json() : report.forPeople)
        // The words of a page may be easy and the number on it wrong: whoever checks the folder hears of both.
        for path in paths where FileManager.default.fileExists(atPath: path + "/Lists/phones.yaml") {
            let home = URL(fileURLWithPath: path).deletingLastPathComponent().path
            let content = try Opening.content(home: home, data: DataFolder(path: settings.data))
            for warning in Opening.phoneWarnings(content.phones) { Output.error(warning) }
        }
        if report.hasErrors { throw ExitCode(1) }
    }
}

extension CheckContext: ExpressibleByArgument {}

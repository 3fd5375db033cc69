import ArgumentParser
import Coproduction
import Foundation
import Storage

/// `heard decisions`: the register of decisions.
struct DecisionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: "The register of decisions.", subcommands: [Import.self])

    /// `heard decisions import`: reads decisions as a council printed them.
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read decisions from files of copied text, and keep them.",
            discussion: "What is understood is kept, what is not is shown, and no line is lost.")

        @Argument(help: ArgumentHelp("Files of copied text.", valueName: "source"))
        var sources: [String]

        @Option(help: "How to print what was read: text or json.")
        var format: Format = .text

        @Flag(help: "Only read and print; keep nothing.")
        var dryRun = false

        @OptionGroup var common: CommonOptions

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

        func run() async throws {
            let settings = try await common.settings()
            var found: [DecisionRecord] = []
            var refused = false
            for source in sources {
                do {
                    let record = try Self.read(source)
                    let outcome =
                        dryRun ? "Read only" : try await Handover.keep(record, from: source, in: settings)
                    found.append(record)
                    if format == .text { Output.result(Self.sentence(record, outcome: outcome)) }
                } catch let problem as OperatorProblem {
                    // One bad source does not keep the others out.
                    Output.problem(problem)
                    refused = true
                }
            }
            if format == .json { Output.result(DecisionRecord.ContractJSON.list(found)) }
            if refused { throw ExitCode(1) }
        }

        private static func read(_ source: String) throws -> DecisionRecord {
            guard let handle = FileHandle(forReadingAtPath: source) else {
                throw OperatorProblem(
                    "\(source) cannot be read.", doThis: "Check its name and who may read it.")
            }
            // One byte more than the reader takes, so that it can say that a file is too big without reading it all.
            let bytes = (try? handle.read(upToCount: 6_000_000)) ?? Data()
            do {
                return try DecisionReader.read([UInt8](bytes))
            } catch {
                throw OperatorProblem("\(source): \(error.looksLike)", doThis: error.advice)
            }
        }

        private static func sentence(_ record: DecisionRecord, outcome: String) -> String {
            let name = (record.reference.map { $0 + " " } ?? "") + record.title
            let rest =
                record.notUnderstood.isEmpty
                ? "" : "\n  Not understood:\n    " + record.notUnderstood.joined(separator: "\n    ")
            return "\(outcome): \(name)\(rest)"
        }
    }
}

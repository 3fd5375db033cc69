import ArgumentParser
import Coproduction
import Foundation
import Gateways

/// `heard decisions`: the register of decisions.
struct DecisionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: "The register of decisions.", subcommands: [Import.self])

    /// `heard decisions import`: reads decisions as councils print them.
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read decisions from files or from pages of councils, and keep them.",
            discussion: """
                What is understood is kept, what is not is shown, and no line is lost. Pages are fetched by https \
                from the hosts in HEARD_COUNCIL_HOSTS alone.

                Exit 0 when every source was read, 1 when one held no decision or did not come, 2 when one cannot \
                be used at all.
                """)

        @Argument(
            help: ArgumentHelp(
                "Files of copied text, saved pages (HTML), tables (CSV), https addresses, or - for standard input.",
                valueName: "source"))
        var sources: [String]

        @Option(help: "How to print what was read: text or json.")
        var format: Format = .text

        @Flag(help: "Only read and print; keep nothing.")
        var dryRun = false

        @OptionGroup var common: CommonOptions

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

        func run() async throws {
            let settings = try await common.settings()
            let known = dryRun ? try KnownDecisions(in: settings) : nil
            let pages = CouncilPages(
                hosts: settings.councilHosts, transport: Transport(workers: 1),
                longest: DecisionReader.longest)
            var found: [DecisionRecord] = []
            var worst: ExitCode = .success
            for source in sources {
                do {
                    let content = try await DecisionSource(source).content(from: pages)
                    let records = try content.records()
                    let outcomes = try await outcomes(of: records, from: content.name, known, settings)
                    found += records
                    if format == .text { zip(records, outcomes).forEach(Self.tell) }
                } catch let problem as OperatorProblem {
                    // One bad source does not keep the others out.
                    Output.problem(problem)
                    worst = ExitCode(max(worst.rawValue, problem.exitCode.rawValue))
                }
            }
            if format == .json { Output.result(DecisionRecord.ContractJSON.list(found)) }
            if worst != .success { throw worst }
        }

        /// Keeps the records, or only looks what would become of them.
        private func outcomes(
            of records: [DecisionRecord], from source: String, _ known: KnownDecisions?, _ settings: Settings
        ) async throws -> [BroughtIn] {
            guard let known else { return try await Handover.keep(records, from: source, in: settings) }
            return try known.outcomes(of: records, from: source)
        }

        private static func tell(_ record: DecisionRecord, _ outcome: BroughtIn) {
            let name = (record.reference.map { $0 + " " } ?? "") + record.title
            let differences = outcome.differences.map { "\n  " + $0 }.joined()
            let rest =
                record.notUnderstood.isEmpty
                ? "" : "\n  Not understood:\n    " + record.notUnderstood.joined(separator: "\n    ")
            Output.result("\(outcome.sentence): \(name)\(differences)\(rest)")
        }
    }
}

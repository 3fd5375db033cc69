import ArgumentParser
import Coproduction
import Foundation
import Storage

/// `heard export`: takes what is stored out as files.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Take what is stored out as CSV and JSON files.",
        discussion: """
            public: what everybody can see on the pages. analysis: numbers to work with, small ones hidden.
            full: everything that was sent, person by person; it is personal data. Each export is written into the log of
            what was done. A public or analysis export that holds a phone number, an e-mail address, a postcode or an NHS
            number is refused.
            """)

    @Argument(help: ArgumentHelp("public, analysis or full.", valueName: "kind")) var kind: String

    @Option(help: ArgumentHelp("A folder that is empty or not there yet.", valueName: "folder"))
    var to: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard let kind = Export.Kind(rawValue: kind) else {
            throw OperatorProblem(
                "There is no export called \"\(kind)\".", doThis: "Use public, analysis or full.", exitCode: 2
            )
        }
        let settings = try await common.settings()
        let folder = try Self.emptyFolder(to)
        let tables = try Opening.reading(DataFolder(path: settings.data)) { store in
            try store.exportTables(kind) { Output.error("heard: \($0) of \($1) tables read.") }
        }
        let note = kind == .full ? "Taken out by the command heard export." : nil
        let files = Export.files(kind, tables, on: Outside.real.now().dayInLondon, note: note)
        if kind != .full { try Self.refuse(Export.findings(in: files)) }
        // Written down before anything leaves: an export that nobody can see in the log there is not.
        try await Handover.noteExport(kind, in: settings)
        for file in files { try Self.write(file, into: folder) }
        Output.result("\(files.count) files are in \(to). Read README.txt first.")
    }

    private static func refuse(_ findings: [Export.Finding]) throws {
        guard !findings.isEmpty else { return }
        let lines = findings.map { "\($0.file), line \($0.line): \($0.kind.inWords)" }
        throw OperatorProblem(
            "Nothing was exported. This may tell who somebody is:\n" + lines.joined(separator: "\n"),
            doThis: "\nTake it out where it was written, then export again.")
    }

    private static func emptyFolder(_ path: String) throws -> String {
        let files = FileManager.default
        do {
            if files.fileExists(atPath: path) {
                guard try files.contentsOfDirectory(atPath: path).isEmpty else {
                    throw OperatorProblem("\(path) is not empty.", doThis: "Name a new folder.", exitCode: 2)
                }
            } else {
                try files.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            return path
        } catch let problem as OperatorProblem {
            throw problem
        } catch {
            throw OperatorProblem("\(path) cannot be made.", doThis: "Name another folder.", exitCode: 2)
        }
    }

    private static func write(_ file: Export.File, into folder: String) throws {
        let path = folder + "/" + file.name
        guard
            FileManager.default.createFile(
                atPath: path, contents: file.bytes, attributes: [.posixPermissions: 0o600])
        else { throw OperatorProblem("\(path) cannot be written.", doThis: "Is the disk full?") }
    }
}

extension Clue.Kind {
    /// What it is, for whoever runs the command.
    fileprivate var inWords: String {
        switch self {
        case .phone: "a phone number"
        case .email: "an e-mail address"
        case .postcode: "a postcode"
        case .nhsNumber: "an NHS number"
        case .name, .date, .address, .room, .other: rawValue
        }
    }
}

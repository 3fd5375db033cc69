import ArgumentParser
import Storage

/// `heard verify`: proves that nothing that was stored is broken or was changed behind our back.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that what is stored is whole: the file, the log of what was done, and the counts.",
        discussion: "Exit 0 when all is well, 1 when something is not.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try await common.settings()
        let report = try Opening.reading(DataFolder(path: settings.data)) { try $0.verify() }
        for line in report.findings { Output.result((line.isGood ? "Good: " : "BAD: ") + line.sentence) }
        Output.result(
            report.isGood
                ? "All is well." : "Something is wrong. Stop the server and keep a copy of the data folder.")
        if !report.isGood { throw ExitCode(1) }
    }
}

/// `heard doctor`: says plainly how this Heard is doing.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say plainly how this Heard is set up and how it is doing.",
        discussion: "Exit 0 when nothing needs doing, 1 when something does.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try await common.settings()
        let data = DataFolder(path: settings.data)
        let doctor = try Opening.reading(data) { try $0.doctor() }
        let lines = Opening.lines(of: doctor) + Opening.doctorOnContent(home: try settings.home, data: data)
        for line in lines { Output.result((line.isGood ? "Good: " : "To do: ") + line.sentence) }
        if lines.contains(where: { !$0.isGood }) { throw ExitCode(1) }
    }
}

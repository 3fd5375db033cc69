import ArgumentParser
import Coproduction

/// `heard forget`: deletes everything that somebody said.
struct Forget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Delete everything that somebody said, by their code.",
        discussion: "It cannot be brought back. A database that is restored later forgets it again.")

    @Option(help: ArgumentHelp("The code that the person was given.", valueName: "code")) var code: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard let code = ReceiptCode(typed: code) else {
            throw OperatorProblem(
                "This is no code of ours.", doThis: "A code has 8 letters and digits, like BCDF-2345.")
        }
        Output.result(try await Handover.forget(code, in: try await common.settings()))
    }
}

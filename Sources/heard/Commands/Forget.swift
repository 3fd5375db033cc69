import ArgumentParser
import Coproduction

/// `heard forget`: deletes everything that somebody said, or how somebody wanted to be told.
struct Forget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Delete everything that somebody said, by their code, or a number or e-mail address.",
        discussion: "It cannot be brought back. A database that is restored later forgets it again.")

    @Option(help: ArgumentHelp("The code that the person was given.", valueName: "code")) var code: String?

    @Option(
        help: ArgumentHelp(
            "The phone number or e-mail address that somebody gave to be told.", valueName: "number"))
    var number: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (code == nil) != (number == nil) else {
            throw ValidationError("Use either --code or --number.")
        }
    }

    func run() async throws {
        if let number {
            guard let contact = Contact(typed: number) else {
                throw OperatorProblem(
                    "This is no mobile number of the United Kingdom, and no e-mail address.",
                    doThis: "Write it like 07700 900123 or anna@example.org.")
            }
            Output.result(try await Handover.forget(contact, in: try await common.settings()))
            return
        }
        guard let code = ReceiptCode(typed: code ?? "") else {
            throw OperatorProblem(
                "This is no code of ours.", doThis: "A code has 8 letters and digits, like BCDF-2345.")
        }
        Output.result(try await Handover.forget(code, in: try await common.settings()))
    }
}

import ArgumentParser
import Coproduction
import Storage

/// `heard people`: who may sign in.
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Who may sign in, and as what.",
        subcommands: [Add.self, List.self, NewLink.self, Disable.self])

    /// `heard people add`.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Invite somebody, and print a link that lets them in once, within 7 days.",
            discussion: "Pass the link on by hand: whoever opens it and presses the button is that person.")

        @Argument(help: ArgumentHelp("The name to sign in with.", valueName: "name")) var name: String

        @Option(
            help: ArgumentHelp(
                "A role: \(Role.allCases.map(\.rawValue).joined(separator: ", ")). May be given again.",
                valueName: "role"))
        var role: [String] = []

        @Option(help: ArgumentHelp("Who an advocate works for.", valueName: "name"))
        var organisation: String?

        @Option(help: ArgumentHelp("An e-mail address, kept encrypted for later.", valueName: "address"))
        var email: String?

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let settings = try await common.settings()
            let work = Handover.Work.addPerson(
                name: try words(name), roles: try roles(), organisation: organisation,
                email: try email.map(address))
            Output.result(try await Handover.link(work, in: settings))
        }

        private func words(_ name: String) throws -> String {
            guard let words = PlainText(name)?.words, words.count <= 65, !words.contains(where: \.isNewline)
            else {
                throw OperatorProblem(
                    "The name is empty or too long.", doThis: "Use at most 65 characters.", exitCode: 2)
            }
            return words
        }

        private func roles() throws -> [Role] {
            let roles = role.compactMap { Role(rawValue: $0) }
            guard !roles.isEmpty, roles.count == role.count else {
                throw OperatorProblem(
                    "There is no such role.",
                    doThis:
                        "Use --role with one of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).",
                    exitCode: 2)
            }
            guard !roles.contains(.advocate) || PlainText(organisation ?? "") != nil else {
                throw OperatorProblem(
                    "An advocate works for somebody.", doThis: "Name them with --organisation.", exitCode: 2)
            }
            return roles
        }

        private func address(_ text: String) throws -> MailAddress {
            guard let address = MailAddress(text) else {
                throw OperatorProblem(
                    "This is no e-mail address.", doThis: "Write it like anna@example.org.", exitCode: 2)
            }
            return address
        }
    }

    /// `heard people list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List everybody who may sign in, one a line: name, state, roles, organisation.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let settings = try await common.settings()
            let accounts = try Opening.reading(DataFolder(path: settings.data)) {
                try $0.accounts(at: Outside.real.now())
            }
            for account in accounts { Output.result(Self.line(account)) }
        }

        static func line(_ account: Account) -> String {
            let roles = Role.allCases.filter(account.person.roles.contains).map(\.rawValue)
            let parts: [String?] = [
                account.person.name, account.standing.rawValue, roles.joined(separator: ","),
                account.organisation,
            ]
            return parts.compactMap(\.self).joined(separator: "\t")
        }
    }

    /// `heard people link`.
    struct NewLink: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "link", abstract: "Print a fresh link for somebody; every older one stops working.",
            discussion: """
                Who never came in gets an invitation of 7 days, everybody else a link of 10 minutes to sign in with, \
                60 for members of the Board.
                """)

        @Argument(help: ArgumentHelp("The name they sign in with.", valueName: "name")) var name: String

        @OptionGroup var common: CommonOptions

        func run() async throws {
            Output.result(try await Handover.link(.linkPerson(name: name), in: try await common.settings()))
        }
    }

    /// `heard people disable`.
    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Switch somebody off: every device is signed out, and no link works.",
            discussion: "An administrator can switch them on again on the page of the person.")

        @Argument(help: ArgumentHelp("The name they sign in with.", valueName: "name")) var name: String

        @OptionGroup var common: CommonOptions

        func run() async throws {
            Output.result(try await Handover.disable(name, in: try await common.settings()))
        }
    }
}

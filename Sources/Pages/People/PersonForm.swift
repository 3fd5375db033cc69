package import Coproduction
import EasyRead

/// What was typed to invite somebody or to change roles.
package struct PersonForm: Hashable, Sendable {
    package var name: String
    package var roles: [String]
    package var organisation: String
    package var email: String

    /// Takes what was typed; nothing for an empty form.
    package init(name: String = "", roles: [String] = [], organisation: String = "", email: String = "") {
        self.email = email
        self.name = name
        self.roles = roles
        self.organisation = organisation
    }

    /// As it stands with somebody.
    package init(_ account: Account) {
        name = account.person.name
        roles = account.person.roles.map(\.rawValue)
        organisation = account.organisation ?? ""
        email = account.email ?? ""
    }

    /// What can be wrong; the raw value is the end of the sentence's key.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case noName = "person-no-name"
        case longName = "person-long-name"
        case nameTaken = "person-name-taken"
        case noRole = "person-no-role"
        case noOrganisation = "person-no-organisation"
        case lastAdministrator = "person-last-administrator"
        case badEmail = "person-bad-email"

        var field: String {
            switch self {
            case .noName, .longName, .nameTaken: "name"
            case .noRole, .lastAdministrator: "role"
            case .noOrganisation: "organisation"
            case .badEmail: "email"
            }
        }
        var key: String { "team.problem." + rawValue }
    }

    /// A form that is right.
    package struct Read: Hashable, Sendable {
        /// The name to sign in with.
        package let name: String
        /// At least one.
        package let roles: Set<Role>
        /// Only with an advocate.
        package let organisation: String?
        /// Where links go; nil where nothing was written.
        package let email: MailAddress?
    }

    /// Reads the form; `new` when the name counts as well.
    package func read(new: Bool) throws(FormProblems<Problem>) -> Read {
        let name = ThemeForm.tidy(name)
        let organisation = ThemeForm.tidy(organisation)
        let roles = Set(roles.compactMap { Role(rawValue: $0) })
        var problems: [Problem] = []
        if new, name.isEmpty { problems.append(.noName) }
        if new, name.count > Room.title || name.contains(where: \.isNewline) { problems.append(.longName) }
        if roles.isEmpty { problems.append(.noRole) }
        let isAdvocate = roles.contains(.advocate)
        if isAdvocate, organisation.isEmpty || organisation.count > 80 { problems.append(.noOrganisation) }
        let address = MailAddress(email)
        if address == nil, !ThemeForm.tidy(email).isEmpty { problems.append(.badEmail) }
        guard problems.isEmpty else { throw FormProblems(all: problems) }
        return Read(
            name: name, roles: roles, organisation: isAdvocate ? organisation : nil, email: address)
    }
}

/// The form to invite somebody, or to change what somebody does.
package struct PersonFormPage: Page {
    package static let template = "people/person-form"
    package let shell: Shell
    let heading: String
    let about: String
    let action: String
    let mistakes: [Link]
    let isWrong: Bool
    let name: FormField?
    let roles: FormChoices
    let organisation: FormField
    let email: FormField
    let button: String

    /// Without an account somebody is invited.
    package init(
        form: PersonForm = PersonForm(), problems: [PersonForm.Problem] = [], account: Account? = nil,
        mailsLinks: Bool = false, in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        let place = account.map { "/admin/people/" + $0.person.id.rawValue }
        shell = frame.shell(
            words(account == nil ? "team.people.invite" : "team.people.roles.change"),
            back: place.map { Link(words("team.people.person"), to: $0) }
                ?? Link(words("team.people.title"), to: "/admin/people"),
            problem: !problems.isEmpty)
        heading =
            account.map { words("team.people.roles.of", ["name": $0.person.name]) }
            ?? words("team.people.invite")
        let invites = mailsLinks ? "team.people.invite.about.mail" : "team.people.invite.about"
        about = words(account == nil ? invites : "team.people.roles.about")
        email = FormField(
            "email", label: words("team.people.email.label"), hint: words("team.people.email.hint"),
            value: form.email, problems: all, words: words)
        action = place.map { $0 + "/roles" } ?? "/admin/people"
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        name =
            account == nil
            ? FormField(
                "name", label: words("team.people.name"), hint: words("team.people.name.hint"),
                value: form.name, problems: all, words: words) : nil
        roles = FormChoices(
            "role", label: words("team.people.roles"), isOne: false,
            options: Role.allCases.map { ($0.rawValue, RoleWords.whole($0, words)) },
            chosen: Set(form.roles), problems: all, words: words)
        organisation = FormField(
            "organisation", label: words("team.people.organisation"),
            hint: words("team.people.organisation.hint"), value: form.organisation, problems: all,
            words: words)
        let go = mailsLinks ? "team.people.invite.go.mail" : "team.people.invite.go"
        button = words(account == nil ? go : "team.people.roles.save")
    }
}

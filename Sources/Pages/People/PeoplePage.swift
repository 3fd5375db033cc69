package import Coproduction
import EasyRead

/// Everybody who may sign in, with what they do and whether they can come in.
package struct PeoplePage: Page {
    package static let template = "people/list"
    package let shell: Shell
    let people: [PersonCard]
    let isEmpty: Bool

    /// Lists accounts in the order given.
    package init(accounts: [Account], in frame: Frame) {
        let words = frame.words
        shell = frame.shell(words("team.people.title"), back: Link(words("team.page.home"), to: "/team"))
        people = accounts.map { PersonCard($0, words: words) }
        isEmpty = accounts.isEmpty
    }
}

/// One person as the list shows them.
package struct PersonCard: Hashable, Sendable {
    package let link: Link
    package let roles: String
    package let organisation: String?
    package let standing: Strip

    init(_ account: Account, words: Words) {
        link = Link(account.person.name, to: "/admin/people/" + account.person.id.rawValue)
        roles = Self.roles(of: account.person, words: words)
        organisation = account.organisation
        standing = Self.standing(of: account, words: words)
    }

    static func roles(of person: Person, words: Words) -> String {
        let names = Role.allCases.filter(person.roles.contains).map {
            words("team.people.role.\($0.rawValue)")
        }
        return names.isEmpty ? words("team.people.no-role") : names.joined(separator: ", ")
    }

    static func standing(of account: Account, words: Words) -> Strip {
        switch account.standing {
        case .invited: Strip(words("team.people.invited"), edge: .waits)
        case .active: Strip(words("team.people.active"), edge: .good)
        case .switchedOff: Strip(words("team.people.switched-off"), edge: .late)
        }
    }
}

/// One person: roles, whether they can come in, and what can be done about it.
package struct PersonPage: Page {
    package static let template = "people/person"
    package let shell: Shell
    let heading: String
    let standing: Strip
    let roles: [String]
    let noRoles: Bool
    let organisation: String?
    let email: String?
    let signsIn: String
    let secondStep: String
    let linkEnds: String?
    /// The link to hand over, shown this once.
    let newLink: String?
    let linkHolds: String
    let linkAction: String
    let linkButton: String
    let rolesAddress: String
    let offAddress: String?
    let onAction: String?
    let lostPhoneAddress: String?
    let didAddress: String
    let isOwn: Bool
    /// True where a link can be sent by e-mail.
    let canMail: Bool
    /// True when one was just sent.
    let wasMailed: Bool

    /// Shows `link` where one was just made, and says so when one was just mailed.
    package init(
        account: Account, link: String? = nil, isOwn: Bool = false, mailsLinks: Bool = false,
        wasMailed: Bool = false, today: Day, in frame: Frame
    ) {
        let words = frame.words
        canMail = mailsLinks && account.email != nil && account.standing != .switchedOff
        self.wasMailed = wasMailed
        let place = "/admin/people/" + account.person.id.rawValue
        let isOff = account.standing == .switchedOff
        shell = frame.shell(
            words("team.people.person"), back: Link(words("team.people.title"), to: "/admin/people"))
        heading = account.person.name
        standing = PersonCard.standing(of: account, words: words)
        roles = Role.allCases.filter(account.person.roles.contains).map { RoleWords.whole($0, words) }
        noRoles = account.person.roles.isEmpty
        organisation = account.organisation
        email = account.email
        signsIn = words(account.hasPassword ? "team.people.by-password" : "team.people.by-link")
        secondStep = words(account.hasSecondStep ? "team.people.second.yes" : "team.people.second.no")
        linkEnds = account.linkEnds.map { Self.ends($0, words: words) }
        newLink = link
        linkHolds = account.linkEnds.map { Self.ends($0, words: words) } ?? ""
        linkAction = isOff ? "" : place + "/link"
        linkButton = words(account.begunAt == nil ? "team.people.invite-again" : "team.people.sign-in-link")
        rolesAddress = place + "/roles"
        offAddress = isOff || isOwn ? nil : place + "/off"
        onAction = isOff ? place + "/on" : nil
        lostPhoneAddress = account.hasSecondStep && !isOwn ? place + "/second-step" : nil
        didAddress = "/admin/happenings?person=" + account.person.id.rawValue
        self.isOwn = isOwn
    }

    private static func ends(_ moment: Moment, words: Words) -> String {
        words(
            "team.people.link.ends",
            ["day": words.whole(moment.dayInLondon), "time": moment.clockInLondon])
    }
}

/// What a role is called, and what it does in one sentence.
enum RoleWords {
    static func whole(_ role: Role, _ words: Words) -> String {
        words("team.people.role.\(role.rawValue)") + ". " + words("team.people.does.\(role.rawValue)")
    }
}

/// Asks before somebody is switched off.
package struct SwitchOffPage: Page {
    package static let template = "people/switch-off"
    package let shell: Shell
    let name: String
    let action: String
    let isLast: Bool
    let backAddress: String

    /// `isLast` says that nobody else could invite people.
    package init(account: Account, isLast: Bool = false, in frame: Frame) {
        let words = frame.words
        let place = "/admin/people/" + account.person.id.rawValue
        shell = frame.shell(
            words("team.people.off.title"), back: Link(words("team.people.person"), to: place),
            problem: isLast)
        name = account.person.name
        action = place + "/off"
        self.isLast = isLast
        backAddress = place
    }
}

/// Asks before the second step of somebody who lost their phone is taken away.
package struct LostPhonePage: Page {
    package static let template = "people/lost-phone"
    package let shell: Shell
    let name: String
    let action: String
    let backAddress: String

    /// Only for somebody who has a second step.
    package init(account: Account, in frame: Frame) {
        let words = frame.words
        let place = "/admin/people/" + account.person.id.rawValue
        shell = frame.shell(
            words("team.people.lost.title"), back: Link(words("team.people.person"), to: place))
        name = account.person.name
        action = place + "/second-step"
        backAddress = place
    }
}

import Coproduction
import EasyRead

/// Made-up people for the examples: one of every standing.
enum ExamplePeople {
    private static let now = ExampleThread.today.startInUTC.adding(seconds: 12 * 3600)

    static func person(_ key: String, _ name: String, _ roles: Set<Role>) -> Person {
        Person(id: ExampleThread.id(key), name: name, roles: roles)
    }

    static let invited = Account(
        person: person("anna", "Anna", [.advocate]), organisation: "Speaking Up in Kent",
        email: "anna@example.org", linkEnds: now.adding(seconds: 7 * 86_400))
    static let active = Account(
        person: person("olive", "Olive <Officer>", [.administrator, .moderator]), begunAt: now,
        hasPassword: true, hasSecondStep: true)
    static let board = Account(person: person("ben", "Ben", [.boardMember]), begunAt: now)
    static let off = Account(
        person: person("sam", "Sam", []), begunAt: now, switchedOffAt: now, hasPassword: true)
    static let all = [invited, board, active, off]

    static let devices = [
        AccountPage.Device(
            id: "one", kind: "computer", since: now, used: now.adding(seconds: 600), isThis: true,
            isRemembered: false),
        AccountPage.Device(
            id: "two", kind: "phone", since: now, used: now, isThis: false, isRemembered: true),
    ]

    static func act(_ number: Int, _ actorKind: String, _ actor: String, _ kind: String, _ subject: String)
        -> Act
    {
        Act(
            number: number, at: now.adding(seconds: Int64(number)), actorKind: actorKind, actor: actor,
            kind: kind, subject: subject)
    }
}

extension PeoplePage {
    package static func examples(in frame: Frame) -> [(name: String, page: PeoplePage)] {
        [
            ("all", PeoplePage(accounts: ExamplePeople.all, in: frame)),
            ("empty", PeoplePage(accounts: [], in: frame)),
        ]
    }
}

extension PersonPage {
    package static func examples(in frame: Frame) -> [(name: String, page: PersonPage)] {
        let link = "https://heard.example/link/" + String(repeating: "a", count: 43)
        func page(_ account: Account, _ link: String? = nil, isOwn: Bool = false) -> PersonPage {
            PersonPage(account: account, link: link, isOwn: isOwn, today: ExampleThread.today, in: frame)
        }
        return [
            (
                "mailed",
                PersonPage(
                    account: ExamplePeople.invited, mailsLinks: true, wasMailed: true,
                    today: ExampleThread.today, in: frame)
            ),
            ("link", page(ExamplePeople.invited, link)), ("active", page(ExamplePeople.active)),
            ("off", page(ExamplePeople.off)), ("own", page(ExamplePeople.active, isOwn: true)),
        ]
    }
}

extension PersonFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: PersonFormPage)] {
        let typed = PersonForm(name: "Anna", roles: ["advocate"])
        return [
            ("new", PersonFormPage(in: frame)), ("new-mail", PersonFormPage(mailsLinks: true, in: frame)),
            (
                "wrong",
                PersonFormPage(form: typed, problems: [.nameTaken, .noOrganisation], in: frame)
            ),
            (
                "roles",
                PersonFormPage(
                    form: PersonForm(ExamplePeople.active), account: ExamplePeople.active, in: frame)
            ),
            (
                "last",
                PersonFormPage(
                    form: PersonForm(ExamplePeople.active), problems: [.lastAdministrator],
                    account: ExamplePeople.active, in: frame)
            ),
        ]
    }
}

extension SwitchOffPage {
    package static func examples(in frame: Frame) -> [(name: String, page: SwitchOffPage)] {
        [
            ("ask", SwitchOffPage(account: ExamplePeople.board, in: frame)),
            ("last", SwitchOffPage(account: ExamplePeople.active, isLast: true, in: frame)),
        ]
    }
}

extension LostPhonePage {
    package static func examples(in frame: Frame) -> [(name: String, page: LostPhonePage)] {
        [("ask", LostPhonePage(account: ExamplePeople.active, in: frame))]
    }
}

extension HappeningsPage {
    package static func examples(in frame: Frame) -> [(name: String, page: HappeningsPage)] {
        let people = ExamplePeople.all.map(\.person)
        let acts = [
            ExamplePeople.act(9, "person", "olive", "roles-changed", "ben"),
            ExamplePeople.act(8, "person", "olive", "signed-in", "olive"),
            ExamplePeople.act(7, "command", "people-add", "person-added", "anna"),
            ExamplePeople.act(6, "demonstration", "demonstration", "survey-published", "deciding"),
            ExamplePeople.act(5, "person", "gone", "of-a-later-version", "thing"),
        ]
        return [
            (
                "newest",
                HappeningsPage(
                    acts: acts, people: people, chosen: nil, isFirst: true, hasMore: true, in: frame)
            ),
            (
                "older",
                HappeningsPage(
                    acts: [], people: people, chosen: people.first?.id, isFirst: false, hasMore: false,
                    in: frame)
            ),
        ]
    }
}

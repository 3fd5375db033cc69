package import Coproduction
import EasyRead

/// One happening as it is handed to the page: identities and kinds only.
package struct Act: Hashable, Sendable {
    let number: Int
    let at: Moment
    let actorKind: String
    let actor: String
    let kind: String
    let subject: String

    /// Puts it together.
    package init(
        number: Int, at: Moment, actorKind: String, actor: String, kind: String, subject: String
    ) {
        self.number = number
        self.at = at
        self.actorKind = actorKind
        self.actor = actor
        self.kind = kind
        self.subject = subject
    }
}

/// Who did what, the newest first.
package struct HappeningsPage: Page {
    package static let template = "people/happenings"
    package let shell: Shell
    let people: FormChoices
    let acts: [ActLine]
    let isEmpty: Bool
    let olderAddress: String?
    let newestAddress: String?

    /// `hasMore` says that older ones follow.
    package init(
        acts: [Act], people: [Person], chosen: ID<Person>?, isFirst: Bool, hasMore: Bool, in frame: Frame
    ) {
        let words = frame.words
        let names = Dictionary(people.map { ($0.id.rawValue, $0.name) }, uniquingKeysWith: { one, _ in one })
        shell = frame.shell(words("team.did.title"), back: Link(words("team.page.home"), to: "/team"))
        self.people = FormChoices(
            "person", label: words("team.did.person"),
            options: [("", words("team.did.everybody"))] + people.map { ($0.id.rawValue, $0.name) },
            chosen: [chosen?.rawValue ?? ""], problems: [], words: words)
        self.acts = acts.map { ActLine($0, names: names, words: words) }
        isEmpty = acts.isEmpty
        let filter = chosen.map { "person=" + $0.rawValue + "&" } ?? ""
        olderAddress =
            hasMore ? acts.last.map { "/admin/happenings?\(filter)before=\($0.number)" } : nil
        newestAddress =
            isFirst ? nil : "/admin/happenings" + (chosen.map { "?person=" + $0.rawValue } ?? "")
    }
}

/// One happening in words.
package struct ActLine: Hashable, Sendable {
    package let when: String
    package let who: String
    package let what: String
    package let whom: String?

    init(_ act: Act, names: [String: String], words: Words) {
        when = words.short(act.at.dayInLondon) + ", " + act.at.clockInLondon
        who =
            switch act.actorKind {
            case "person": names[act.actor] ?? words("team.did.somebody")
            case "command": words("team.did.command", ["name": act.actor])
            default: words("team.did.demonstration")
            }
        let key = "team.did.kind." + act.kind
        what = words.has(key) ? words(key) : words("team.did.kind.other", ["kind": act.kind])
        // What somebody did to their own account needs no second name.
        whom = act.subject == act.actor ? nil : names[act.subject]
    }
}

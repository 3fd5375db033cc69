package import Coproduction
import EasyRead

/// A letter as the page of e-mail shows it.
package struct MailRow: Hashable, Sendable {
    package let standing: Strip
    package let what: String
    package let reader: String
    package let sentences: [String]

    /// How far a letter is.
    package enum State: String, Hashable, Sendable, CaseIterable { case queued, sending, failed, unknown }

    /// What is known of a letter; no word of it, and no address.
    package struct Known: Hashable, Sendable {
        package var kind: Mail.Kind
        package var name: String?
        package var state: State
        package var attempts: Int
        package var trouble: Mail.Trouble?
        package var writtenAt: Moment
        package var nextAt: Moment

        /// Puts it together.
        package init(
            kind: Mail.Kind, name: String?, state: State, attempts: Int, trouble: Mail.Trouble?,
            writtenAt: Moment, nextAt: Moment
        ) {
            self.kind = kind
            self.name = name
            self.state = state
            self.attempts = attempts
            self.trouble = trouble
            self.writtenAt = writtenAt
            self.nextAt = nextAt
        }
    }

    init(_ known: Known, words: Words) {
        let edges: [State: Strip.Edge] = [
            .queued: .waits, .sending: .waits, .failed: .late, .unknown: .late,
        ]
        standing = Strip(
            words("team.mail.state." + known.state.rawValue), edge: edges[known.state] ?? .waits)
        what = words("team.mail.kind." + known.kind.rawValue)
        reader = known.name.map { words("team.mail.to", ["name": $0]) } ?? words("team.mail.to.nobody")
        var sentences = [Self.time("team.mail.written", known.writtenAt, words)]
        sentences.append(words("team.mail.tries", ["number": String(known.attempts)]))
        if let trouble = known.trouble { sentences.append(words("team.mail.trouble." + trouble.rawValue)) }
        switch known.state {
        case .queued: sentences.append(Self.time("team.mail.next", known.nextAt, words))
        case .sending: break
        case .unknown: sentences.append(words("team.mail.do.ask"))
        case .failed:
            let isWorry = known.kind == .worry || known.kind == .worryWaits
            sentences.append(words(isWorry ? "team.mail.do.worry" : "team.mail.do.link"))
        }
        self.sentences = sentences
    }

    private static func time(_ key: String, _ moment: Moment, _ words: Words) -> String {
        words(key, ["day": words.whole(moment.dayInLondon), "time": moment.clockInLondon])
    }
}

/// What waits to go out by e-mail, and what failed, for whoever looks after Heard.
package struct MailPage: Page {
    package static let template = "people/mail"
    package let shell: Shell
    /// True without a mail server.
    let isOff: Bool
    let sent: String
    let rows: [MailRow]
    let isEmpty: Bool

    /// Lists letters in the order given.
    package init(letters: [MailRow.Known], sent: Int, isOff: Bool, in frame: Frame) {
        let words = frame.words
        shell = frame.shell(
            words("team.mail.title"), back: Link(words("team.people.title"), to: "/admin/people"))
        self.isOff = isOff
        self.sent = words("team.mail.sent", ["number": String(sent)])
        rows = letters.map { MailRow($0, words: words) }
        isEmpty = letters.isEmpty && !isOff
    }
}

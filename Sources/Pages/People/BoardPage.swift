import EasyRead

/// The first page of a member of the Board, in easy read: what there is to look at today.
package struct BoardPage: Page {
    package static let template = "welcome/board"
    package let shell: Shell
    let top: Top
    let ways: [BoardWay]
    /// True where somebody may stay signed in on this device for 30 days.
    let mayRemember: Bool

    /// Leads to what exists.
    package init(_ frame: Frame, mayRemember: Bool) {
        let words = frame.words
        shell = frame.shell(words("for-board.title"))
        top = Top(
            picture: frame.picture(named: "partnership-board"), heading: words("for-board.title"),
            sentences: words("for-board.about").sentences)
        ways = [
            BoardWay("what-changed", words("for-board.changes"), "/changes", frame),
            BoardWay("decision", words("for-board.decisions"), "/decisions", frame),
            BoardWay("report", words("for-board.review"), "/review", frame),
            BoardWay("me", words("for-board.account"), "/account", frame),
        ]
        self.mayRemember = mayRemember
    }
}

/// One way on from a first page: a picture and words.
package struct BoardWay: Hashable, Sendable {
    package let picture: ShownPicture?
    package let wayWords: String
    package let address: String

    init(_ picture: String, _ words: String, _ address: String, _ frame: Frame) {
        self.picture = frame.picture(named: picture)
        wayWords = words
        self.address = address
    }
}

/// The first page of an advocate: says plainly what can be done here today, and what comes later.
package struct AdvocatePage: Page {
    package static let template = "welcome/advocate"
    package let shell: Shell
    let top: Top
    let organisation: String?
    let ways: [BoardWay]

    /// Names the organisation where it is known.
    package init(_ frame: Frame, organisation: String?) {
        let words = frame.words
        shell = frame.shell(words("advocate.title"))
        top = Top(
            picture: frame.picture(named: "advocate"), heading: words("advocate.title"),
            sentences: words("advocate.about").sentences)
        self.organisation = organisation.map { words("advocate.organisation", ["name": $0]) }
        ways = [
            BoardWay("survey", words("advocate.surveys"), "/surveys", frame),
            BoardWay("what-changed", words("for-board.changes"), "/changes", frame),
            BoardWay("me", words("for-board.account"), "/account", frame),
        ]
    }
}

package import Coproduction
import EasyRead

/// Which part of the inbox is shown, and where the page after it begins.
package struct ReadingView: Hashable, Sendable {
    /// The part by its name in addresses.
    package let part: String
    /// The survey that is shown alone; nil for all.
    package let survey: ID<Survey>?
    /// True on every page but the first.
    package let isLater: Bool
    /// Where the next page begins, as it stands in an address; nil on the last.
    package let next: String?

    /// Puts it together.
    package init(
        part: String = "waits", survey: ID<Survey>? = nil, isLater: Bool = false, next: String? = nil
    ) {
        self.part = part
        self.survey = survey
        self.isLater = isLater
        self.next = next
    }

    /// The parts, in the order of the list.
    static let parts = ["waits", "urgent", "unread", "undecided", "second", "shown", "not-shown", "all"]

    var address: String {
        "/team/inbox?part=" + part + (survey.map { "&survey=" + $0.rawValue } ?? "")
    }
}

/// How much waits to be read and decided, as it is handed to pages: the raw inbox, so exact.
package struct ReadingWaits: Hashable, Sendable {
    /// Nobody has read them.
    package let unread: Int
    /// Unread after the next working day.
    package let lateUnread: Int
    /// The day on which the oldest unread piece came.
    package let oldest: Day?
    /// Read and not decided.
    package let undecided: Int
    /// Not decided after 7 days.
    package let lateUndecided: Int

    /// Puts it together.
    package init(unread: Int, lateUnread: Int, oldest: Day?, undecided: Int, lateUndecided: Int) {
        self.unread = unread
        self.lateUnread = lateUnread
        self.oldest = oldest
        self.undecided = undecided
        self.lateUndecided = lateUndecided
    }

    /// One sentence a figure.
    func sentences(_ words: Words) -> [String] {
        func said(_ key: String, _ number: Int) -> String {
            words(number == 1 ? key + ".one" : key, ["number": String(number)])
        }
        var lines = [said("team.reading.unread", unread), said("team.reading.undecided", undecided)]
        if let oldest, unread > 0 { lines.append(words("team.reading.oldest", ["day": words.whole(oldest)])) }
        return lines
    }

    /// How much is late; nil when nothing is.
    func late(_ words: Words) -> Strip? {
        let late = lateUnread + lateUndecided
        guard late > 0 else { return nil }
        let key = late == 1 ? "team.reading.late.one" : "team.reading.late"
        return Strip(words(key, ["number": String(late)]), edge: .late)
    }
}

/// What people wrote and the team reads, the most urgent first; nobody outside the team sees it.
package struct ReadingInboxPage: Page {
    package static let template = "team/inbox"
    package let shell: Shell
    package let numbers: [String]
    package let late: Strip?
    package let part: FormChoices
    package let survey: FormChoices
    package let groups: [ReadingGroup]
    package let isEmpty: Bool
    package let beginning: Link?
    package let next: Link?

    /// Lists pieces in the order given, under a heading for each kind that waits.
    package init(
        pieces: [WordsSeen], view: ReadingView, waits: ReadingWaits, surveys: [Survey], today: Day,
        in frame: Frame
    ) {
        let words = frame.words
        shell = frame.shell(words("team.reading"), back: Link(words("team.page.home"), to: "/team"))
        numbers = waits.sentences(words)
        late = waits.late(words)
        part = FormChoices(
            "part", label: words("team.reading.part"),
            options: ReadingView.parts.map { ($0, words("team.reading.part." + $0)) }, chosen: [view.part],
            problems: [], words: words)
        survey = FormChoices(
            "survey", label: words("team.reading.survey"),
            options: [("", words("team.reading.survey.all"))] + surveys.map { ($0.slug.rawValue, $0.title) },
            chosen: [view.survey?.rawValue ?? ""], problems: [], words: words)
        groups = ReadingGroup.all(pieces, today: today, words: words)
        isEmpty = pieces.isEmpty
        beginning = view.isLater ? Link(words("team.reading.beginning"), to: view.address) : nil
        next = view.next.map { Link(words("team.reading.next"), to: view.address + "&after=" + $0) }
    }
}

/// Pieces that wait for the same thing.
package struct ReadingGroup: Hashable, Sendable {
    package let heading: String
    package let lines: [ReadingLine]

    /// Neighbours of the same kind stand together.
    static func all(_ pieces: [WordsSeen], today: Day, words: Words) -> [ReadingGroup] {
        var groups: [(key: String, lines: [ReadingLine])] = []
        for piece in pieces {
            let line = ReadingLine(piece, today: today, words: words)
            if groups.last?.key == key(piece) {
                groups[groups.count - 1].lines.append(line)
            } else {
                groups.append((key(piece), [line]))
            }
        }
        return groups.map { ReadingGroup(heading: words("team.reading.group." + $0.key), lines: $0.lines) }
    }

    private static func key(_ piece: WordsSeen) -> String {
        guard piece.state == .received else { return "read" }
        return piece.feedback.urgent ? "urgent" : "unread"
    }
}

/// One piece in the inbox.
package struct ReadingLine: Hashable, Sendable {
    package let address: String?
    package let hold: String?
    package let start: String
    package let asked: String?
    package let clock: Strip?
    package let came: String
    package let standing: String
    package let isUrgent: Bool

    init(_ seen: WordsSeen, today: Day, words: Words) {
        // What only the safety lead reads is read with the alert.
        address = seen.isHidden ? nil : seen.address
        hold = seen.hold.map { words("team.safety.hold." + $0.rawValue) }
        start = seen.start
        asked = seen.question
        clock = seen.clock(today: today, words: words)
        came = words("team.feedback.received", ["day": words.short(seen.feedback.receivedOn)])
        standing = words("team.reading.state." + seen.state.rawValue) + " " + seen.consent(words)
        isUrgent = seen.feedback.urgent
    }
}

/// What waits to be read, on the team's first page.
package struct TeamInbox: Hashable, Sendable {
    package let numbers: [String]
    package let late: Strip?

    init(_ waits: ReadingWaits, words: Words) {
        numbers = waits.sentences(words)
        late = waits.late(words)
    }
}

package import Coproduction
import EasyRead

/// The meetings and workshops of which the papers tell.
package struct GatheringsPage: Page {
    package static let template = "review/meetings"
    package let shell: Shell
    package let meetings: [GatheringCard]
    package let isEmpty: Bool

    /// Lists meetings, the first first; those without a time come last.
    package init(meetings: [Gathered], bodies: [Body], papers: [Paper], in frame: Frame) {
        let words = frame.words
        let shelf = PaperShelf(papers, words: words)
        let names = BodyNames(bodies, words: words)
        shell = frame.shell(
            words("review.meetings.title"), back: Link(words("review.back"), to: "/review"))
        self.meetings = PrintedTime.sorted(meetings) { $0.held }
            .map { GatheringCard($0, shelf: shelf, names: names, words: words) }
        isEmpty = meetings.isEmpty
    }
}

/// One meeting in easy words.
package struct GatheringCard: Hashable, Sendable {
    package let id: String
    package let heading: String
    package let sentences: [String]
    package let held: String
    package let people: String
    package let group: Link?
    package let passages: [OfficialPassage]

    init(_ meeting: Gathered, shelf: PaperShelf, names: BodyNames, words: Words) {
        id = meeting.slug.rawValue
        heading = meeting.title
        sentences = meeting.sentences
        held = meeting.held?.wholeInWords ?? words("review.meetings.when.not-said")
        people = meeting.people ?? words("review.meetings.people.not-said")
        group = meeting.body.flatMap { names.link(to: $0) }
        passages = shelf.passages(meeting.official)
    }
}

extension PrintedTime {
    /// Things by the last day their time can mean, the first first and those without a time last.
    static func sorted<Thing>(_ things: [Thing], by time: (Thing) -> PrintedTime?) -> [Thing] {
        let dated = things.enumerated().map { (place: $0, day: time($1)?.last, thing: $1) }
        return dated.sorted { one, other in
            switch (one.day, other.day) {
            case (let first?, let second?) where first != second: first < second
            case (_?, nil): true
            case (nil, _?): false
            default: one.place < other.place
            }
        }.map(\.thing)
    }
}

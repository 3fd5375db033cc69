package import Coproduction
import EasyRead

/// One meeting: what happened, when, and how many people came, as far as the papers say.
package struct GatheringPage: Page {
    package static let template = "review/meeting"
    package let shell: Shell
    package let heading: String
    package let sentences: [String]
    package let held: String
    package let people: String
    package let group: Link?
    package let passages: [OfficialPassage]

    /// Puts a meeting into words.
    package init(meeting: Gathered, bodies: [Body], papers: [Paper], in frame: Frame) {
        let words = frame.words
        shell = frame.shell(
            meeting.title, back: Link(words("review.meetings.title"), to: "/review/meetings"))
        heading = meeting.title
        sentences = meeting.sentences
        held = meeting.held.map { words.whole($0) } ?? words("review.meetings.when.not-said")
        people = meeting.people ?? words("review.meetings.people.not-said")
        group = meeting.body.flatMap { BodyNames(bodies, words: words).link(to: $0) }
        passages = PaperShelf(papers, words: words).passages(meeting.official)
    }
}

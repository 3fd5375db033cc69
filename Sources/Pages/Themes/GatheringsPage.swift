package import Coproduction
import EasyRead

/// The meetings and workshops of which the papers tell.
package struct GatheringsPage: Page {
    package static let template = "review/meetings"
    package let shell: Shell
    package let meetings: [GatheringLine]
    package let isEmpty: Bool

    /// Lists meetings, the first first; those without a time come last.
    package init(meetings: [Gathered], in frame: Frame) {
        let words = frame.words
        shell = frame.shell(
            words("review.meetings.title"), back: Link(words("review.back"), to: "/review"))
        self.meetings = PrintedTime.sorted(meetings) { $0.held }.map {
            GatheringLine(address: $0.address, heading: $0.title, held: $0.held.map { words.whole($0) })
        }
        isEmpty = meetings.isEmpty
    }
}

/// One meeting in the list.
package struct GatheringLine: Hashable, Sendable {
    package let address: String
    package let heading: String
    package let held: String?
}

extension Gathered {
    /// The address of its page.
    var address: String { "/review/meetings/" + slug.rawValue }
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

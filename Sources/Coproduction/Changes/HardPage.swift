/// "Tell us this page is hard": one page of ours, and the promise that followed.
package struct HardPage: Hashable, Sendable {
    /// Where the page is, `/decisions/21-00033`; empty when nobody knows which page was meant.
    package let address: String
    /// What was done, in easy words, once a second person has approved it; nil before.
    package let weDid: String?

    /// Puts the two together.
    package init(address: String, weDid: String? = nil) {
        self.address = address
        self.weDid = weDid
    }

    /// What can be hard about a page.
    package enum Thing: String, Hashable, Sendable, CaseIterable {
        case words, pictures
        case tooLong = "too-long"
        case cannotFind = "cannot-find"
        case device
        case somethingElse = "something-else"
    }

    /// One person's report; nobody but the team ever reads it.
    package struct Report: Hashable, Sendable {
        /// What is hard, at least one thing unless words say it.
        package let things: Set<Thing>
        /// What the person wrote; nil when nothing was written, and after 12 months.
        package let words: PlainText?
        /// True when the words may mean danger, so that a person reads them first.
        package let urgent: Bool
        /// The day it came.
        package let day: Day

        /// The most characters the words may have.
        package static let longest = 4000

        /// Puts a report together; nil when it says nothing at all or its words are too long.
        package init?(things: Set<Thing>, words: PlainText?, urgent: Bool, day: Day) {
            guard !(things.isEmpty && words == nil), (words?.words.count ?? 0) <= Self.longest else {
                return nil
            }
            self.things = things
            self.words = words
            self.urgent = urgent
            self.day = day
        }
    }
}

extension Change {
    /// What is done about it, as everybody reads it: what was done once that is approved, else what was promised.
    package var nowDo: String { page?.weDid ?? promise.weDo }

    /// True until it is done, stopped or cannot be done.
    package var isOpen: Bool {
        switch steps.last?.progress {
        case .done, .stopped, .cannot: false
        case .notStarted, .started, .nearlyDone, nil: true
        }
    }
}

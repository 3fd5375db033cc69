/// One thing that somebody of the team did with what a person wrote; a row that is never edited.
package struct ReadingStep: Hashable, Sendable {
    /// What was done.
    package let act: Act
    /// Who did it.
    package let by: ID<Person>
    /// When.
    package let at: Moment

    /// Puts a step together.
    package init(act: Act, by: ID<Person>, at: Moment) {
        self.act = act
        self.by = by
        self.at = at
    }

    /// What can be done.
    package enum Act: Hashable, Sendable {
        /// Somebody read the whole words.
        case read
        /// They are not shown, and why.
        case notShown(NotShown)
        /// A copy waits for a second person.
        case proposed(ProposedCopy)
        /// A second person published the copy.
        case approved(ID<ProposedCopy>)
        /// A second person wants another copy, and why.
        case sentBack(ID<ProposedCopy>, SentBack)
        /// The published copy is shown no more, and why.
        case withdrawn(ID<ProposedCopy>, NotShown)
    }

    /// Why words are not shown: the person who wrote them is told the same in easy words.
    package enum NotShown: String, Hashable, Sendable, CaseIterable {
        case saidNo = "said-no"
        case couldPoint = "could-point"
        case notAboutThis = "not-about-this"
        case unkind
        case safetyLead = "safety-lead"
        case askedUs = "asked-us"
    }

    /// Why a copy goes back to whoever made it.
    package enum SentBack: String, Hashable, Sendable, CaseIterable {
        case stillTells = "still-tells"
        case hidesTooMuch = "hides-too-much"
        case notTheirPoint = "not-their-point"
        case talkFirst = "talk-first"
    }
}

/// A copy that somebody made of a person's words.
package struct ProposedCopy: Hashable, Sendable {
    /// Which copy.
    package let id: ID<ProposedCopy>
    /// Its words.
    package let words: String

    /// Puts a copy together.
    package init(id: ID<ProposedCopy>, words: String) {
        self.id = id
        self.words = words
    }
}

/// How far reading has come with what a person wrote: worked out from the steps, never stored.
package enum ReadingState: Hashable, Sendable {
    /// Nobody has read it.
    case received
    /// Somebody read it; nobody has decided yet.
    case read
    /// A copy waits for a second person.
    case proposed(ProposedCopy, by: ID<Person>)
    /// The copy is public.
    case approved(ProposedCopy)
    /// It is not shown, and the person is told why.
    case notShown(ReadingStep.NotShown)
    /// It was public and is so no more.
    case withdrawn(ReadingStep.NotShown)

    /// The state after these steps, the oldest first.
    package init(_ steps: [ReadingStep]) {
        var state = ReadingState.received
        for step in steps {
            switch step.act {
            case .read: if state == .received { state = .read }
            case .notShown(let why): state = .notShown(why)
            case .proposed(let copy): state = .proposed(copy, by: step.by)
            case .approved(let id):
                if case .proposed(let copy, _) = state, copy.id == id { state = .approved(copy) }
            case .sentBack: state = .read
            case .withdrawn(_, let why): state = .withdrawn(why)
            }
        }
        self = state
    }

    /// The kinds of state, for lists and pages.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case received, read, proposed, approved
        case notShown = "not-shown"
        case withdrawn
    }

    /// Which kind of state this is.
    package var kind: Kind {
        switch self {
        case .received: .received
        case .read: .read
        case .proposed: .proposed
        case .approved: .approved
        case .notShown: .notShown
        case .withdrawn: .withdrawn
        }
    }
}

/// By when what a person wrote is read, and by when it is published or the person is told why not (SAFETY.md 2.4).
package struct ReadingClock: Hashable, Sendable {
    /// The day by which somebody reads it: the next working day.
    package let readBy: Day
    /// The day by which it is published or the person is told why not: 7 days.
    package let decideBy: Day

    /// The clocks of what came on a day.
    package init(receivedOn day: Day) {
        readBy = day.adding(workingDays: 1)
        decideBy = day.adding(days: 7)
    }

    /// The clock that runs in a state; nil when none does.
    ///
    /// Words that may not be shown need no decision once they are read.
    package func due(in state: ReadingState.Kind, mayShow: Bool?) -> Day? {
        switch state {
        case .received: readBy
        case .read: mayShow == true ? decideBy : nil
        case .proposed: decideBy
        case .approved, .notShown, .withdrawn: nil
        }
    }

    /// The last day on which something can have come that is late to be read today.
    package static func lastLateDay(on today: Day) -> Day {
        var day = today
        for _ in 0..<30 where ReadingClock(receivedOn: day).readBy >= today { day = day.adding(days: -1) }
        return day
    }
}

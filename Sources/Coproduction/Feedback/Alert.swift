/// A sign that somebody may not be safe, with everything that people did about it.
///
/// What happened to it is never edited: it stands in steps, and where it is follows from them.
package struct Alert: Hashable, Sendable {
    /// Who looks after it finds it by this.
    package let id: ID<Alert>
    /// What gave the sign.
    package let cause: Cause
    /// The survey it came from; nil when it came from another page.
    package let survey: ID<Survey>?
    /// The page it came from, as an address of ours; nil when that is not known.
    package let page: String?
    /// When it came.
    package let openedAt: Moment
    /// What was done, oldest first.
    package let steps: [Step]

    /// Puts an alert together.
    package init(
        id: ID<Alert>, cause: Cause, survey: ID<Survey>?, page: String?, openedAt: Moment, steps: [Step]
    ) {
        self.id = id
        self.cause = cause
        self.survey = survey
        self.page = page
        self.openedAt = openedAt
        self.steps = steps
    }

    /// What gave the sign.
    package enum Cause: String, Hashable, Sendable, CaseIterable {
        /// Danger words in what was sent.
        case words
        /// Somebody pressed "I do not feel safe"; nobody knows who.
        case pressed
        /// Somebody of the team read something worrying that no danger word found.
        case reader
    }

    /// What the safety lead thinks it is (SAFETY.md 2.5).
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        case serious
        case concern
        case noConcern = "no-concern"
    }

    /// How it ended.
    package enum Ending: String, Hashable, Sendable, CaseIterable {
        /// Everything that was held back counts again.
        case cleared
        /// The answers count again; the worrying words stay out for good.
        case keptOut = "kept-out"
    }

    /// One thing that was done.
    package struct Step: Hashable, Sendable {
        /// What was done.
        package let what: What
        /// What was written about it.
        package let words: String?
        /// Who did it; nil when nobody of the team did.
        package let by: ID<Person>?
        /// When.
        package let at: Moment

        /// Puts a step together.
        package init(_ what: What, words: String? = nil, by: ID<Person>?, at: Moment) {
            self.what = what
            self.words = words
            self.by = by
            self.at = at
        }
    }

    /// What can be done.
    package enum What: Hashable, Sendable {
        /// Somebody opened it for the first time.
        case seen
        /// Somebody of the team read it and told the safety lead; the words say why.
        case raised
        /// "I do not feel safe" was pressed on the same page within the hour.
        case pressedAgain
        /// The person took their words back.
        case takenBack
        case decided(Verdict)
        /// The safeguarding team was told, under their reference.
        case told(reference: String, at: Moment)
        /// Nobody could find out who it is; the words say what was done instead.
        case unknown
        case closed(Ending)
        case openedAgain
    }
}

extension Alert {
    /// In how many working hours somebody decides what an alert is.
    package static let workingHours = 4

    /// The steps since it was opened, or opened again the last time.
    private var sinceOpened: ArraySlice<Step> {
        guard let last = steps.lastIndex(where: { $0.what == .openedAgain }) else { return steps[...] }
        return steps[last...]
    }

    /// When somebody must have decided.
    package var decideBy: Moment {
        let opened = steps.last { $0.what == .openedAgain }?.at ?? openedAt
        return opened.adding(workingHours: Self.workingHours)
    }

    /// What it was decided to be; nil while nobody has.
    package var verdict: Verdict? {
        for step in sinceOpened.reversed() { if case .decided(let verdict) = step.what { return verdict } }
        return nil
    }

    /// How it ended; nil while it is open.
    package var ending: Ending? {
        for step in sinceOpened.reversed() { if case .closed(let ending) = step.what { return ending } }
        return nil
    }

    /// True when the safeguarding team was told, or it is written down why nobody could be found.
    package var wasPassedOn: Bool {
        sinceOpened.contains { step in
            switch step.what {
            case .told, .unknown: true
            default: false
            }
        }
    }

    /// True when somebody of the team has opened it.
    package var isSeen: Bool { steps.contains { $0.what == .seen } }

    /// True when the person took their words back.
    package var isTakenBack: Bool { steps.contains { $0.what == .takenBack } }

    /// How often "I do not feel safe" was pressed.
    package var presses: Int {
        cause == .pressed ? steps.reduce(1) { $1.what == .pressedAgain ? $0 &+ 1 : $0 } : 0
    }

    /// True when nobody decided within the working hours there are for it.
    package func isLate(at now: Moment) -> Bool { ending == nil && verdict == nil && now > decideBy }

    /// How many things were done that change it; looking does not.
    package var acts: Int { steps.reduce(0) { $1.what == .seen ? $0 : $0 &+ 1 } }

    /// Why a step cannot be made.
    package enum Refusal: String, Hashable, Sendable, CaseIterable, Error {
        /// It is closed already.
        case closed
        /// It is open already.
        case open
        /// It cannot be closed before somebody decided what it is.
        case undecided
        /// A serious one cannot be closed before somebody was told, or it is written down why not.
        case notPassedOn = "not-passed-on"
        /// What belongs to it was not written.
        case wordsMissing = "words-missing"
        /// Somebody did something to it meanwhile.
        case changed
    }

    /// Why this cannot be done now; nil when it can.
    package func refusal(of what: What, words: String?) -> Refusal? {
        if needsWords(what), (words ?? "").isEmpty { return .wordsMissing }
        switch what {
        case .seen, .raised, .pressedAgain, .takenBack: return nil
        case .openedAgain: return ending == nil ? .open : nil
        case .decided, .told, .unknown: return ending == nil ? nil : .closed
        case .closed:
            if ending != nil { return .closed }
            guard let verdict else { return .undecided }
            return verdict == .serious && !wasPassedOn ? .notPassedOn : nil
        }
    }

    private func needsWords(_ what: What) -> Bool {
        switch what {
        case .decided, .unknown, .closed, .openedAgain: true
        case .seen, .raised, .pressedAgain, .takenBack, .told: false
        }
    }

    /// Late ones first, then those nobody has decided, then the rest; each by when it must be decided.
    package static func queue(_ alerts: [Alert], at now: Moment) -> [Alert] {
        func rank(_ alert: Alert) -> Int {
            alert.ending != nil ? 3 : alert.verdict != nil ? 2 : alert.isLate(at: now) ? 0 : 1
        }
        return alerts.sorted { one, other in
            let (first, second) = (rank(one), rank(other))
            if first != second { return first < second }
            // Of what is over the newest is looked for; of what waits the oldest has waited longest.
            return first == 3 ? one.openedAt > other.openedAt : one.decideBy < other.decideBy
        }
    }
}

/// Who looks after alerts now.
package struct Duty: Hashable, Sendable {
    /// Who it is; nil when nobody is on duty.
    package let person: Person?
    /// Since when; nil when nobody ever was.
    package let since: Moment?

    /// Puts it together.
    package init(person: Person?, since: Moment?) {
        self.person = person
        self.since = since
    }
}

package import Coproduction

/// What was typed about an alert.
package struct AlertForm: Hashable, Sendable {
    package var act: String
    package var verdict: String
    package var why: String
    package var reference: String
    package var day: DecisionStepForm.TypedDay
    package var time: String
    package var instead: String
    package var ending: String
    package var outcome: String
    package var again: String

    /// Takes what was typed; nothing for an empty form.
    package init(
        act: String = "", verdict: String = "", why: String = "", reference: String = "",
        day: DecisionStepForm.TypedDay = .init(), time: String = "", instead: String = "",
        ending: String = "", outcome: String = "", again: String = ""
    ) {
        self.act = act
        self.verdict = verdict
        self.why = why
        self.reference = reference
        self.day = day
        self.time = time
        self.instead = instead
        self.ending = ending
        self.outcome = outcome
        self.again = again
    }

    /// Which of the forms of the page was sent.
    package enum Act: String, Hashable, Sendable, CaseIterable { case decide, told, unknown, close, again }

    /// What can be wrong; each form of the page has its own field for words.
    package enum Problem: Hashable, Sendable, FieldProblem {
        case verdict, reference, referenceTooLong, day, time, ahead, ending
        case words(Act), wordsTooLong(Act)

        var field: String {
            switch self {
            case .verdict: "verdict"
            case .reference, .referenceTooLong: "reference"
            case .day: "day"
            case .time, .ahead: "time"
            case .ending: "ending"
            case .words(let act), .wordsTooLong(let act): act.wordsField
            }
        }

        var key: String {
            switch self {
            case .verdict: "team.safety.problem.verdict"
            case .reference: "team.safety.problem.reference"
            case .referenceTooLong: "team.safety.problem.reference-too-long"
            case .day: "team.safety.problem.day"
            case .time: "team.safety.problem.time"
            case .ahead: "team.safety.problem.ahead"
            case .ending: "team.safety.problem.ending"
            case .words: "team.safety.problem.words"
            case .wordsTooLong: "team.safety.problem.words-too-long"
            }
        }
    }

    /// The most that is written about one step.
    static let longest = 2000
    /// The shortest that says something.
    static let shortest = 5

    /// What is to be done, with the words about it; throws everything that is wrong.
    package func read(at now: Moment) throws(FormProblems<Problem>) -> (what: Alert.What, words: String?)? {
        switch Act(rawValue: act) {
        case .decide?:
            let chosen = Alert.Verdict(rawValue: verdict)
            let words = try read(why, .decide, and: chosen == nil ? [.verdict] : [])
            return chosen.map { (.decided($0), words) }
        case .told?: return (try readTold(at: now), nil)
        case .unknown?: return (.unknown, try read(instead, .unknown))
        case .close?:
            let chosen = Alert.Ending(rawValue: ending)
            let words = try read(outcome, .close, and: chosen == nil ? [.ending] : [])
            return chosen.map { (.closed($0), words) }
        case .again?: return (.openedAgain, try read(again, .again))
        case nil: return nil
        }
    }

    private func read(
        _ typed: String, _ act: Act, and others: [Problem] = []
    ) throws(FormProblems<Problem>) -> String {
        var problems = others
        let words = PlainText(typed)?.words ?? ""
        if words.count < Self.shortest { problems.append(.words(act)) }
        if words.count > Self.longest { problems.append(.wordsTooLong(act)) }
        guard problems.isEmpty else { throw FormProblems(all: problems) }
        return words
    }

    private func readTold(at now: Moment) throws(FormProblems<Problem>) -> Alert.What {
        var problems: [Problem] = []
        let words = ThemeForm.tidy(reference)
        if words.isEmpty { problems.append(.reference) }
        if words.count > 60 { problems.append(.referenceTooLong) }
        let on = day.read
        if on == nil { problems.append(.day) }
        let clock = Self.clock(time)
        if clock == nil { problems.append(.time) }
        guard let on, let clock, problems.isEmpty else { throw FormProblems(all: problems) }
        let at = on.moment(hour: clock.hour, minute: clock.minute)
        guard at <= now, on >= now.dayInLondon.adding(days: -365) else { throw FormProblems(all: [.ahead]) }
        return .told(reference: words, at: at)
    }

    /// Reads `2:30pm`, `2 pm`, `14:30`, `9.05` or `9`; nil for anything else.
    static func clock(_ typed: String) -> (hour: Int, minute: Int)? {
        var words = ThemeForm.tidy(typed).lowercased().filter { $0 != " " }
        let half = ["am", "pm"].first { words.hasSuffix($0) }
        if half != nil { words.removeLast(2) }
        guard let (hour, minute) = Self.clock24(words) else { return nil }
        guard let half else { return (hour, minute) }
        guard (1...12).contains(hour) else { return nil }
        return (hour % 12 + (half == "pm" ? 12 : 0), minute)
    }

    private static func clock24(_ words: String) -> (hour: Int, minute: Int)? {
        let parts = words.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            let hour = parts.first.flatMap({ Int($0) }), (0...23).contains(hour)
        else { return nil }
        guard let last = parts.dropFirst().first else { return (hour, 0) }
        guard last.utf8.count == 2, let minute = Int(last), (0...59).contains(minute) else { return nil }
        return (hour, minute)
    }
}

extension AlertForm.Act {
    /// The field for words of this form.
    var wordsField: String {
        switch self {
        case .decide: "why"
        case .told: "reference"
        case .unknown: "instead"
        case .close: "outcome"
        case .again: "again"
        }
    }
}

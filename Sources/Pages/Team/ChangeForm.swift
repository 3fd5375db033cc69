package import Coproduction

/// What was typed into the form for a promise.
package struct ChangeForm: Hashable, Sendable {
    package var title: String
    package var youSaid: String
    package var weDo: String
    package var owner: String
    package var day: String
    package var month: String
    package var year: String
    package var theme: String
    package var decision: String
    /// The identity that the promise will have, so that a form sent twice makes one promise.
    package var once: String

    /// Takes what was typed; a theme or a decision alone for a form that is opened from its page.
    package init(
        title: String = "", youSaid: String = "", weDo: String = "", owner: String = "", day: String = "",
        month: String = "", year: String = "", theme: String = "", decision: String = "", once: String = ""
    ) {
        self.title = title
        self.youSaid = youSaid
        self.weDo = weDo
        self.owner = owner
        self.day = day
        self.month = month
        self.year = year
        self.theme = theme
        self.decision = decision
        self.once = once
    }

    /// What can be wrong; the raw value is the end of the sentence's key.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case theme, decision
        case title = "promise-title"
        case titleTooLong = "title-too-long"
        case youSaid = "you-said"
        case youSaidTooLong = "you-said-too-long"
        case weDo = "we-do"
        case weDoTooLong = "we-do-too-long"
        case owner
        case ownerTooLong = "owner-too-long"
        case due
        case duePast = "due-past"

        var field: String {
            switch self {
            case .theme: "theme"
            case .decision: "decision"
            case .title, .titleTooLong: "title"
            case .youSaid, .youSaidTooLong: "you-said"
            case .weDo, .weDoTooLong: "we-do"
            case .owner, .ownerTooLong: "owner"
            case .due, .duePast: "day"
            }
        }

        var key: String { "team.problem." + rawValue }
    }

    /// What a form that is in order says.
    package struct Read: Hashable, Sendable {
        package let promise: Change.Promise
        package let theme: ID<Theme>
        package let decision: ID<DecisionRecord>?
    }

    /// The promise and what it follows from; throws everything that is wrong, in the order of the form.
    package func read(
        themes: [Theme], decisions: [DecisionName], today: Day
    ) throws(FormProblems<Problem>) -> Read {
        let about = themes.first { $0.id.rawValue == theme }?.id
        let follows = decisions.first { $0.slug.rawValue == decision }?.slug
        let due = Self.day(day: day, month: month, year: year)
        var problems: [Problem] = about == nil ? [.theme] : []
        if follows == nil, !decision.isEmpty { problems.append(.decision) }
        problems += Self.room(title, Room.title, missing: .title, tooLong: .titleTooLong)
        problems += Self.room(youSaid, Room.text, missing: .youSaid, tooLong: .youSaidTooLong)
        problems += Self.room(weDo, Room.text, missing: .weDo, tooLong: .weDoTooLong)
        problems += Self.room(owner, Room.owner, missing: .owner, tooLong: .ownerTooLong)
        if due == nil { problems.append(.due) }
        if let due, due < today { problems.append(.duePast) }
        guard let about, let due, problems.isEmpty else { throw FormProblems(all: problems) }
        let promise = Change.Promise(
            title: ThemeForm.tidy(title), youSaid: ThemeForm.tidy(youSaid), weDo: ThemeForm.tidy(weDo),
            owner: ThemeForm.tidy(owner), due: due)
        return Read(promise: promise, theme: about, decision: follows)
    }

    private static func room(_ typed: String, _ most: Int, missing: Problem, tooLong: Problem) -> [Problem] {
        let words = ThemeForm.tidy(typed)
        if words.isEmpty { return [missing] }
        return words.count > most ? [tooLong] : []
    }

    private static func day(day: String, month: String, year: String) -> Day? {
        guard let day = Int(ThemeForm.tidy(day)), let month = Int(ThemeForm.tidy(month)),
            let year = Int(ThemeForm.tidy(year))
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

extension Change.Promise {
    /// The words that everybody reads, in the order of the form.
    package var publicWords: [String] { [title, youSaid, weDo, owner] }
}

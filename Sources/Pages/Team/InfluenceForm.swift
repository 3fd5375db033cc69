package import Coproduction

/// What was typed into the form for a link from a theme to a decision.
package struct InfluenceForm: Hashable, Sendable {
    package var theme: String
    package var decision: String
    package var kind: String
    package var strength: String
    package var reason: String
    package var evidence: String

    /// Takes what was typed; a theme or a decision alone for a form that is opened from its page.
    package init(
        theme: String = "", decision: String = "", kind: String = "", strength: String = "",
        reason: String = "",
        evidence: String = ""
    ) {
        self.theme = theme
        self.decision = decision
        self.kind = kind
        self.strength = strength
        self.reason = reason
        self.evidence = evidence
    }

    /// What can be wrong.
    package enum Problem: Hashable, Sendable, FieldProblem {
        case theme, decision
        case claim(Influence.ClaimProblem)

        var field: String {
            switch self {
            case .theme: "theme"
            case .decision: "decision"
            case .claim(let problem):
                switch problem {
                case .kind: "kind"
                case .strength, .strengthDoesNotFit: "strength"
                case .reasonTooShort, .reasonTooLong: "reason"
                case .evidence, .evidenceTooLong: "evidence"
                }
            }
        }

        var key: String {
            switch self {
            case .theme: "team.error.theme"
            case .decision: "team.error.decision"
            case .claim(let problem):
                switch problem {
                case .kind: "team.error.kind"
                case .strength: "team.error.strength"
                case .strengthDoesNotFit: "team.problem.strength-does-not-fit"
                case .reasonTooShort: "team.error.reason-too-short"
                case .reasonTooLong: "team.error.reason-too-long"
                case .evidence: "team.error.evidence"
                case .evidenceTooLong: "team.error.evidence-too-long"
                }
            }
        }

        /// Every problem there is, so that tests can hold each to a sentence of its own.
        static let all: [Problem] =
            [.theme, .decision]
            + [
                .kind, .strength, .strengthDoesNotFit, .reasonTooShort, .reasonTooLong, .evidence,
                .evidenceTooLong,
            ].map { .claim($0) }
    }

    /// The link's ends and its claim; throws everything that is wrong, in the order of the form.
    package func read(
        themes: [Theme], decisions: [DecisionName]
    ) throws(FormProblems<Problem>) -> (
        theme: ID<Theme>, decision: ID<DecisionRecord>, claim: Influence.Claim
    ) {
        var problems: [Problem] = []
        let theme = themes.first { $0.id.rawValue == self.theme }?.id
        if theme == nil { problems.append(.theme) }
        let decision = decisions.first { $0.slug.rawValue == self.decision }?.slug
        if decision == nil { problems.append(.decision) }
        do {
            let claim = try Influence.Claim(
                kind: kind, strength: strength, reason: reason, evidence: evidence)
            if let theme, let decision { return (theme, decision, claim) }
        } catch {
            problems += error.all.map { .claim($0) }
        }
        throw FormProblems(all: problems)
    }
}

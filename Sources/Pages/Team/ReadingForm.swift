package import Coproduction
import EasyRead

/// What was chosen and typed about somebody's words.
package struct ReadingForm: Hashable, Sendable {
    /// `show`, `not-show`, `read`, or nothing yet.
    package var decision: String
    /// Why the words are not shown.
    package var reason: String
    /// What was ticked to be hidden: `name:Sam`.
    package var hide: [String]
    /// The copy as far as it is typed.
    package var words: String

    /// Takes what was typed; nothing for an empty form.
    package init(decision: String = "", reason: String = "", hide: [String] = [], words: String = "") {
        self.decision = decision
        self.reason = reason
        self.hide = hide
        self.words = words
    }

    /// What a form can ask for.
    package enum Decision: Hashable, Sendable {
        /// Show this copy once a second person agrees.
        case show(String)
        /// Do not show them.
        case notShow(ReadingStep.NotShown)
        /// Only say that somebody read them.
        case read
    }

    /// What can be wrong.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case decision, consent, reason, empty, adds, left

        var field: String {
            switch self {
            case .decision, .consent: "decision"
            case .reason: "reason"
            case .empty, .adds, .left: "words"
            }
        }
        var key: String { "team.problem.reading-" + rawValue }
    }

    /// What to do with words whose original is this.
    package func read(of original: String, mayShow: Bool?) throws(FormProblems<Problem>) -> Decision {
        switch decision {
        case "read": return .read
        case "not-show":
            guard let why = ReadingStep.NotShown(rawValue: reason) else { throw FormProblems(all: [.reason]) }
            return .notShow(why)
        case "show":
            guard mayShow == true else { throw FormProblems(all: [.consent]) }
            guard let text = PlainText(words)?.words else { throw FormProblems(all: [.empty]) }
            do {
                return .show(try PublicCopy(text, of: original).words)
            } catch {
                throw FormProblems(all: [Self.problem(error)])
            }
        default: throw FormProblems(all: [.decision])
        }
    }

    private static func problem(_ problem: PublicCopy.Problem) -> Problem {
        switch problem {
        case .empty: .empty
        case .adds: .adds
        case .leftBehind: .left
        }
    }

    /// The copy with everything ticked hidden; what is no clue of ours is passed over.
    package var hiding: String {
        let clues = hide.compactMap { ticked -> Clue? in
            guard let colon = ticked.firstIndex(of: ":"),
                let kind = Clue.Kind(rawValue: String(ticked[..<colon]))
            else { return nil }
            return Clue(kind: kind, text: String(ticked[colon...].dropFirst()))
        }
        return PublicCopy.hiding(clues, in: PlainText(words)?.words ?? "")
    }
}

/// A stretch of somebody's words as a page shows it.
package struct WordsPart: Hashable, Sendable {
    package let text: String
    package let isMarked: Bool

    /// The words with every clue marked.
    static func clues(in text: String) -> [WordsPart] {
        Clue.pieces(of: text).map { WordsPart(text: $0.text, isMarked: $0.clue != nil) }
    }

    /// The words with everything marked that one has and the other has not.
    static func parts(_ parts: [PublicCopy.Part]) -> [WordsPart] {
        parts.map { WordsPart(text: $0.text, isMarked: $0.hidden != nil) }
    }
}

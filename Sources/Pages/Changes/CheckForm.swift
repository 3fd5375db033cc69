package import Coproduction
import EasyRead

/// How far a visitor is with "Has it happened?".
package enum CheckStage: Hashable, Sendable {
    /// The question is asked; `code` is filled in when it is remembered.
    case ask
    /// Something was wrong; what was typed is kept.
    case mistake(happened: String?, code: String, problems: [CheckProblem])
    /// The answer was kept.
    case thanks(Happened)

    var isMistake: Bool { if case .mistake = self { true } else { false } }
}

/// What can be wrong with an answer to "Has it happened?".
package enum CheckProblem: String, Hashable, Sendable, CaseIterable {
    /// Nothing was chosen, or something that is not offered.
    case happened
    /// The code cannot be one: not eight of its letters and numbers.
    case codeShape = "code-shape"
    /// Nobody has this code.
    case codeUnknown = "code-unknown"
    /// Too many codes were tried.
    case codeWait = "code-wait"
}

/// The question "Has it happened?" with its rows, the code and what was wrong.
package struct CheckForm: Hashable, Sendable {
    package let action: String
    package let rows: [CheckRow]
    package let code: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let happenedMistake: String?
    package let codeMistake: String?
    /// Who sees the answer and the code.
    package let who: Idea

    /// Nil after an answer, when thanks stand in its place.
    init?(stage: CheckStage, address: String, in frame: Frame) {
        var chosen: String?
        var typed = ""
        var problems: [CheckProblem] = []
        switch stage {
        case .ask: break
        case .mistake(let happened, let code, let all): (chosen, typed, problems) = (happened, code, all)
        case .thanks: return nil
        }
        let words = frame.words
        action = address + "/check"
        who = frame.who("who.check", "who.no-name", "who.code")
        rows = Happened.allCases.map { CheckRow($0, chosen: chosen, in: frame) }
        code = typed
        let said = problems.map { ($0, words("error." + $0.rawValue)) }
        mistakes = said.map { Link($0.1, to: $0.0 == .happened ? "#happened-yes" : "#code") }
        isWrong = !problems.isEmpty
        happenedMistake = said.first { $0.0 == .happened }?.1
        codeMistake = said.first { $0.0 != .happened }?.1
    }
}

/// One answer to "Has it happened?".
package struct CheckRow: Hashable, Sendable {
    package let value: String
    package let answer: String
    package let answerPicture: ShownPicture?
    package let isChosen: Bool

    init(_ happened: Happened, chosen: String?, in frame: Frame) {
        value = happened.rawValue
        answer = frame.words("checks." + happened.rawValue)
        let picture =
            switch happened {
            case .yes: "yes"
            case .no: "no"
            case .notSure: "do-not-know"
            }
        answerPicture = frame.picture(named: picture)
        isChosen = chosen == happened.rawValue
    }
}

/// What stands in the place of the form once somebody has answered.
package struct CheckThanks: Hashable, Sendable {
    package let youSaid: String

    init?(stage: CheckStage, words: Words) {
        guard case .thanks(let happened) = stage else { return nil }
        youSaid = words("checks.thanks." + happened.rawValue)
    }
}

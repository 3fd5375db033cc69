package import Coproduction
import EasyRead

/// One piece of what a person wrote with what was done with it, as it is handed to its page.
package struct PieceTold: Hashable, Sendable {
    /// The piece.
    package let seen: WordsSeen
    /// How far reading has come.
    package let state: ReadingState
    /// What was done, the oldest first, each with the name of who did it.
    package let steps: [Done]
    /// The safeguarding lead has to clear it before anybody publishes it.
    package let isHeld: Bool
    /// The copy that waits names a rare mix of things.
    package let isRare: Bool
    /// Whose text the form keeps, and how much of it the server has.
    package let typedBy: String
    /// How much of the typed text the server has.
    package let typedVersion: String

    /// One step and who did it.
    package struct Done: Hashable, Sendable {
        /// The step.
        package let step: ReadingStep
        /// The name.
        package let name: String

        /// Puts it together.
        package init(step: ReadingStep, name: String) {
            self.step = step
            self.name = name
        }
    }

    /// Puts it together.
    package init(
        seen: WordsSeen, state: ReadingState, steps: [Done], isHeld: Bool, isRare: Bool, typedBy: String,
        typedVersion: String
    ) {
        self.seen = seen
        self.state = state
        self.steps = steps
        self.isHeld = isHeld
        self.isRare = isRare
        self.typedBy = typedBy
        self.typedVersion = typedVersion
    }
}

/// What a second person did wrong.
package enum SecondProblem: String, Hashable, Sendable, CaseIterable, FieldProblem {
    case rareMix = "rare"
    case reason = "back"
    case withdraw
    case samePerson = "same"
    case held, changed

    var field: String {
        switch self {
        case .rareMix: "looked"
        case .reason: "reason"
        case .withdraw: "reason"
        case .samePerson, .held, .changed: "main"
        }
    }
    var key: String { "team.problem.reading-" + rawValue }
}

/// One piece in a person's own words: what it says, what was done with it, and the form for what comes next.
package struct ReadingPiecePage: Page {
    package static let template = "team/piece"
    package let shell: Shell
    package let keeper: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let asked: String
    package let survey: String?
    package let month: String
    package let how: String
    package let consent: String
    package let standing: String
    package let clock: Strip?
    package let isUrgent: Bool
    package let original: [WordsPart]
    package let why: String?
    package let steps: [String]
    package let decide: DecideForm?
    package let second: SecondForm?
    package let shown: ShownCopy?

    /// Shows the piece with the forms that this person may use.
    package init(
        told: PieceTold, viewer: Person, form: ReadingForm, problems: [ReadingForm.Problem] = [],
        second wrong: [SecondProblem] = [], today: Day, in frame: Frame
    ) {
        let words = frame.words
        let seen = told.seen
        let all: [any FieldProblem] = problems + wrong
        shell = frame.shell(
            words("team.reading.piece"), back: Link(words("team.reading"), to: "/team/inbox"),
            problem: !all.isEmpty)
        keeper = frame.assets.address("keep.js")
        mistakes = all.summary(words: words)
        isWrong = !all.isEmpty
        asked = seen.question ?? words("team.reading.question.gone")
        survey = seen.survey
        month = words.month(of: seen.feedback.receivedOn)
        how = words("team.feedback.by." + seen.feedback.channel.rawValue)
        consent = seen.consent(words)
        standing = words("team.reading.state." + seen.state.rawValue)
        clock = seen.clock(today: today, words: words)
        isUrgent = seen.feedback.urgent
        steps = told.steps.map { StepSaid.words($0, words) }
        second = SecondForm(told, viewer: viewer, problems: all, words: words)
        shown = ShownCopy(told, viewer: viewer, problems: all, words: words)
        decide =
            second == nil && shown == nil ? DecideForm(told, form: form, problems: all, words: words) : nil
        original = second == nil ? WordsPart.clues(in: seen.words) : []
        why =
            switch told.state {
            case .notShown(let reason), .withdrawn(let reason):
                words("team.reading.reason." + reason.rawValue)
            default: nil
            }
    }
}

/// What somebody did with a piece, in one line.
enum StepSaid {
    static func words(_ done: PieceTold.Done, _ words: Words) -> String {
        let values = ["name": done.name, "day": words.short(done.step.at.dayInLondon)]
        return switch done.step.act {
        case .read: words("team.reading.did.read", values)
        case .notShown(let why): words("team.reading.did.not-shown", values) + " " + reason(why, words)
        case .proposed: words("team.reading.did.proposed", values)
        case .approved: words("team.reading.did.approved", values)
        case .sentBack(_, let why):
            words("team.reading.did.sent-back", values) + " " + words("team.reading.back." + why.rawValue)
        case .withdrawn(_, let why): words("team.reading.did.withdrawn", values) + " " + reason(why, words)
        }
    }

    private static func reason(_ why: ReadingStep.NotShown, _ words: Words) -> String {
        words("team.reading.reason." + why.rawValue)
    }
}

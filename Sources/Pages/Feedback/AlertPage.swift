package import Coproduction
import EasyRead

/// An alert with what belongs to it, as it is handed to its pages.
package struct AlertTold: Hashable, Sendable {
    /// The alert.
    package let alert: Alert
    /// The worrying words with their questions.
    package let pieces: [Piece]
    /// The title of its survey; nil when it came from another page.
    package let survey: String?
    /// The names of those who did something.
    package let names: [ID<Person>: String]

    /// Puts them together.
    package init(alert: Alert, pieces: [Piece], survey: String?, names: [ID<Person>: String]) {
        self.alert = alert
        self.pieces = pieces
        self.survey = survey
        self.names = names
    }

    /// Worrying words, what they answer, and how they came.
    package struct Piece: Hashable, Sendable {
        package let question: String?
        package let words: String
        package let channel: Channel?
        package let sentOn: Day

        /// Puts them together.
        package init(question: String?, words: String, channel: Channel?, sentOn: Day) {
            self.question = question
            self.words = words
            self.channel = channel
            self.sentOn = sentOn
        }
    }
}

/// Worrying words as a page shows them.
package struct AlertSaid: Hashable, Sendable {
    package let question: String?
    package let written: [OfficialParagraph]
    package let month: String
    package let channel: String?

    init(_ piece: AlertTold.Piece, words: Words) {
        question = piece.question
        written = OfficialParagraph.all(in: piece.words)
        month = words.month(of: piece.sentOn)
        channel = piece.channel.map { words("team.feedback.by." + $0.rawValue) }
    }
}

/// One thing that was done, in words.
package struct AlertStepLine: Hashable, Sendable {
    package let at: String
    package let what: String
    package let wrote: String?

    init(_ step: Alert.Step, names: [ID<Person>: String], words: Words) {
        at = words(
            "team.safety.step.at",
            ["time": step.at.clockInLondon, "day": words.short(step.at.dayInLondon)])
        let name = ["name": step.by.flatMap { names[$0] } ?? words("team.safety.step.somebody")]
        wrote = step.words
        switch step.what {
        case .seen: what = words("team.safety.step.seen", name)
        case .raised: what = words("team.safety.step.raised", name)
        case .pressedAgain: what = words("team.safety.step.pressed-again")
        case .takenBack: what = words("team.safety.step.taken-back")
        case .decided(let verdict): what = words("team.safety.step." + verdict.rawValue, name)
        case .told(let reference, let at):
            let when = ["time": at.clockInLondon, "day": words.whole(at.dayInLondon)]
            let values = name.merging(when) { one, _ in one }
            what = words(
                "team.safety.step.told", values.merging(["reference": reference]) { one, _ in one })
        case .unknown: what = words("team.safety.step.unknown", name)
        case .closed(let ending): what = words("team.safety.step." + ending.rawValue, name)
        case .openedAgain: what = words("team.safety.step.opened-again", name)
        }
    }
}

/// One alert: what came, what was done, and a form for each next step.
package struct AlertPage: Page {
    package static let template = "safety/alert"
    package let shell: Shell
    package let action: String
    package let printAddress: String
    package let acts: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let refused: String?
    package let clock: Strip?
    package let cause: String
    package let from: String
    package let came: String
    package let presses: String?
    package let said: [AlertSaid]
    package let hasSaid: Bool
    package let isGone: Bool
    package let steps: [AlertStepLine]
    package let noSteps: Bool
    package let isOpen: Bool
    package let forms: AlertForms?
    package let again: FormField?

    /// Shows what was typed and everything that is wrong with it.
    package init(
        told: AlertTold, form: AlertForm = AlertForm(), problems: [AlertForm.Problem] = [],
        refusal: Alert.Refusal? = nil, now: Moment, in frame: Frame
    ) {
        let words = frame.words
        let alert = told.alert
        let all: [any FieldProblem] = problems
        shell = frame.shell(
            words("team.safety.alert.title"),
            back: Link(words("team.safety.alert.back"), to: "/team/safety"),
            problem: !problems.isEmpty || refusal != nil)
        action = "/team/safety/" + alert.id.rawValue
        printAddress = action + "/print"
        acts = String(alert.acts)
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        refused = refusal.map { words($0.key) }
        clock = AlertLine.clock(alert, now: now, words: words)
        cause = words("team.safety.cause." + alert.cause.rawValue)
        from = told.survey ?? alert.page ?? words("shell.name")
        let day = words.whole(alert.openedAt.dayInLondon)
        came = words("team.safety.came", ["time": alert.openedAt.clockInLondon, "day": day])
        presses =
            alert.presses > 1 ? words("team.safety.presses", ["number": String(alert.presses)]) : nil
        said = told.pieces.map { AlertSaid($0, words: words) }
        hasSaid = !said.isEmpty
        isGone = alert.isTakenBack
        steps = alert.steps.map { AlertStepLine($0, names: told.names, words: words) }
        noSteps = steps.isEmpty
        isOpen = alert.ending == nil
        forms = isOpen ? AlertForms(form, all, words: words) : nil
        again =
            isOpen
            ? nil
            : FormField(
                "again", label: words("team.safety.again.words"), value: form.again, isLong: true,
                problems: all, words: words)
    }
}

/// The forms of an open alert.
package struct AlertForms: Hashable, Sendable {
    package let verdict: FormChoices
    package let why: FormField
    package let reference: FormField
    package let toldOn: DayFields
    package let time: FormField
    package let instead: FormField
    package let ending: FormChoices
    package let outcome: FormField

    init(_ form: AlertForm, _ problems: [any FieldProblem], words: Words) {
        func field(_ name: String, _ key: String, _ value: String, isLong: Bool = true) -> FormField {
            FormField(
                name, label: words(key), hint: words(key + ".hint"), value: value, isLong: isLong,
                problems: problems, words: words)
        }
        verdict = FormChoices(
            "verdict", label: words("team.safety.decide"), hint: words("team.safety.decide.about"),
            options: Alert.Verdict.allCases.map {
                ($0.rawValue, words("team.safety.decide." + $0.rawValue))
            }, chosen: [form.verdict], problems: problems, words: words)
        why = field("why", "team.safety.decide.words", form.why)
        reference = field("reference", "team.safety.told.reference", form.reference, isLong: false)
        toldOn = DayFields("", "team.safety.told.day", form.day, problems: problems, words: words)
        time = field("time", "team.safety.told.time", form.time, isLong: false)
        instead = field("instead", "team.safety.unknown.words", form.instead)
        ending = FormChoices(
            "ending", label: words("team.safety.close.ending"),
            options: Alert.Ending.allCases.map {
                ($0.rawValue, words("team.safety.close." + $0.rawValue))
            }, chosen: [form.ending], problems: problems, words: words)
        outcome = field("outcome", "team.safety.close.words", form.outcome)
    }
}

extension Alert.Refusal {
    /// The key of its sentence; words that are missing are said at their field.
    var key: String {
        self == .wordsMissing ? "team.safety.problem.words" : "team.safety.problem." + rawValue
    }
}

/// The page for the council's safeguarding team: what is known, and no more (Care Act 2014, section 42).
package struct AlertPrintPage: Page {
    package static let template = "safety/print"
    package let shell: Shell
    package let received: String
    package let from: String
    package let said: [AlertSaid]
    package let cause: String
    package let lead: String
    package let steps: [AlertStepLine]

    /// Shows what came and what was passed on; looks and inner decisions stay out.
    package init(told: AlertTold, lead: String, in frame: Frame) {
        let words = frame.words
        let alert = told.alert
        shell = frame.shell(
            words("team.safety.print.title"),
            back: Link(
                words("team.safety.alert.title"), to: "/team/safety/" + alert.id.rawValue))
        let day = words.whole(alert.openedAt.dayInLondon)
        received = words("team.safety.step.at", ["time": alert.openedAt.clockInLondon, "day": day])
        from = told.survey ?? alert.page ?? words("shell.name")
        said = told.pieces.map { AlertSaid($0, words: words) }
        cause = words("team.safety.cause." + alert.cause.rawValue)
        self.lead = lead
        steps = alert.steps.filter { step in
            switch step.what {
            case .told, .unknown: true
            default: false
            }
        }.map { AlertStepLine($0, names: told.names, words: words) }
    }
}

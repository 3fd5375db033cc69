import Coproduction
import EasyRead

/// The form in which the first person decides about a piece and makes its copy.
package struct DecideForm: Hashable, Sendable {
    package let action: String
    package let keepName: String
    package let keepVersion: String
    package let decision: FormChoices
    package let reason: FormChoices
    package let mayShowIt: Bool
    package let clues: [ClueTick]
    package let noClues: Bool
    package let copy: FormField
    package let marks: [String]

    init(_ told: PieceTold, form: ReadingForm, problems: [any FieldProblem], words: Words) {
        let mayShow = told.seen.mayShow == true
        action = told.seen.address
        keepName = told.typedBy
        keepVersion = told.typedVersion
        mayShowIt = mayShow
        let decisions = (mayShow ? ["show"] : []) + ["not-show", "read"]
        decision = FormChoices(
            "decision", label: words("team.reading.decide"),
            options: decisions.map { ($0, words("team.reading.decide." + $0)) }, chosen: [form.decision],
            problems: problems, words: words)
        reason = FormChoices(
            "reason", label: words("team.reading.why"), hint: words("team.reading.why.hint"),
            options: [("", words("team.page.choose"))]
                + ReadingStep.NotShown.allCases.map {
                    ($0.rawValue, words("team.reading.reason." + $0.rawValue))
                },
            chosen: [form.reason], problems: problems, words: words)
        let found = mayShow ? Clue.all(in: form.words).filter { !$0.text.contains("\n") } : []
        clues = found.prefix(40).enumerated().map { place, clue in
            ClueTick(clue, place: place, isChosen: clue.isSure, words: words)
        }
        noClues = found.isEmpty
        copy = FormField(
            "words", label: words("team.reading.copy"), hint: words("team.reading.copy.hint"),
            value: form.words,
            isLong: true, problems: problems, words: words)
        marks = Clue.Kind.allCases.map(\.mark)
    }
}

/// A part that may tell who somebody is, to tick.
package struct ClueTick: Hashable, Sendable {
    package let id: String
    package let value: String
    package let text: String
    package let reason: String
    package let isChosen: Bool

    init(_ clue: Clue, place: Int, isChosen: Bool, words: Words) {
        id = "hide-\(place + 1)"
        value = clue.kind.rawValue + ":" + clue.text
        text = clue.text
        reason = words("team.reading.clue." + clue.kind.rawValue)
        self.isChosen = isChosen
    }
}

/// What a second person sees: original and copy side by side, and the form to publish it or to send it back.
package struct SecondForm: Hashable, Sendable {
    package let approveAction: String
    package let backAction: String
    package let copyName: String
    package let before: [WordsPart]
    package let after: [WordsPart]
    package let leftOut: [String]
    package let stillThere: [String]
    package let mayAct: Bool
    package let cannot: String?
    package let asksTwice: Bool
    package let lookedMistake: String?
    package let reason: FormChoices

    /// Nil unless a copy waits.
    init?(_ told: PieceTold, viewer: Person, problems: [any FieldProblem], words: Words) {
        guard case .proposed(let waiting, let maker) = told.state,
            let copy = try? PublicCopy(waiting.words, of: told.seen.words)
        else { return nil }
        approveAction = told.seen.address + "/approve"
        backAction = told.seen.address + "/back"
        copyName = waiting.id.rawValue
        before = WordsPart.parts(copy.original)
        after = WordsPart.parts(copy.parts)
        leftOut = copy.hidden.map { words("team.reading.clue." + $0.kind.rawValue) + " “" + $0.text + "”" }
        stillThere = copy.parts.filter { $0.hidden == nil }.flatMap { Clue.all(in: $0.text) }.map {
            words("team.reading.clue." + $0.kind.rawValue) + " “" + $0.text + "”"
        }
        let key: String? =
            if maker == viewer.id { "team.reading.own" } else if !viewer.may(.publishWords) {
                "team.reading.not-yours"
            } else if told.isHeld { "team.reading.held" } else { nil }
        cannot = key.map { words($0) }
        mayAct = key == nil
        asksTwice = told.isRare
        lookedMistake = problems.sentence(at: "looked", words: words)
        reason = FormChoices(
            "reason", label: words("team.reading.back"),
            options: [("", words("team.page.choose"))]
                + ReadingStep.SentBack.allCases.map {
                    ($0.rawValue, words("team.reading.back." + $0.rawValue))
                },
            chosen: [], problems: problems, words: words)
    }
}

/// A public copy, and the form to take it off every page.
package struct ShownCopy: Hashable, Sendable {
    package let action: String
    package let copyName: String
    package let parts: [WordsPart]
    package let mayAct: Bool
    package let reason: FormChoices

    /// Nil unless a copy is public.
    init?(_ told: PieceTold, viewer: Person, problems: [any FieldProblem], words: Words) {
        guard case .approved(let copy) = told.state else { return nil }
        action = told.seen.address + "/withdraw"
        copyName = copy.id.rawValue
        parts =
            (try? PublicCopy(copy.words, of: told.seen.words)).map { WordsPart.parts($0.parts) }
            ?? [WordsPart(text: copy.words, isMarked: false)]
        mayAct = viewer.may(.publishWords)
        reason = FormChoices(
            "reason", label: words("team.reading.withdraw.why"),
            options: [("", words("team.page.choose"))]
                + ReadingStep.NotShown.allCases.map {
                    ($0.rawValue, words("team.reading.reason." + $0.rawValue))
                },
            chosen: [], problems: problems, words: words)
    }
}

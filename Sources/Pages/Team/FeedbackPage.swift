package import Coproduction
import EasyRead

/// One piece of feedback with the question it answers, as it is handed to the inbox.
package struct FeedbackSeen: Hashable, Sendable {
    /// The piece.
    package let feedback: Feedback
    /// The question, when its survey is still known.
    package let question: Question?
    /// The titles of the themes it is in.
    package let themes: [String]
    /// Why it is held back; nil when it is not.
    package let hold: FeedbackHold?

    /// Puts them together.
    package init(
        feedback: Feedback, question: Question?, themes: [String], hold: FeedbackHold? = nil
    ) {
        self.hold = hold
        self.feedback = feedback
        self.question = question
        self.themes = themes
    }
}

/// Which part of the inbox is shown.
package struct FeedbackView: Hashable, Sendable {
    /// The question that is shown alone, as `survey.question`; nil for all.
    package let question: String?
    /// The page, from 1.
    package let page: Int
    /// How many pages there are, at least 1.
    package let pages: Int

    /// Puts them together.
    package init(question: String? = nil, page: Int = 1, pages: Int = 1) {
        self.question = question
        self.page = page
        self.pages = pages
    }

    /// The address of this part, on another page of it.
    func address(page: Int) -> String {
        let question = question.map { "question=" + $0 + "&" } ?? ""
        return "/team/feedback?" + question + "page=\(page)"
    }
}

/// The team's inbox: what was said, word for word; only the people named on it may read it.
package struct FeedbackPage: Page {
    package static let template = "team/feedback"
    package let shell: Shell
    package let mistakes: [Link]
    package let isWrong: Bool
    package let hardWords: FoundWords?
    package let readers: [String]
    package let filter: FormChoices
    package let pieces: [FeedbackLine]
    package let isEmpty: Bool
    package let piecesMistake: String?
    package let theme: FormChoices
    package let title: FormField
    package let summary: FormField
    package let question: String?
    package let page: String
    package let pageWords: String
    package let before: Link?
    package let after: Link?

    /// Lists pieces in the order given, urgent first; `readers` names who may read this page.
    package init(
        pieces: [FeedbackSeen], view: FeedbackView, surveys: [Survey], themes: [Theme], readers: [String],
        form: GatherForm = GatherForm(), problems: [GatherForm.Problem] = [],
        found: [SummaryFinding] = [], in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        shell = frame.shell(
            words("team.feedback"), back: Link(words("team.page.home"), to: "/team"),
            problem: !problems.isEmpty || !found.isEmpty)
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        hardWords = FoundWords(found)
        self.readers = readers
        filter = Self.filter(view, surveys: surveys, in: frame)
        self.pieces = pieces.enumerated().map { place, piece in
            FeedbackLine(piece, isFirst: place == 0, chosen: Set(form.feedback), in: frame)
        }
        isEmpty = pieces.isEmpty
        piecesMistake = all.sentence(at: "feedback", words: words)
        let options = [("", words("team.page.choose"))] + themes.map { ($0.id.rawValue, $0.title) }
        theme = FormChoices(
            "theme", label: words("team.page.gather.theme"),
            options: options + [(GatherForm.newTheme, words("team.page.gather.new"))], chosen: [form.theme],
            problems: all, words: words)
        title = FormField(
            "title", label: words("team.theme.title"), hint: words("team.page.title.hint"), value: form.title,
            problems: all, words: words)
        summary = FormField(
            "summary", label: words("team.theme.summary"), hint: words("team.page.everybody"),
            value: form.summary,
            isLong: true, problems: all, words: words)
        question = view.question
        page = String(view.page)
        pageWords = words("team.feedback.page", ["number": String(view.page), "of": String(view.pages)])
        before = view.page > 1 ? Link(words("team.page.before"), to: view.address(page: view.page - 1)) : nil
        after =
            view.page < view.pages
            ? Link(words("team.page.after"), to: view.address(page: view.page + 1)) : nil
    }

    private static func filter(_ view: FeedbackView, surveys: [Survey], in frame: Frame) -> FormChoices {
        let questions = surveys.flatMap { survey in
            survey.questions.map { (survey.slug.rawValue + "." + $0.key.rawValue, $0.text) }
        }
        return FormChoices(
            "question", label: frame.words("team.page.filter"),
            options: [("", frame.words("team.page.filter.all"))] + questions, chosen: [view.question ?? ""],
            problems: [], words: frame.words)
    }
}

/// One piece of feedback in the inbox.
package struct FeedbackLine: Hashable, Sendable {
    package let id: String
    package let value: String
    package let asked: String?
    package let how: String
    package let said: String
    package let came: String
    package let isUrgent: Bool
    package let hold: String?
    package let raise: String?
    package let inThemes: String?
    package let isChosen: Bool

    init(_ seen: FeedbackSeen, isFirst: Bool, chosen: Set<String>, in frame: Frame) {
        let words = frame.words
        value = seen.feedback.id.rawValue
        id = isFirst ? "feedback" : "feedback-" + value
        asked = seen.question?.text
        switch seen.feedback.said {
        case .chose(let key):
            how = words("team.feedback.chose")
            said = seen.question?.choice(key)?.text ?? key.rawValue
        case .wrote(let text):
            how = words("team.feedback.wrote")
            said = seen.hold?.hidesWords == true ? "" : text.words
        }
        hold = seen.hold.map { words("team.safety.hold." + $0.rawValue) }
        if case .wrote = seen.feedback.said, seen.hold == nil {
            raise = "/team/feedback/" + value + "/worry"
        } else {
            raise = nil
        }
        came =
            [
                words("team.feedback.received", ["day": words.short(seen.feedback.receivedOn)]),
                words("team.feedback.by." + seen.feedback.channel.rawValue),
            ].joined(separator: ". ") + "."
        isUrgent = seen.feedback.urgent
        inThemes = seen.themes.isEmpty ? nil : seen.themes.joined(separator: ", ")
        isChosen = chosen.contains(value)
    }
}

package import Coproduction
import EasyRead

/// One question of a survey, and nothing else to do.
package struct QuestionPage: Page {
    package static let template = "surveys/question"
    package let shell: Shell
    /// Where the form goes.
    let action: String
    /// "Question 2 of 8".
    let place: String
    /// The question as it is asked.
    let question: String
    /// The picture left of the question.
    let picture: ShownPicture?
    /// Short sentences under the question.
    let help: [String]
    /// True when the person chooses, false when the person writes.
    let chooses: Bool
    /// The answers offered, without "I do not know".
    let rows: [Row]
    /// "I do not know", after the word "or"; empty where the person writes.
    let otherwise: [Row]
    /// What is written so far.
    let written: String
    /// True when the person is asked if the words may be shown.
    let asksToShow: Bool
    /// The answers to that.
    let quote: [Row]
    /// What is wrong with the answer that was just given.
    let problem: Problem?
    /// True right after the first answer was saved: the strip with the code is shown.
    let saved: Bool
    /// The code in that strip.
    let code: String
    /// Who sees what is answered.
    let who: Idea
    /// True when answering may be hard to bear.
    let sensitive: Bool
    /// True after words that may mean danger: who can help is shown at once.
    let danger: Bool
    /// Who can be phoned.
    let phones: [PhoneLine]

    /// The page of a question; nil when the survey has no question with this number.
    ///
    /// `filled` is what the fields hold: the answer kept so far, or what was typed when there is a `problem`.
    /// `notKept` says that the answer could not be stored; it is shown again so that nothing typed is lost.
    package init?(
        _ frame: Frame, survey: Survey, number: Int, filled: FilledIn = FilledIn(),
        problem: Question.AnswerProblem? = nil,
        saved: Bool = false, notKept: Bool = false, danger: Bool = false, phones: [PhoneLine] = []
    ) {
        guard let asked = survey.question(numbered: number) else { return nil }
        let words = frame.words
        place = words("survey.number", ["number": "\(number)", "of": "\(survey.questions.count)"])
        let title = words(
            "survey.page-title",
            ["number": "\(number)", "of": "\(survey.questions.count)", "question": asked.text])
        shell = frame.about(survey).shell(
            title, problem: problem != nil || notKept, canLeave: asked.sensitive || danger)
        who = frame.who(asked.kind.isWritten ? "who.words" : "who.answers", "who.sent")
        action = "/surveys/\(survey.slug.rawValue)/\(number)"
        question = asked.text
        picture = survey.pictures ? frame.picture(asked.picture) : nil
        chooses = !asked.kind.isWritten
        help = Self.help(asked, frame)
        (rows, otherwise) = Self.rows(asked, frame, pictures: survey.pictures, chosen: filled.chosen)
        written = filled.words
        asksToShow = asked.kind.isWritten && asked.quote == .ask
        quote = asksToShow ? Self.quote(frame, filled.mayShow) : []
        self.problem =
            notKept
            ? Problem(words: words("problem.not-kept"), field: asked.kind.isWritten ? "words" : "answer")
            : problem.map { Self.problem($0, asked, frame) }
        self.saved = saved
        code = Slot.code.mark
        sensitive = asked.sensitive && !danger
        self.danger = danger
        self.phones = danger ? phones : []
    }

    private static func help(_ question: Question, _ frame: Frame) -> [String] {
        if question.kind.isWritten {
            return [question.help ?? frame.words("survey.write"), frame.words("survey.write.no-name")]
        }
        let usual = frame.words(question.kind == .chooseSome ? "survey.choose-some" : "survey.choose-one")
        return [question.help, question.help == nil || question.kind == .chooseSome ? usual : nil].compactMap
        { $0 }
    }

    private static func rows(
        _ question: Question, _ frame: Frame, pictures: Bool, chosen: [String]
    ) -> (offered: [Row], otherwise: [Row]) {
        guard !question.kind.isWritten else { return ([], []) }
        let notKnown = Answer.doNotKnowKey
        var answers = question.choices.map { choice in
            (
                value: choice.key.rawValue, words: choice.text,
                picture: pictures ? choice.picture?.rawValue : nil
            )
        }
        answers.append((notKnown, frame.words("survey.do-not-know"), pictures ? "do-not-know" : nil))
        let kind = question.kind == .chooseSome ? "checkbox" : "radio"
        let rows = frame.rows("answer", kind: kind, answers, chosen: chosen)
        return (Array(rows.dropLast()), Array(rows.suffix(1)))
    }

    private static func quote(_ frame: Frame, _ mayShow: Bool?) -> [Row] {
        let words = frame.words
        return frame.rows(
            "quote", [("yes", words("survey.quote.yes"), "yes"), ("no", words("survey.quote.no"), "no")],
            chosen: mayShow.map { [$0 ? "yes" : "no"] } ?? [])
    }

    private static func problem(_ problem: Question.AnswerProblem, _ question: Question, _ frame: Frame)
        -> Problem
    {
        let written = question.kind.isWritten
        let key: String
        switch problem {
        case .nothingChosen: key = question.kind == .chooseSome ? "problem.choose-some" : "problem.choose"
        case .tooManyChosen: key = question.kind == .chooseSome ? "problem.choose-other" : "problem.choose"
        case .unknownChoice: key = "problem.choose"
        case .tooLong: key = "problem.too-long"
        }
        return Problem(
            words: frame.words(key, ["question": question.text]), field: written ? "words" : "answer")
    }
}

/// What the fields of a question hold when its page is shown.
package struct FilledIn: Hashable, Sendable {
    /// The keys of the chosen answers.
    package var chosen: [String]
    /// The words written.
    package var words: String
    /// Whether the words may be shown; nil when that is not answered.
    package var mayShow: Bool?

    /// Fields as they were typed; empty by itself.
    package init(chosen: [String] = [], words: String = "", mayShow: Bool? = nil) {
        self.chosen = chosen
        self.words = words
        self.mayShow = mayShow
    }

    /// Fields that show an answer that is kept.
    package init(_ answer: Answer?) {
        switch answer {
        case .chose(let keys): self.init(chosen: keys.map(\.rawValue))
        case .wrote(let text, let mayShow): self.init(words: text.words, mayShow: mayShow)
        case .doNotKnow: self.init(chosen: [Answer.doNotKnowKey])
        case .missed, nil: self.init()
        }
    }
}

package import Coproduction
import EasyRead

/// One thing a theme led to, as it is handed to the page of somebody's own words.
package struct ThemeThread: Hashable, Sendable {
    /// The theme with its numbers.
    package let theme: ThemeTold
    /// The links from the theme.
    package let influences: [InfluenceLinked]
    /// The changes that follow from it.
    package let changes: [ChangeChecked]

    /// Puts them together.
    package init(theme: ThemeTold, influences: [InfluenceLinked], changes: [ChangeChecked]) {
        self.theme = theme
        self.influences = influences
        self.changes = changes
    }
}

/// What one person said, and where each piece of it went; only the person with the code sees this page.
package struct MyWordsPage: Page {
    package static let template = "changes/my-words"
    package let shell: Shell
    package let surveyTitle: String
    package let sentOn: String
    package let answers: [MyAnswer]

    /// `threads` holds the themes that the answers to a question came into, by the question's key.
    package init(
        survey: Survey, response: Response, threads: [Question.Key: [ThemeThread]],
        states: [Question.Key: ReadingState] = [:], today: Day, in frame: Frame
    ) {
        let words = frame.words
        shell = frame.shell(
            words("follow.my-words.title"), madeUp: threads.values.joined().contains { $0.theme.theme.madeUp }
        )
        surveyTitle = survey.title
        sentOn = words("my-words.sent-on", ["day": words.whole(response.sentOn)])
        answers = survey.questions.enumerated().compactMap { place, question in
            response.answers[place + 1].map {
                MyAnswer(
                    question, answer: $0, threads: threads[question.key] ?? [],
                    state: states[question.key] ?? .received, today: today, in: frame)
            }
        }
    }
}

/// One question, what the person said, and what came of it.
package struct MyAnswer: Hashable, Sendable {
    package let question: String
    package let questionPicture: ShownPicture?
    package let said: [String]
    package let written: [OfficialParagraph]
    package let whereNow: String?
    package let shown: MyShownWords?
    package let themes: [MyTheme]

    init(
        _ question: Question, answer: Answer, threads: [ThemeThread], state: ReadingState, today: Day,
        in frame: Frame
    ) {
        let words = frame.words
        self.question = question.text
        questionPicture = frame.picture(question.picture)
        themes = threads.map { MyTheme($0, today: today, in: frame) }
        shown = MyShownWords(answer, state: state, words: words)
        switch answer {
        case .chose(let keys):
            said = keys.compactMap { question.choice($0)?.text }
            written = []
            whereNow = threads.isEmpty ? words("follow.my-words.counted") : nil
        case .wrote(let text, _):
            said = []
            written = OfficialParagraph.all(in: text.words)
            whereNow = threads.isEmpty ? words("follow.my-words.will-read") : nil
        case .doNotKnow:
            said = [words("shell.do-not-know")]
            written = []
            whereNow = nil
        case .missed:
            said = [words("follow.my-words.missed")]
            written = []
            whereNow = nil
        }
    }
}

/// A theme the person's words are in, with what it led to.
package struct MyTheme: Hashable, Sendable {
    package let theme: ThemeCard
    package let influences: [InfluenceCard]
    package let noDecision: Bool
    package let changes: [MyChange]
    package let noChange: Bool

    init(_ thread: ThemeThread, today: Day, in frame: Frame) {
        theme = ThemeCard(thread.theme, words: frame.words)
        influences = thread.influences.map { InfluenceCard($0, in: frame) }
        noDecision = thread.influences.isEmpty
        changes = thread.changes.map { MyChange($0, today: today, in: frame) }
        noChange = thread.changes.isEmpty
    }
}

/// A change that follows from what the person said.
package struct MyChange: Hashable, Sendable {
    package let link: Link
    package let strip: Strip
    package let weLabel: String
    package let weDo: String
    package let askAddress: String?

    init(_ checked: ChangeChecked, today: Day, in frame: Frame) {
        let standing = ChangeStanding(checked, on: today)
        let promise = PromiseLines(checked, standing: standing, words: frame.words)
        link = Link(checked.change.promise.title, to: checked.address)
        strip = standing.strip(words: frame.words)
        weLabel = promise.weLabel
        weDo = promise.weDo
        askAddress = standing.canBeChecked ? checked.address + "#check" : nil
    }
}

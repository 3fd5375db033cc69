package import Coproduction
import EasyRead

/// What people told us in one survey, as the last release has it; no number on it changes before the next one.
package struct ResultsPage: Page {
    package static let template = "surveys/results"
    package let shell: Shell
    package let title: String
    package let asOf: String
    /// The three honest numbers, a sentence each.
    package let told: [String]
    package let questions: [ResultsQuestion]

    /// Shows a release of a survey in the words of its newest version.
    package init(_ frame: Frame, survey: Survey, release: SurveyRelease) {
        let frame = frame.about(survey)
        let words = frame.words
        shell = frame.shell(
            words("results.title"), back: Link(words("surveys.title"), to: "/surveys"))
        title = survey.title
        asOf = words("results.as-of", ["day": words.whole(release.day)])
        told = ThemeCard.numbers(release.told, words: words)
        questions = survey.questions.map {
            ResultsQuestion($0, release.table(of: $0.key), people: release.told.people, in: frame)
        }
    }
}

/// How people answered one question: a bar for each number that is shown, and beside it the same in words.
package struct ResultsQuestion: Hashable, Sendable {
    package let text: String
    package let picture: ShownPicture?
    package let bars: [ResultsBar]
    package let areSome: Bool
    /// True where too few people answered, or too few gave different answers, to show anything.
    package let isKept: Bool

    init(_ question: Question, _ table: ReleasedTable?, people: ShownCount, in frame: Frame) {
        let words = frame.words
        text = question.text
        picture = frame.picture(question.picture)
        areSome = question.kind == .chooseSome
        // The order of the survey, never that of the numbers: that would tell which of two hidden ones is larger.
        let parts = table?.parts ?? []
        let most = (parts.map(\.shown) + [people]).compactMap(\.barLength).max() ?? 1
        bars = parts.map { ResultsBar($0, of: question, most: most, words: words) }
        isKept = bars.isEmpty
    }
}

/// One answer with its number.
package struct ResultsBar: Hashable, Sendable {
    package let answer: String
    package let number: String
    /// How long the bar is, in hundredths of the longest there can be; nil where no number is shown.
    package let length: String?

    init(_ part: ReleasedTable.Part, of question: Question, most: Int, words: Words) {
        answer = Self.answer(part.key, of: question, words: words)
        number = words.count(part.shown)
        length = part.shown.barLength.map { String($0 &* 100 / max(1, most)) }
    }

    private static func answer(_ key: String, of question: Question, words: Words) -> String {
        switch key {
        case ReleasedTable.rest: words("results.no-answer")
        case ReleasedTable.wrote: words("results.wrote")
        case Answer.doNotKnowKey: words("results.do-not-know")
        default: Choice.Key(rawValue: key).flatMap { question.choice($0)?.text } ?? words("results.other")
        }
    }
}

extension ShownCount {
    /// The number that is shown, for the length of a bar beside it; nil where none is.
    fileprivate var barLength: Int? { if case .about(let number) = self { number } else { nil } }
}

extension MessagePage {
    /// A survey whose results are not there yet.
    package static func noResults(_ frame: Frame, survey: Survey) -> MessagePage {
        MessagePage(
            frame, title: frame.words("results.not-yet.title"),
            sentences: [
                survey.title, frame.words("results.not-yet", ["day": frame.words.whole(survey.closes)]),
                frame.words("results.not-yet.earlier"),
            ], picture: "time", ways: [frame.way("thanks.see-changes", to: "/changes")],
            links: [frame.way("surveys.title", to: "/surveys")])
    }
}

extension ResultsPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ResultsPage)] {
        let survey = ExampleSurvey.open
        func table(_ name: String, _ parts: [(String, ShownCount)]) -> ReleasedTable {
            ReleasedTable(
                about: .question, name: name,
                parts: parts.map { ReleasedTable.Part(key: $0.0, shown: $0.1) })
        }
        let whole = [
            table(
                "listened",
                [
                    ("yes", .about(20)), ("no", .about(15)), ("do-not-know", .fewerThanEight),
                    (ReleasedTable.rest, .hidden),
                ]),
            table(
                "reasons",
                [
                    ("easy-words", .about(25)), ("time", .about(10)), ("advocate", .fewerThanEight),
                    ("else", .fewerThanEight),
                ]), table("told", [(ReleasedTable.wrote, .about(15))]),
        ]
        func page(_ told: Told, _ tables: [ReleasedTable]) -> ResultsPage {
            let release = SurveyRelease(
                number: 1, day: ExampleSurvey.day(2027, 3, 1), told: ReleasedTold(told), tables: tables)
            return ResultsPage(frame, survey: survey, release: release)
        }
        return [
            ("usual", page(Told(people: 42, groups: 2, peopleInGroups: 14), whole)),
            ("few", page(Told(people: 4, groups: 0, peopleInGroups: 0), [])),
        ]
    }
}

package import Coproduction
import EasyRead

/// What became of a complaint or a request; only the person with the code sees it.
package struct ComplaintPage: Page {
    package static let template = "privacy/mine"
    package let shell: Shell
    let top: Top
    /// The code, as places to fill (`CodeCard.words`).
    let code: CodeCard
    /// What the person told; nothing when it was deleted.
    let told: [OfficialParagraph]
    let isDeleted: Bool
    let answers: [Answered]
    let danger: Bool
    let phones: [PhoneLine]

    /// One thing that we told.
    package struct Answered: Hashable, Sendable {
        let day: String
        let words: [OfficialParagraph]
    }

    /// The case on a day; `danger` after words that may mean danger.
    package init(
        _ frame: Frame, told found: PrivacyCase, today: Day, danger: Bool = false, phones: [PhoneLine] = []
    ) {
        let words = frame.words
        shell = frame.shell(
            words("complain.mine.title"), back: Link(words("complain.tell.back"), to: "/complain"))
        top = Top(
            picture: frame.picture(named: found.closedAt == nil ? "time" : "done"),
            heading: words("complain.mine.title"), sentences: Self.standing(found, today, frame))
        code = CodeCard(frame)
        told = found.words.map { OfficialParagraph.all(in: $0) } ?? []
        isDeleted = found.words == nil
        answers = found.steps.map { step in
            Answered(
                day: words("complain.mine.on", ["day": words.whole(step.at.dayInLondon)]),
                words: OfficialParagraph.all(in: step.words ?? words("complain.mine.over")))
        }
        self.danger = danger
        self.phones = danger ? phones : []
    }

    private static func standing(_ found: PrivacyCase, _ today: Day, _ frame: Frame) -> [String] {
        let words = frame.words
        let came = words("complain.mine.got", ["day": words.whole(found.openedAt.dayInLondon)])
        if let closed = found.closedAt {
            return [came, words("complain.mine.closed", ["day": words.whole(closed.dayInLondon)])]
        }
        guard let due = found.due else { return [came, words("complain.mine.working")] }
        if found.isLate(on: today) {
            return [came, words("complain.mine.late"), words("complain.mine.sorry")]
        }
        let key = found.kind == .access ? "complain.mine.show-by" : "complain.mine.write-by"
        return [came, words(key, ["day": words.whole(due)])]
    }

    package static func examples(in frame: Frame) -> [(name: String, page: ComplaintPage)] {
        let today = ExampleThread.today
        return [
            ("fresh", ComplaintPage(frame, told: ExampleCase.fresh, today: today)),
            ("late", ComplaintPage(frame, told: ExampleCase.late, today: today)),
            ("answered", ComplaintPage(frame, told: ExampleCase.answered, today: today)),
            ("deleted", ComplaintPage(frame, told: ExampleCase.deleted, today: today)),
            (
                "danger",
                ComplaintPage(
                    frame, told: ExampleCase.fresh, today: today, danger: true,
                    phones: [PhoneLine(who: "Police, fire and ambulance", number: "999")])
            ),
        ]
    }
}

/// Made-up cases for the examples.
enum ExampleCase {
    static let officer = Person(id: ExampleThread.id("officer"), name: "Pat", roles: [.administrator])

    static func make(
        _ key: String, _ kind: PrivacyCase.Kind, daysAgo: Int, _ words: String?,
        _ steps: [PrivacyCase.Step] = []
    ) -> PrivacyCase {
        PrivacyCase(
            id: ExampleThread.id("case-" + key), kind: kind,
            openedAt: ExampleThread.today.adding(days: -daysAgo).moment(hour: 10, minute: 0), words: words,
            steps: steps)
    }

    static func step(_ what: PrivacyCase.What, daysAgo: Int, _ words: String?) -> PrivacyCase.Step {
        PrivacyCase.Step(
            what, words: words, by: officer.id,
            at: ExampleThread.today.adding(days: -daysAgo).moment(hour: 14, minute: 0))
    }

    static let fresh = make("fresh", .complaint, daysAgo: 0, "Nobody called me back.")
    static let reminded = make("reminded", .access, daysAgo: 24, "I want to see what you keep.")
    static let late = make("late", .complaint, daysAgo: 40, "The page said my words are gone.\nThey are not.")
    static let working = make(
        "working", .complaint, daysAgo: 12, "My name was on the page.",
        [step(.acknowledged, daysAgo: 10, "We took the page away.")])
    static let answered = make(
        "answered", .complaint, daysAgo: 30, "My name was on the page.",
        [
            step(.acknowledged, daysAgo: 28, "We took the page away."),
            step(.closed, daysAgo: 3, "Your name is gone. We are sorry."),
        ])
    static let deleted = make("deleted", .access, daysAgo: 500, nil, [step(.closed, daysAgo: 480, nil)])
}

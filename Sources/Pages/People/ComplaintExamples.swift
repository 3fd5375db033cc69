import Coproduction
import EasyRead

extension ComplaintPage {
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
            id: ExampleThread.id(key + "-case"), kind: kind,
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

import Coproduction

/// A made-up survey that examples of pages show.
enum ExampleSurvey {
    static let line = PhoneLine(who: "Kent County Council", number: "03000 41 61 61")

    /// Four questions, one of each way to answer.
    static let open = Survey(
        slug: id("deciding-together"), version: 1, title: "How should we decide things together?",
        purpose: .views,
        askedBy: id("partnership-board"), opens: day(2026, 12, 1), closes: day(2027, 2, 28),
        keyword: "DECIDE",
        pictures: true,
        intro: [
            Survey.Said(words: "We want to know what you think.", picture: picture("listen-to-me")),
            Survey.Said(words: "Your answers help us make care better in Kent.", picture: picture("health")),
        ],
        questions: [listened, decisions, reasons, told])

    /// The same survey without any pictures, and shut.
    static let plain = Survey(
        slug: id("plain-words"), version: 2, title: "What do you think of our letters?", purpose: .views,
        askedBy: id("partnership-board"), opens: day(2026, 1, 1), closes: day(2026, 3, 31), keyword: nil,
        pictures: false,
        intro: [], questions: [told])

    /// A day on which the first of them is open.
    static let today = day(2026, 12, 10)

    /// Answers to the first two questions, the third missed, words to the fourth.
    static let answers: [Int: Answer] = [
        1: .chose([id("yes")]), 2: .chose([id("a-bit")]), 3: .missed,
        4: PlainText("The papers are too long.\nI want them 7 days before.").map { .wrote($0, mayShow: true) }
            ?? .missed,
    ]

    private static let listened = Question(
        key: id("listened"), kind: .yesNo, text: "Do people listen to you?", picture: picture("listen-to-me"),
        help: "Choose the answer that is nearest.",
        choices: [choice("yes", "Yes", "yes"), choice("no", "No", "no")], byText: nil, sensitive: false,
        quote: .never)
    private static let decisions = Question(
        key: id("decisions"), kind: .faces, text: "Do you help to make big decisions?",
        picture: picture("big-decisions"),
        help: nil,
        choices: [
            choice("a-lot", "A lot", "a-lot"), choice("a-bit", "A bit", "a-bit"),
            choice("none", "Not at all", "none"),
        ],
        byText: nil, sensitive: true, quote: .never)
    private static let reasons = Question(
        key: id("reasons"), kind: .chooseSome, text: "What helps you to speak up?",
        picture: picture("speak-up"), help: nil,
        choices: [
            choice("easy-words", "Easy words", "easy-words"), choice("time", "More time", "time"),
            choice("advocate", "A helper", "advocate"), choice("else", "Something else", "something-else"),
        ], byText: nil, sensitive: false, quote: .never)
    private static let told = Question(
        key: id("told"), kind: .words, text: "What do you want to tell us?", picture: picture("speak-up"),
        help: "Write as much or as little as you want.", choices: [], byText: nil, sensitive: false,
        quote: .ask)

    private static func choice(_ key: String, _ text: String, _ name: String) -> Choice {
        Choice(key: id(key), text: text, picture: picture(name), textWords: [], goTo: nil)
    }

    private static func picture(_ name: String) -> PictureName? { PictureName(rawValue: name) }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(daysSince1970: 0)
    }

    /// An identity that is written in the code; "example" where the letters are none, which a test would show.
    private static func id<Owner>(_ letters: String) -> ID<Owner> { ID(rawValue: letters) ?? id("example") }
}

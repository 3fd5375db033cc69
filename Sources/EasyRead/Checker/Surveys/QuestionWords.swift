/// What the words of a question are about, as far as lists of words can tell.
struct QuestionWords {
    private let text: String
    private let words: [String]
    private let all: String

    init(_ item: SurveyShape.Item) {
        words = QuestionWords.plain(item.text)
        text = " " + words.joined(separator: " ") + " "
        all = text + QuestionWords.plain(item.help ?? "").joined(separator: " ") + " "
    }

    private static func plain(_ text: String) -> [String] {
        Tokenizer.tokens(of: text).filter(\.counts).map(\.lower)
    }

    private func has(_ phrases: [String], in text: String) -> Bool {
        phrases.contains { text.contains(" \($0) ") }
    }

    /// "Did anyone help you today?": asked by itself at the end.
    var asksWhoHelped: Bool {
        has(
            [
                "help you today", "helped you today", "help you with this survey", "help you answer",
                "helped you answer",
                "help you with the survey", "help you do this survey",
            ], in: text)
    }

    /// What is asked apart, after the answers are sent: age, ethnic group, disability and the like.
    var asksAboutYou: Bool {
        has(
            [
                "how old are you", "your age", "your ethnic group", "your ethnicity", "your race",
                "are you a man or a woman",
                "are you male or female", "your gender", "your sex", "your religion", "are you gay",
                "your sexuality",
                "are you married", "are you autistic", "do you have a learning disability",
                "do you have a disability",
                "are you disabled", "your postcode", "your date of birth", "when were you born",
                "your nationality",
                "where were you born", "are you a carer", "what is your name", "your phone number",
                "your address",
            ],
            in: text)
    }

    /// Things that can be hard to say and that may need help at once.
    var isHardToBear: Bool {
        has(
            [
                "hurt you", "hurting you", "hurts you", "hit you", "hits you", "scared", "scare you",
                "afraid", "bully you",
                "bullied", "bullies you", "abuse", "abused", "safe", "unsafe", "touch you", "touched you",
                "die", "died",
                "suicide", "kill", "hate crime", "steal", "stole", "take your money", "took your money",
                "sex",
                "shout at you", "shouts at you", "lock you", "locked in", "harm", "hurt yourself",
                "self-harm", "threaten",
            ],
            in: text)
    }

    private static let past: Set<String> = ["did", "was", "were", "had"]

    /// True for a question about what was.
    var isAboutPast: Bool {
        guard let first = words.first else { return false }
        if Self.past.contains(first) { return true }
        if ["have", "has"].contains(first) { return true }
        return Grammar.asking.contains(first) && words.prefix(4).contains { Self.past.contains($0) }
    }

    /// True when a time is named in the question or its help.
    var hasTime: Bool {
        has(
            [
                "today", "yesterday", "week", "weeks", "month", "months", "year", "years", "since", "last",
                "this morning",
                "tonight", "day", "days", "christmas", "easter", "summer", "winter", "spring", "autumn",
                "now", "just now",
                "ago", "time",
            ] + DateNames.weekdays + DateNames.months.map { $0.lowercased() }, in: all)
    }

    /// True for more than 3 months.
    var hasLongTime: Bool {
        let longMonths = (4...36).map { "\($0) months" }
        let years = (2...20).map { "\($0) years" }
        return has(
            [
                "last year", "past year", "quarter", "last 12 months", "in your life", "years ago", "ever",
                "as a child",
            ]
                + longMonths + years, in: all)
    }
}

/// What the words of a question are about, as far as lists of words can tell.
struct QuestionWords {
    private let text: String
    private let words: [String]
    private let all: String
    private let starts: [[String]]

    init(_ item: SurveyShape.Item) {
        words = QuestionWords.plain(item.text)
        starts = Sentences.sentences(of: Tokenizer.tokens(of: item.text)).map {
            $0.words.prefix(8).map(\.lower)
        }
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
                "where were you born", "are you a carer", "illness or disability", "look after someone",
                "do you live in kent", "where in kent do you live", "which district do you live",
                "your first language", "age group", "your sexual", "what is your faith", "your marital",
                "what is your name", "your phone number",
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

    /// True for a question about what was: "Did you …", "In May, were you …", "Where did you …".
    var isAboutPast: Bool {
        starts.contains { words in
            guard let first = words.first else { return false }
            if Self.past.contains(first) || ["have", "has"].contains(first) { return true }
            let isLater =
                Grammar.asking.contains(first)
                || ["in", "since", "over", "during", "last", "on"].contains(first)
            return isLater && words.contains { Self.past.contains($0) }
        }
    }

    /// True for a question that a yes, a no or a scale answers.
    var asksForOpinion: Bool {
        starts.contains { words in
            guard let first = words.first else { return false }
            return Grammar.auxiliaries.contains(first)
                || (first == "how"
                    && (Grammar.be.contains(words.dropFirst().first ?? "") || words.contains("feel")
                        || words.contains("find")))
        }
    }

    /// True when the question itself names an answer.
    func names(_ answers: [String]) -> Bool {
        answers.contains { answer in
            let last = answer.split(separator: " ").last.map(String.init) ?? answer
            return last.count > 1 && last != "no" && text.contains(" " + last + " ")
        }
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
        if has(
            ["quarter", "ever", "in your life", "a child", "last year", "past year", "financial year"],
            in: all)
        {
            return true
        }
        let all = self.all.split(separator: " ").map(String.init)
        return zip(all, all.dropFirst()).contains { number, unit in
            switch unit {
            case "year", "years": !["this", "new", "each", "every"].contains(number)
            case "month", "months": Self.value(number) > 3
            case "week", "weeks": Self.value(number) > 13
            case "day", "days": Self.value(number) > 92
            default: false
            }
        }
    }

    private static func value(_ number: String) -> Int {
        let words = [
            "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
            "twelve": 12,
            "twenty": 20,
        ]
        return words[number] ?? Int(number) ?? 0
    }
}

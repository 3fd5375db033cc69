/// Kinds of answers that are too hard and hide in an easy kind: agreeing, numbers, stars, putting in order.
struct HardKind {
    private let text: String
    private let answers: [String]

    init(_ item: SurveyShape.Item) {
        text = item.text.lowercased()
        answers = item.choices.map { $0.words.lowercased() }
    }

    /// True when the question is one of these.
    var isHidden: Bool { isAgreeing || isScale || isRated || isOrder || isGrid }

    /// "Strongly agree", "Very satisfied … very dissatisfied".
    private var isAgreeing: Bool {
        let hard = ["agree", "strongly", "satisfied", "likely"]
        return answers.count { answer in hard.contains { answer.contains($0) } } >= 2
            || (answers.count >= 4 && answers.count { $0.hasPrefix("very ") } >= 2)
    }

    /// 4 answers or more that start with numbers, or stars.
    private var isScale: Bool {
        guard answers.count >= 4 else { return false }
        let isCounting = answers.allSatisfy { answer in
            let digits = answer.prefix { $0.isNumber }
            let rest = answer.dropFirst(digits.count)
            return !digits.isEmpty
                && (rest.isEmpty || rest.hasPrefix(" (") || rest.hasPrefix(" star") || rest.hasPrefix(" -"))
        }
        return isCounting || answers.count { $0.contains("star") } >= 4
    }

    private var isRated: Bool {
        [
            "on a scale", "out of 10", "out of 5", "from 1 to", "from 0 to", "rate your", "rate the",
            "rate our", "rate us",
            "how likely", "some stars", "how many stars", "score",
        ].contains { text.contains($0) }
    }

    private var isOrder: Bool {
        [
            "rank these", "rank the", "rank your", "in order", "put these in", "drag", "most important first",
            "number these",
        ]
        .contains { text.contains($0) } || text.hasPrefix("rank ")
    }

    private var isGrid: Bool {
        text.contains("each row") || text.contains("each line") || text.contains("for each of")
            || answers.count { $0.contains(":") } >= 3
    }
}

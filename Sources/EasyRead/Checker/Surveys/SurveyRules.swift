import Coproduction

/// The S and P rules on a whole survey: how many questions, which answers, which pictures.
struct SurveyRules {
    let survey: SurveyShape
    private(set) var found: [Finding] = []

    init(_ survey: SurveyShape) { self.survey = survey }

    /// All that is found, in the order of the rules.
    static func findings(in survey: SurveyShape) -> [Finding] {
        var rules = SurveyRules(survey)
        rules.counts()
        for item in survey.items {
            rules.question(item)
            rules.kind(item)
            rules.answers(item)
            rules.pictures(item)
        }
        rules.answerSets()
        rules.said()
        return rules.found
    }

    mutating func add(
        _ rule: Rule, _ severity: Severity, _ words: String, _ line: Int?, _ advice: String,
        suggestion: String? = nil
    ) {
        found.append(
            Finding(
                rule: rule, severity: severity, words: words, advice: advice, suggestion: suggestion,
                line: line))
    }

    // MARK: - The whole survey

    /// S02, S11, S22 and M04: how many questions of which kind (DESIGN.md section 9 sets the numbers).
    private mutating func counts() {
        let count = survey.items.count
        if count > 8 {
            add(
                .surveyLength, count > 12 ? .error : .warning, "\(count) questions", survey.line,
                "This has \(count) questions. Make it 8 or less.")
        }
        let chosen = survey.items.filter { !$0.isWritten }
        if chosen.count >= 3, chosen.allSatisfy({ $0.kind == "yes-no" }) {
            add(
                .notOnlyYesNo, .warning, survey.title, survey.line,
                "Ask 1 question like “Is it good, OK or bad?”.")
        }
        let written = survey.items.filter(\.isWritten)
        if written.count > max(1, count / 4) {
            add(
                .freeText, .warning, "\(written.count) of \(count)", written.last?.line ?? survey.line,
                "Ask for words in 1 question out of 4.")
        }
        // Where some questions say how a text asks them, the others are left out by text.
        let said = survey.items.count { $0.byText != nil }
        let byText = said == 0 && survey.isByText ? count : said
        if byText > 6 {
            add(.noHurry, .warning, "\(byText) questions", survey.line, "Ask at most 6 questions by text.")
        }
    }

    // MARK: - One question

    /// S01, S06, S13, S20, S21 and S23.
    private mutating func question(_ item: SurveyShape.Item) {
        let asked = (item.text + (item.help ?? "")).count { $0 == "?" }
        if asked > 1 { add(.oneQuestion, .error, item.text, item.line, "Ask only 1 question on a page.") }
        if item.isRequired {
            add(.ownDoNotKnow, .error, item.text, item.line, "Let people miss this question.")
        }
        let words = QuestionWords(item)
        if words.asksWhoHelped {
            add(.whoHelped, .warning, item.text, item.line, "We ask this at the end. Take it out.")
        } else if words.asksAboutYou {
            add(.aboutYou, .error, item.text, item.line, "We ask this after the survey. Take it out.")
        }
        if words.isHardToBear, !item.isSensitive {
            add(.sensitive, .warning, item.text, item.line, "Show who can help. Write sensitive: true.")
        }
        if words.isAboutPast {
            if !words.hasTime {
                add(.timeWindow, .warning, item.text, item.line, "Say a time, like “in the last 3 months”.")
            } else if words.hasLongTime {
                add(.timeWindow, .warning, item.text, item.line, "Ask about the last 3 months or less.")
            }
        }
    }

    private static let kinds: Set<String> = Set(Question.Kind.allCases.map(\.rawValue))

    /// S04: kinds of answers that are too hard, also where they hide in choices.
    private mutating func kind(_ item: SurveyShape.Item) {
        if !Self.kinds.contains(item.kind) || HardKind(item).isHidden {
            add(
                .kindOfQuestion, .error, item.kind.isEmpty ? item.text : item.kind + ": " + item.text,
                item.line,
                "Ask with 2 or 3 answers, like yes and no.")
        }
        if item.kind == "choose-some", item.choices.count > 6 {
            add(.kindOfQuestion, .error, item.text, item.line, "Show at most 6 answers.")
        }
    }

    /// S03, S05 and S06 on one question.
    private mutating func answers(_ item: SurveyShape.Item) {
        guard !item.isWritten else { return }
        let count = item.choices.count { !Self.isDoNotKnow($0.words) }
        if count < 2 {
            add(.choices, .error, item.text, item.line, "Show at least 2 answers.")
        } else if count > 4 {
            add(
                .choices, count > 5 ? .error : .warning, item.text, item.line, "Show at most 4 answers.")
        }
        for choice in item.choices {
            if Self.isDoNotKnow(choice.words) {
                add(
                    .ownDoNotKnow, .warning, choice.words, choice.line,
                    "We show this answer always. Take it out.")
            }
            if choice.words.split(separator: " ").count > 3, !Self.isDoNotKnow(choice.words) {
                add(.sameAnswers, .warning, choice.words, choice.line, "Use at most 3 words for an answer.")
            }
        }
    }

    private static func isDoNotKnow(_ words: String) -> Bool {
        let plain = words.lowercased().filter { $0.isLetter || $0 == " " }
        return ["i do not know", "i dont know", "do not know", "dont know", "not sure", "unsure", "no idea"]
            .contains(plain)
    }

    /// S05 and S09: one set of answers, always in the same order.
    private mutating func answerSets() {
        var orders: [Set<String>: [String]] = [:]
        // Beside yes and no there is one other set, for questions that name their answers: "good, OK or bad?"
        var (asked, others): (Set<Set<String>>, Set<Set<String>>) = ([], [])
        for item in survey.items where !item.isWritten && item.kind != "choose-some" {
            let answers = item.choices.map { $0.words.lowercased() }
            let set = Set(answers)
            if let first = orders[set], first != answers {
                add(.sameOrder, .error, item.text, item.line, "Keep the answers in the same order.")
            }
            if orders[set] == nil { orders[set] = answers }
            let words = QuestionWords(item)
            guard words.asksForOpinion || item.kind == "faces" || item.kind == "yes-no" else { continue }
            let opinion = set.filter { !Self.isDoNotKnow($0) }
            var isNew = false
            if !words.names(answers) { isNew = asked.insert(opinion).inserted && asked.count > 1 }
            if opinion != ["yes", "no"] {
                isNew = others.insert(opinion).inserted && others.count > 1 || isNew
            }
            if isNew {
                add(.sameAnswers, .warning, item.text, item.line, "Use the same answers in all questions.")
            }
        }
    }

    // MARK: - Pictures and amounts

    /// P01 and P05 on one question, and L39 on its screen.
    private mutating func pictures(_ item: SurveyShape.Item) {
        let words = ([item.text, item.help ?? ""] + item.choices.map(\.words)).reduce(0) {
            $0 + $1.split { $0 == " " || $0 == "\n" }.count
        }
        if words > 40 {
            add(
                .screenLength, words > 60 ? .error : .warning, item.text, item.line,
                "This has \(words) words. Make it 40 or less.")
        }
        guard survey.hasPictures else { return }
        if Self.ideas(in: item.text) > 3 || Self.ideas(in: item.help ?? "") > 3 {
            add(.onePictureOneIdea, .error, item.text, item.line, "Use 3 sentences or less for a picture.")
        }
        if item.picture == nil {
            add(.pictureMissing, .warning, item.text, item.line, "Choose a picture for this.")
        }
        for choice in item.choices where choice.picture == nil {
            add(.pictureMissing, .warning, choice.words, choice.line, "Choose a picture for this.")
        }
    }

    /// How many sentences a picture stands for; a list is a part of the sentence before it.
    private static func ideas(in text: String) -> Int {
        let sentences = Sentences.sentences(of: Tokenizer.tokens(of: text))
        let items = Set(
            Layout(text, sentences: sentences).lines.compactMap { line -> Int? in
                if case .item = line.kind { return line.number }
                return nil
            })
        return sentences.count { !items.contains($0.line) }
    }

    /// P01 and P04 on the start, and P05 on all answers.
    private mutating func said() {
        for said in survey.intro {
            if survey.hasPictures, said.picture == nil {
                add(.pictureMissing, .warning, said.words, said.line, "Choose a picture for this.")
            }
            if Self.ideas(in: said.words) > 3 {
                add(
                    .onePictureOneIdea, .error, said.words, said.line,
                    "Use 3 sentences or less for a picture.")
            }
        }
        var pictures: [String: String] = [:]
        for choice in survey.items.flatMap(\.choices) {
            guard let picture = choice.picture else { continue }
            let words = choice.words.lowercased()
            if let first = pictures[words], first != picture {
                add(
                    .samePicture, .error, choice.words, choice.line, "Use the same picture: “\(first)”.",
                    suggestion: first)
            } else {
                pictures[words] = picture
            }
        }
    }
}

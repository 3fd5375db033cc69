import Coproduction

/// M01 and M03: one question in one text message of the cheap alphabet, and how to answer it.
struct Messages: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context == .text, !reading.sentences.isEmpty else { return }
        length(reading, into: &findings)
        let questions = reading.sentences.filter { $0.isQuestion }
        if questions.count > 1, let second = questions.dropFirst().first {
            findings.add(
                .messageLength, .error, second.text, line: second.line, "Ask only 1 question in a text.")
        }
        how(questions.first, reading, into: &findings)
    }

    private func length(_ reading: Reading, into findings: inout Findings) {
        if let odd = GSM7.firstOutside(reading.text) {
            let plain = Self.plain[odd]
            findings.add(
                .messageLength, .error, String(Character(odd)), line: Self.line(of: odd, in: reading),
                plain.map { _ in "Use the plain mark from the keys." }
                    ?? "Take out this mark. It makes the text long.",
                suggestion: plain)
        }
        let size = MessageSize(reading.text)
        if size.segments > 1 {
            findings.add(
                .messageLength, .error, "\(size.characters) letters", line: 1,
                "This is \(size.segments) texts. Make it short.")
        }
    }

    private static let plain: [Unicode.Scalar: String] = [
        "’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "…": "...", "\u{A0}": " ", "•": "-",
    ]

    private static func line(of odd: Unicode.Scalar, in reading: Reading) -> Int {
        reading.layout.lines.first { $0.text.unicodeScalars.contains(odd) }?.number ?? 1
    }

    /// M03: digits for a question with answers; and no word that a gateway keeps for itself.
    private func how(_ question: Sentence?, _ reading: Reading, into findings: inout Findings) {
        let words = reading.sentences.flatMap(\.words)
        if let question {
            let hasDigits = words.contains { $0.kind == .number }
            let isOpen = Self.isOpen(question) && Self.asksForWords(reading)
            if !hasDigits && !isOpen {
                findings.add(
                    .howToAnswer, .error, question.text, line: question.line,
                    "Say how to answer, like “Reply 1 for yes”.")
            }
        }
        for (before, word) in zip(words, words.dropFirst())
        where ["reply", "text", "send"].contains(before.lower) && Self.kept.contains(word.text) {
            findings.addOnce(
                .howToAnswer, .error, word.text, line: word.line, "Use a number and not this word.")
        }
    }

    /// Words that gateways take for orders of their own (DESIGN.md section 9).
    private static let kept: Set<String> = [
        "YES", "END", "CANCEL", "QUIT", "STOPALL", "UNSUBSCRIBE", "INFO", "ARRET", "OPTOUT", "REVOKE",
    ]

    /// A question that has no answers to choose from.
    private static func isOpen(_ question: Sentence) -> Bool { Grammar.asking.contains(question.firstWord) }

    /// "Write a few words", "Reply in your own words", "Text us".
    private static func asksForWords(_ reading: Reading) -> Bool {
        reading.sentences.contains { sentence in
            !sentence.isQuestion
                && sentence.words.contains {
                    ["reply", "text", "send", "write", "tell", "type"].contains($0.lower)
                }
        }
    }
}

/// M02: the first message says who we are, why we write, what it costs and how to stop.
struct FirstMessage: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context == .text, let first = reading.sentences.first,
            reading.part == .firstMessage || Self.isFirst(reading)
        else {
            return
        }
        let isSure = reading.part == .firstMessage || Self.invites(reading)
        for (isSaid, advice) in [
            (Self.saysWho(reading), "Say who you are, like “Hello from Heard”."),
            (Self.saysWhy(reading), "Say why you write."),
            (Self.saysCost(reading), "Say what it costs, like “This is free”."),
            (Self.saysStop(reading), "Say how to stop, like “Text STOP to stop”."),
        ] where !isSaid {
            findings.add(.firstMessage, isSure ? .error : .warning, first.text, line: first.line, advice)
        }
    }

    private static func has(_ reading: Reading, _ words: Set<String>) -> Bool {
        reading.sentences.contains {
            $0.words.contains { words.contains($0.lower) || words.contains($0.withoutPossessive) }
        }
    }

    private static func has(_ reading: Reading, phrase: [String]) -> Bool {
        reading.sentences.contains { sentence in
            sentence.words.indices.contains { start in
                phrase.enumerated().allSatisfy { sentence.lower(start + $0) == $1 }
            }
        }
    }

    /// A message that greets or asks to take part; whether it is the first nobody can be sure.
    private static func isFirst(_ reading: Reading) -> Bool {
        guard let first = reading.sentences.first, !["thank", "thanks", "sorry"].contains(first.firstWord)
        else {
            return false
        }
        return greets(first) || invites(reading)
    }

    private static func greets(_ sentence: Sentence) -> Bool {
        ["hello", "hi", "hey", "dear", "welcome"].contains(sentence.firstWord)
            || (sentence.firstWord == "good"
                && ["morning", "afternoon", "evening"].contains(sentence.lower(1)))
            || (sentence.firstWord == "this" && sentence.lower(1) == "is")
            || (["we", "i"].contains(sentence.firstWord)
                && ["are", "am", "work"].contains(sentence.lower(1)))
    }

    private static func invites(_ reading: Reading) -> Bool {
        has(reading, ["survey", "questionnaire"]) && !has(reading, phrase: ["this", "survey", "is"])
            && !has(reading, ["sent", "finished", "stopped", "saved", "closed"])
            || has(reading, phrase: ["take", "part"]) || has(reading, phrase: ["want", "to", "know"])
            || has(reading, phrase: ["what", "you", "think"]) || has(reading, phrase: ["some", "questions"])
            || has(reading, phrase: ["few", "questions"]) || has(reading, phrase: ["your", "views"])
    }

    private static func saysWho(_ reading: Reading) -> Bool {
        if has(reading, ["from", "council", "board", "team", "nhs", "heard"]) { return true }
        return has(reading, phrase: ["we", "are"]) || has(reading, phrase: ["this", "is"])
            || has(reading, phrase: ["i", "am"]) || has(reading, phrase: ["my", "name"])
    }

    private static func saysWhy(_ reading: Reading) -> Bool {
        if has(reading, ["because", "better", "improve", "change", "why"]) { return true }
        if reading.sentences.contains(where: Self.asksForViews) { return true }
        return [
            ["want", "to", "know"], ["what", "you", "think"], ["help", "us"], ["to", "find", "out"],
            ["to", "make"],
            ["your", "views"], ["want", "to", "hear"], ["to", "ask"], ["ask", "you"], ["ask", "about"],
            ["tell", "us"],
            ["want", "to", "learn"], ["so", "that"], ["about", "your"], ["would", "like", "to"],
        ].contains { has(reading, phrase: $0) }
    }

    /// "We ask people what they think", "Your words help the Board choose".
    private static func asksForViews(_ sentence: Sentence) -> Bool {
        let words = sentence.words.map(\.text)
        let asks = words.contains { ["think", "say", "need", "like"].contains($0) } && words.contains("what")
        let isHelp =
            words.contains { ["help", "helps"].contains($0) }
            && words.contains { ["words", "answers", "views", "you", "Your", "your"].contains($0) }
            && words.first != "Text"
        return asks || isHelp
    }

    private static func saysCost(_ reading: Reading) -> Bool {
        has(
            reading,
            ["free", "cost", "costs", "pay", "price", "charge", "charged", "normal", "standard", "money"])
    }

    private static func saysStop(_ reading: Reading) -> Bool {
        has(reading, ["stop", "unsubscribe"])
    }
}

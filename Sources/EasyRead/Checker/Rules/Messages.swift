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
        if let question = questions.first, !Self.saysHow(reading) {
            findings.add(
                .howToAnswer, .error, question.text, line: question.line,
                "Say how to answer, like “Reply 1 for yes”.")
        }
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

    /// "Reply 1 for yes", "Text us your words", "Write a few words".
    private static func saysHow(_ reading: Reading) -> Bool {
        reading.sentences.contains { sentence in
            sentence.words.contains {
                ["reply", "text", "send", "write", "answer", "tell", "type"].contains($0.lower)
            }
                && !sentence.isQuestion
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
        return [
            ["want", "to", "know"], ["what", "you", "think"], ["help", "us"], ["to", "find", "out"],
            ["to", "make"],
            ["your", "views"], ["want", "to", "hear"], ["to", "ask"], ["ask", "you"], ["ask", "about"],
            ["tell", "us"],
            ["want", "to", "learn"], ["so", "that"], ["about", "your"], ["would", "like", "to"],
        ].contains { has(reading, phrase: $0) }
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

/// M04, M06 and M08: no hurry, no link that hides where it goes, and nothing private on somebody's screen.
struct MessageManners: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context == .text else { return }
        for sentence in reading.sentences {
            for (index, token) in sentence.tokens.enumerated() {
                if token.kind == .address { link(token, reading, into: &findings) }
                name(token, at: index, in: sentence, into: &findings)
            }
        }
    }

    private static let shorteners = [
        "bit.ly", "tinyurl", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "cutt.ly", "rb.gy", "tiny.cc",
        "shorturl",
        "rebrand.ly", "lnkd.in", "t.ly", "s.id", "v.gd", "bl.ink", "wp.me", "youtu.be", "fb.me", "qrco.de",
        "short.io",
        "tiny.one", "snip.ly", "trib.al", "smarturl", "bit.do",
    ]

    private func link(_ token: Token, _ reading: Reading, into findings: inout Findings) {
        let address = token.lower
        func add(_ severity: Severity, _ advice: String) {
            findings.addOnce(.messageLink, severity, token.text, line: token.line, advice)
        }
        let host =
            address.split(separator: "/", omittingEmptySubsequences: true).first { !$0.hasSuffix(":") } ?? ""
        if Self.shorteners.contains(where: {
            host == $0 || host.hasPrefix($0 + ".") || host.hasSuffix("." + $0)
                || host.hasPrefix($0) && !host.contains("gov")
        }) {
            add(.error, "Write the whole address.")
        } else if address.contains("?") || address.contains("=") || Self.isPersonal(address) {
            add(.error, "Take out what is about a person.")
        } else if address.contains("@") {
            return
        } else if !Self.canReply(reading) {
            add(.error, "Let people answer by text. Write “Reply 1 for yes”.")
        }
    }

    /// Letters and digits mixed, or a long run of digits: somebody's own link.
    private static func isPersonal(_ address: String) -> Bool {
        let path = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst(
            address.contains("://") ? 2 : 1)
        return path.contains { part in
            let digits = part.count { $0.isNumber }
            return digits >= 5 || part.contains("@")
                || (digits >= 2 && part.count >= 6 && part.contains { $0.isLetter } && !part.contains("-"))
                || ["name", "phone", "user", "patient", "person", "client"].contains(String(part))
        }
    }

    /// True when nobody is told to answer, or when the answer can be a text.
    private static func canReply(_ reading: Reading) -> Bool {
        let asks = reading.sentences.contains {
            $0.isQuestion
                || $0.words.contains {
                    [
                        "answer", "survey", "complete", "fill", "click", "tap", "questions", "respond",
                        "vote", "choose",
                    ].contains($0.lower)
                }
        }
        let replies = reading.sentences.contains { sentence in
            sentence.words.contains { ["reply", "text", "send"].contains($0.lower) } && !isStop(sentence)
        }
        return !asks || replies
    }

    private static func isStop(_ sentence: Sentence) -> Bool {
        sentence.words.contains { $0.lower == "stop" }
    }

    /// "Hi Sam", "{name}".
    private func name(_ token: Token, at index: Int, in sentence: Sentence, into findings: inout Findings) {
        let isNamePlace = token.kind == .place && token.lower.contains("name")
        let before = sentence.token(index - 1)?.lower ?? ""
        let isGreeted =
            ["hi", "hello", "dear", "hey", "morning", "afternoon", "evening"].contains(before)
            && token.kind == .word && token.startsWithCapital && sentence.token(index + 1)?.lower != "from"
        let isTitled =
            ["mr", "mrs", "ms", "miss"].contains(token.lower) && token.startsWithCapital
            && !token.isCapitals && sentence.token(index + 1)?.text.first?.isUppercase == true
        guard isNamePlace || isGreeted || isTitled else { return }
        if isGreeted,
            ["from", "there", "and", "everyone", "all", "again", "this", "we", "you", "it", "kent"].contains(
                token.lower)
        {
            return
        }
        findings.addOnce(.privateMessage, .error, token.text, line: token.line, "Take out the name.")
    }
}

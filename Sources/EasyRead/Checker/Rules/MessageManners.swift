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

    /// Where other people keep surveys and pages.
    private static let others = [
        "forms.office.com", "docs.google.com", "forms.gle", "google.com", "surveymonkey.com", "typeform.com",
        "smartsurvey.co.uk", "eventbrite.co.uk", "eventbrite.com", "facebook.com", "whatsapp.com", "wa.me",
        "jotform.com", "office.com", "sharepoint.com", "dropbox.com", "mailchi.mp", "youtube.com",
        "instagram.com",
        "x.com", "twitter.com", "qualtrics.com", "citizenspace.com",
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
        } else if host.allSatisfy({ $0.isNumber || $0 == "." }) {
            add(.error, "Write the whole address.")
        } else if Self.others.contains(where: { host == $0 || host.hasSuffix("." + $0) }) {
            add(.error, "Use our own address.")
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
            return (digits >= 5 && !part.contains("-")) || digits >= 9 || part.contains("@")
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
        let isMust = reading.sentences.contains {
            $0.words.contains { ["must", "need"].contains($0.lower) }
                && $0.tokens.contains { $0.kind == .address }
        }
        let isOther = reading.sentences.contains {
            $0.words.contains { ["also", "or"].contains($0.lower) }
                && $0.tokens.contains { $0.kind == .address }
        }
        return !isMust && (!asks || replies || isOther)
    }

    private static func isStop(_ sentence: Sentence) -> Bool {
        sentence.words.contains { $0.lower == "stop" }
    }

    /// "Hi Sam", "{name}".
    private func name(_ token: Token, at index: Int, in sentence: Sentence, into findings: inout Findings) {
        let isNamePlace = token.kind == .place && token.lower.contains("name")
        let before = sentence.token(index - 1)?.lower ?? ""
        let isHailed =
            ["hi", "hello", "dear", "hey", "morning", "afternoon", "evening"].contains(before)
            && token.kind == .word && token.startsWithCapital && sentence.token(index + 1)?.lower != "from"
        let isThanked =
            ["thanks", "cheers"].contains(before)
            || (before == "you" && sentence.token(index - 2)?.lower == "thank")
        let isGreeted = isHailed || (isThanked && token.kind == .word && token.startsWithCapital)
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

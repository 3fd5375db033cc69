/// L12: short forms (e.g., asap) and short names in capitals that people may not know.
struct Abbreviations: TextRule {
    private static let shortForms: [String: String] = [
        "e.g": "You can say “like”.", "eg": "You can say “like”.", "i.e": "You can say “this means”.",
        "ie": "You can say “this means”.", "etc": "Name the other things or leave this out.",
        "asap": "You can say “soon”.", "a.s.a.p": "You can say “soon”.",
    ]
    private static let lessSure: Set<String> = [
        "approx", "dept", "govt", "incl", "excl", "min", "max", "hrs", "mins", "yrs", "wk", "wks", "appt",
        "vs", "nb",
        "n.b", "fyi", "tbc", "tba", "cllr", "re", "ref", "esp", "info",
    ]
    /// Words that people text to us; they are written in capitals so that they stand out.
    private static let commands: Set<String> = [
        "STOP", "START", "UNSTOP", "HELP", "BACK", "MISS", "SKIP", "PASS", "AGAIN", "LATER", "NEWS", "CALL",
        "FORGET",
        "YES", "NO",
    ]

    func check(_ reading: Reading, into findings: inout Findings) {
        let isAboutTexting =
            reading.context == .text || reading.sentences.contains(where: Self.isAboutTexting)
        let explained = reading.explained.union(Self.explainedNames(reading.sentences))
        for sentence in reading.sentences {
            for (index, token) in sentence.words.enumerated() where token.kind == .word {
                if let found = Self.shortForm(token) {
                    findings.addOnce(
                        .abbreviation, found.severity, token.text, line: token.line, found.advice)
                } else if token.isCapitals, !Self.isCode(token, next: sentence.word(index + 1)),
                    !Capitals.isOnlyShouted(token, in: sentence, reading)
                {
                    let isKeyword = isAboutTexting && Self.isKeyword(token, at: index, in: sentence, reading)
                    if !isKeyword { Self.name(token, explained, reading, into: &findings) }
                }
            }
        }
    }

    /// "BCDF 2345": a code that people are given.
    private static func isCode(_ token: Token, next: Token?) -> Bool {
        token.text.utf8.count == 4 && next?.kind == .number && next?.text.utf8.count == 4
    }

    private static func shortForm(_ token: Token) -> (severity: Severity, advice: String)? {
        if let advice = shortForms[token.lower] { return (.error, advice) }
        // "Re" at the start of a name and "min" in capitals are other things.
        return lessSure.contains(token.lower) && !token.isCapitals ? (.warning, "Write the whole word.") : nil
    }

    private static func name(
        _ token: Token, _ explained: Set<String>, _ reading: Reading, into findings: inout Findings
    ) {
        let name = plain(token.text)
        let acronyms = reading.lists.acronyms
        if acronyms.plain.contains(name) { return }
        if acronyms.toExplain.contains(name) {
            if explained.contains(name) { return }
            findings.addOnce(.abbreviation, .warning, name, line: token.line, "Say what these letters mean.")
        } else {
            let isWord = reading.lists.isKnown(token.lower)
            let advice = isWord ? "Do not use capitals here." : "Write the whole name and not the letters."
            findings.addOnce(.abbreviation, .error, token.text, line: token.line, advice)
        }
    }

    /// The letters alone, without dots and without the s of several.
    private static func plain(_ text: String) -> String {
        var name = text.filter { $0 != "." }
        for ending in ["'s", "’s", "ʼs"] where name.hasSuffix(ending) { name.removeLast(2) }
        if name.hasSuffix("s") { name.removeLast() }
        return name
    }

    private static func isAboutTexting(_ sentence: Sentence) -> Bool {
        sentence.words.contains {
            ["text", "texts", "texting", "reply", "replies", "message", "messages"].contains($0.lower)
        }
    }

    /// A word to send: one of ours, the survey's own, or what stands after "text".
    private static func isKeyword(_ token: Token, at index: Int, in sentence: Sentence, _ reading: Reading)
        -> Bool
    {
        if commands.contains(token.text) || reading.keywords.contains(token.text) { return true }
        if ["text", "reply", "send", "word", "with"].contains(sentence.lower(index - 1)) { return true }
        return reading.context == .text && reading.lists.isKnown(token.lower)
    }

    /// A word in capitals that people text to us: one of ours, or what stands after "text" or "reply".
    static func isCommand(_ token: Token, in sentence: Sentence) -> Bool {
        if commands.contains(token.text) { return true }
        return sentence.words.indices.contains { index in
            sentence.word(index) === token
                && ["text", "reply", "send", "word", "with"].contains(sentence.lower(index - 1))
        }
    }

    /// Short names that the text itself explains.
    static func explainedNames(_ sentences: [Sentence]) -> Set<String> {
        var names: Set<String> = []
        for (index, sentence) in sentences.enumerated() {
            let next = sentences.dropFirst(index + 1).first
            for (place, token) in sentence.words.enumerated() where token.isCapitals {
                if isExplained(at: place, in: sentence, next: next) { names.insert(plain(token.text)) }
            }
        }
        return names
    }

    private static func isExplained(at place: Int, in sentence: Sentence, next: Sentence?) -> Bool {
        let after = sentence.lower(place + 1)
        if place <= 1, ["means", "stands", "mean"].contains(after), !sentence.isQuestion { return true }
        // "The NHS is asking you" says what it does and not what it is.
        let isDoing = sentence.lower(place + 2).hasSuffix("ing") || sentence.word(place + 2) == nil
        if place <= 1, ["is", "are"].contains(after), !sentence.isQuestion, !isDoing { return true }
        let before = [sentence.lower(place - 1), sentence.lower(place - 2)]
        if before.contains("called") { return true }
        let marks = [sentence.mark(beforeWord: place), sentence.mark(afterWord: place)]
        if marks.contains(where: { $0?.isMark("(") == true }) { return true }
        guard let next else { return false }
        return ["this", "it", "that", "they"].contains(next.firstWord)
            && ["means", "is", "are"].contains(next.lower(1))
    }
}

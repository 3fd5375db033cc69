/// Cuts tokens into sentences; knows abbreviations, times, money, quotes, list marks and lines.
struct Sentences {
    private var all: [Sentence] = []
    private var current: [Token] = []

    /// The sentences of a text in order.
    static func sentences(of tokens: [Token]) -> [Sentence] {
        var sentences = Sentences()
        for index in tokens.indices {
            sentences.take(tokens[index], next: tokens.dropFirst(index + 1).first)
        }
        sentences.end()
        return sentences.all
    }

    /// Titles and short forms whose full stop ends nothing, whatever comes next.
    private static let neverEnds: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "rev", "st", "cllr", "e.g", "i.e", "eg", "ie", "vs", "tel", "ext",
    ]
    /// Short forms whose full stop ends the sentence only before a capital.
    private static let mayEnd: Set<String> = [
        "etc", "approx", "a.m", "p.m", "am", "pm", "no", "dept", "jan", "feb", "aug", "sept", "oct", "nov",
        "dec", "inc", "ltd",
    ]
    private static let closing: Set<String> = ["\"", "'", "”", "’", ")", "]", "»"]
    private static let ends: Set<String> = [".", "?", "!", "…", "。", "؟"]

    private mutating func take(_ token: Token, next: Token?) {
        if token.linesBefore > 0 && !current.isEmpty && startsAfresh(token, next: next) { end() }
        if token.kind == .mark, Self.ends.contains(token.text), isOnlyListMark(token, next: next) { return }
        if isBullet(token, next: next) { return }
        current.append(token)
        if isEnd(next: next) { end() }
    }

    private mutating func end() {
        if current.contains(where: \.counts) {
            all.append(Sentence(current))
        } else if let last = all.last {
            // Marks with no word among them belong to what came before; a long run of marks says nothing more.
            if last.tokens.suffix(8).contains(where: \.counts) {
                all.removeLast()
                all.append(Sentence(last.tokens + current.prefix(8)))
            }
        } else if let first = current.first, Self.matters(current) {
            all.append(Sentence([first] + current.dropFirst().prefix(8)))
        }
        current.removeAll(keepingCapacity: true)
    }

    private static func matters(_ marks: [Token]) -> Bool {
        marks.contains { $0.text == ";" || $0.text == "…" }
    }

    /// A line can go on; it does not when a paragraph, a list item or a capital starts.
    private func startsAfresh(_ token: Token, next: Token?) -> Bool {
        if token.linesBefore > 1 || token.startsWithCapital || current.last?.isMark(":") == true {
            return true
        }
        if token.kind == .mark { return !Self.closing.contains(token.text) }
        return token.kind == .number && (next?.isMark(".") == true || next?.isMark(")") == true)
    }

    /// "- milk" at the start of a line.
    private func isBullet(_ token: Token, next: Token?) -> Bool {
        current.isEmpty && token.kind == .mark && (next?.hasSpaceBefore ?? true || next?.text == token.text)
            && ["-", "–", "—", "•", "*", "·", "#", ">", "▪"].contains(token.text)
    }

    /// The full stop after a list number: number and stop are no part of the sentence.
    private mutating func isOnlyListMark(_ token: Token, next: Token?) -> Bool {
        guard let only = current.first, current.count == 1, only.kind == .number, !token.hasSpaceBefore,
            token.isMark("."), only.text.utf8.count <= 3, let next, next.linesBefore == 0, next.hasSpaceBefore
        else { return false }
        current.removeAll(keepingCapacity: true)
        return true
    }

    private func isEnd(next: Token?) -> Bool {
        guard let next else { return true }
        var marks = current.suffix(6)
        var closesQuote = false
        while let last = marks.last, last.kind == .mark, Self.closing.contains(last.text),
            !last.hasSpaceBefore
        {
            closesQuote = true
            marks = marks.dropLast()
        }
        guard let end = marks.last, end.kind == .mark, Self.ends.contains(end.text) else { return false }
        if next.kind == .mark, !next.hasSpaceBefore,
            Self.ends.contains(next.text) || Self.closing.contains(next.text)
        {
            return false
        }
        let goesOn = next.linesBefore == 0 && next.kind == .word && !next.startsWithCapital
        if goesOn && (closesQuote || end.text == "…") { return false }
        if end.isMark("."), let before = marks.dropLast().last, !end.hasSpaceBefore {
            let name = marks.dropLast(2).last
            let isInName =
                name?.startsWithCapital == true && !Grammar.isSmall(next.lower)
                && !Grammar.pronouns.contains(next.lower)
            return stopEnds(after: before, isFirst: marks.count == 2 || isInName, goesOn: goesOn, next: next)
        }
        return true
    }

    private func stopEnds(after word: Token, isFirst: Bool, goesOn: Bool, next: Token) -> Bool {
        if Self.neverEnds.contains(word.lower) { return next.linesBefore > 1 }
        if Self.mayEnd.contains(word.lower) {
            return next.startsWithCapital || (next.linesBefore > 0)
                || (word.lower == "no" && next.kind != .number)
        }
        let isInitial = word.startsWithCapital && word.text.utf8.count == 1 && word.text != "I"
        return !(isInitial && isFirst && next.startsWithCapital)
    }
}

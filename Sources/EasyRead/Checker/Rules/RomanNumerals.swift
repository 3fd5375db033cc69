/// L26: Part IV, World War II.
struct RomanNumerals: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            for (index, token) in sentence.words.enumerated() where token.kind == .word {
                guard let value = Self.value(token, at: index, in: sentence, reading) else { continue }
                findings.addOnce(
                    .romanNumeral, .error, token.text, line: token.line, "Use the number \(value).",
                    suggestion: String(value))
            }
        }
    }

    /// Capitals that look like a number and are not.
    private static let others: Set<String> = [
        "CV", "CD", "CDS", "MC", "DC", "MD", "MI", "DI", "XL", "XXL", "MDI", "CC", "DVD", "LCD", "MIX",
        "CIVIL",
        "MM", "CM", "ML", "DIM", "MILD", "DM", "LI", "CI", "CL", "DL", "LD", "CIC", "MIC", "MV", "LL",
    ]
    private static let before: Set<String> = [
        "part", "parts", "chapter", "section", "sections", "appendix", "stage", "phase", "level", "step",
        "type", "volume",
        "page", "question", "group", "class", "figure", "table", "unit", "grade", "schedule", "article",
        "annex",
        "book", "act", "war", "title", "division", "zone", "tier", "round", "version", "option", "category",
        "band",
        "king", "queen", "henry", "edward", "elizabeth", "george", "charles", "pope", "module", "point",
        "item",
    ]

    private static func value(_ token: Token, at index: Int, in sentence: Sentence, _ reading: Reading)
        -> Int?
    {
        let text = token.text
        guard text.utf8.count <= 8, !reading.keywords.contains(text) else { return nil }
        let isAfterName = before.contains(sentence.lower(index - 1))
        if text.utf8.count == 1 {
            guard ["I", "V", "X"].contains(text), isAfterName, !isSubject(index, sentence) else { return nil }
            return number(text)
        }
        if token.isCapitals || text == text.uppercased() {
            guard !others.contains(text) || isAfterName else { return nil }
            return number(text)
        }
        // "(ii)": in small letters only what cannot be another word.
        guard text == text.lowercased(),
            ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"].contains(text)
        else { return nil }
        return number(text.uppercased())
    }

    /// "In part I agree".
    private static func isSubject(_ index: Int, _ sentence: Sentence) -> Bool {
        sentence.lower(index) == "i" && !sentence.isEndOrMark(afterWord: index)
            && !Grammar.prepositions.contains(sentence.lower(index + 1))
            && !["is", "was", "and", "or"].contains(sentence.lower(index + 1))
    }

    private static let units: [(letters: String, value: Int)] = [
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40),
        ("X", 10),
        ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ]

    /// The number that letters stand for; nil unless they are written as the Romans did.
    static func number(_ text: String) -> Int? {
        var rest = Substring(text)
        var value = 0
        for unit in units {
            var times = 0
            while rest.hasPrefix(unit.letters), times < (unit.letters.utf8.count == 2 ? 1 : 3) {
                rest = rest.dropFirst(unit.letters.count)
                value += unit.value
                times += 1
            }
        }
        return rest.isEmpty && value > 0 ? value : nil
    }
}

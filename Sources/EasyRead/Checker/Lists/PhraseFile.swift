/// Reads the list of phrases, `rule | phrases with / between them | what to say instead`.
extension ListFile {
    mutating func phrases() -> PhraseBook {
        var book = PhraseBook()
        for line in lines {
            let columns = line.text.split(separator: " | ", omittingEmptySubsequences: false)
            guard let name = columns.first, columns.count == 2 || columns.count == 3 else {
                add("This line has not 3 parts.", do: "Write rule | phrase | instead.", line: line.number)
                continue
            }
            let isOnlyWarning = name.hasSuffix("?")
            guard let rule = Rule(rawValue: String(isOnlyWarning ? name.dropLast() : name)) else {
                add("There is no rule “\(name)”.", do: "Write a rule such as L21.", line: line.number)
                continue
            }
            let instead = Self.instead(columns.count == 3 ? columns[2] : "")
            for text in columns[1].split(separator: " / ") {
                if !book.add(text, rule: rule, isOnlyWarning: isOnlyWarning, instead: instead) {
                    add("“\(text)” is no phrase.", do: "Start it with a word.", line: line.number)
                }
            }
        }
        return book
    }

    private static func instead(_ text: Substring) -> Phrase.Instead {
        switch text {
        case "": .asTheRule
        case "-": .leaveOut
        case "ok": .fine
        default: text.hasPrefix("!") ? .advice(String(text.dropFirst())) : .say(String(text))
        }
    }

    /// Lines of words for the same thing, with commas between them.
    mutating func groups() -> [[String]] {
        lines.compactMap { line in
            let words = line.text.split(separator: ",").map { String($0.trimmingSpaces) }
            if words.count < 2 {
                add(
                    "This line has one word only.", do: "Write 2 words or more with commas.",
                    line: line.number)
            }
            return words.count < 2 ? nil : words
        }
    }

    /// Lines of two words with "and" or "or" between them.
    mutating func pairs(joinedBy joiners: Set<String>) -> Set<String> {
        var pairs: Set<String> = []
        for line in lines {
            for pair in line.text.split(separator: ",") {
                let words = pair.trimmingSpaces.lowercased()
                let parts = words.split(separator: " ").map(String.init)
                guard parts.count == 3, joiners.contains(parts[1]) else {
                    add("“\(words)” is no pair.", do: "Write “one and other”.", line: line.number)
                    continue
                }
                pairs.insert(words)
            }
        }
        return pairs
    }
}

extension StringProtocol where SubSequence == Substring {
    /// Without the spaces at both ends.
    var trimmingSpaces: Substring {
        var text = drop(while: { $0 == " " || $0 == "\t" })
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}

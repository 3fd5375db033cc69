extension DecisionRecord {
    /// A field as the record has it; nil where it does not say.
    package func text(of field: Field) -> String? {
        switch field.reading {
        case .divisions: divisions.isEmpty ? nil : divisions.joined(separator: "\n")
        case .due: due?.printed
        case .day(let path): self[keyPath: path]?.shortInWords
        case .words(let path): self[keyPath: path]
        case .prose(let path): self[keyPath: path]
        default: oneOfAKind(field)
        }
    }

    /// The fields that are read in a way of their own.
    private func oneOfAKind(_ field: Field) -> String? {
        switch field.rawValue {
        case "title": return title
        case "decision_type": return decisionType.map { $0 == .key ? "Key" : "Non-key" }
        case "meeting":
            let said = [meeting?.date?.shortInWords, meeting?.body].compactMap(\.self)
            return said.isEmpty ? nil : said.joined(separator: "\n")
        default: return nil
        }
    }

    /// A field line by line, without empty lines; empty where it does not say.
    package func lines(of field: Field) -> [String] {
        (text(of: field) ?? "").split(whereSeparator: \.isNewline).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}

extension DecisionRecord.Due {
    /// When and by whom, as councils print it: `Not before 24 March 2021 by the Cabinet Member`.
    package var printed: String? {
        guard let from else { return by }
        let when =
            switch kind {
            case .notBefore: "Not before " + from.shortInWords
            case .between: "Between " + from.shortInWords + (to.map { " and " + $0.shortInWords } ?? "")
            case .on: from.shortInWords
            }
        return by.map { when + " by " + $0 } ?? when
    }
}

extension DecisionRecord.Field {
    /// The name of the field for a person at a keyboard: `Decision maker`.
    package var plainName: String {
        let words = rawValue.replacing("_", with: " ")
        return self == .status ? "Decision status" : words.prefix(1).uppercased() + words.dropFirst()
    }
}

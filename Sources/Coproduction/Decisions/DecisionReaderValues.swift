/// Turns the passages of a page into the values of a record.
enum DecisionReaderValues {
    /// The line that is the title.
    struct Title {
        let place: Int
        let reference: String?
        let words: String
    }

    /// The first line with a reference before the body; else, on a page that is surely one, the first line.
    static func title(in walk: DecisionReaderWalk) -> Title? {
        for line in walk.front {
            if let found = DecisionReaderTitle(line.words) {
                return Title(place: line.place, reference: found.reference, words: found.title)
            }
        }
        guard walk.isTold else { return nil }
        let start = walk.pageName?.place ?? -1
        return (walk.front.first { $0.place > start } ?? walk.front.first).map {
            Title(place: $0.place, reference: nil, words: String($0.words))
        }
    }

    /// The record; what cannot be read as the value it should be is shown among the lines left over.
    static func record(of walk: DecisionReaderWalk, title: Title, lines: [String]) -> DecisionRecord {
        var record = DecisionRecord(title: title.words, lines: lines)
        record.reference = title.reference
        record.pageName = walk.pageName.map { String($0.words) }
        var leftOver = walk.leftOver + walk.front.filter { $0.place != title.place }
        for (field, passage) in walk.passages {
            switch fill(field, with: passage.text, in: &record) {
            case .understood: break
            case .inPart(let rest):
                leftOver.append(.init(place: passage.announcedAt, words: rest[...]))
            case .notUnderstood:
                leftOver += whole(passage, lines: lines)
            }
        }
        record.notUnderstood = leftOver.sorted { $0.place < $1.place }.map { String($0.words) }
        record.brokenOff = brokenOff(walk, last: lines.lastIndex { !DecisionReaderLines.isBlank($0) })
        return record
    }

    private static func whole(_ passage: DecisionReaderWalk.Passage, lines: [String]) -> [DecisionReaderWalk
        .Line]
    {
        Set([passage.announcedAt] + passage.lines.map(\.place)).filter(lines.indices.contains).map {
            DecisionReaderWalk.Line(place: $0, words: DecisionReaderLines.trimmed(lines[$0]))
        }
    }

    private enum Outcome {
        case understood
        case inPart(String)
        case notUnderstood
    }

    private static func fill(
        _ field: DecisionRecord.Field, with text: String, in record: inout DecisionRecord
    ) -> Outcome {
        switch field.reading {
        case .words(let path):
            let words = String(DecisionReaderLines.tidy(text))
            guard !words.isEmpty, record[keyPath: path] == nil || record[keyPath: path] == words
            else { return .notUnderstood }
            record[keyPath: path] = words
        case .prose(let path):
            guard !text.isEmpty else { return .notUnderstood }
            record[keyPath: path] = text
        case .day(let path):
            guard let day = DecisionDate.day(DecisionReaderLines.tidy(text)) else { return .notUnderstood }
            record[keyPath: path] = day
        case .due:
            guard let (due, rest) = DecisionDate.due(text) else { return .notUnderstood }
            record.due = due
            return rest.map { .inPart($0) } ?? .understood
        case .decisionType:
            guard let kind = kinds[DecisionReaderLines.plain(DecisionReaderLines.tidy(text).prefix(40))]
            else { return .notUnderstood }
            record.decisionType = kind
        case .divisions:
            record.divisions = divisions(text)
            return record.divisions.isEmpty ? .notUnderstood : .understood
        case .title: return .notUnderstood
        }
        return .understood
    }

    private static let kinds: [String: DecisionRecord.Kind] = [
        "key": .key, "key decision": .key, "non-key": .nonKey, "non key": .nonKey, "nonkey": .nonKey,
        "not key": .nonKey, "non-key decision": .nonKey, "non key decision": .nonKey,
    ]

    /// `(All Division);` is one division, in brackets that only hold it together.
    private static func divisions(_ text: String) -> [String] {
        text.split(separator: ";").compactMap { part in
            var name = DecisionReaderLines.tidy(part)
            let inner = name.dropFirst().dropLast()
            if name.first == "(", name.last == ")", !inner.contains(where: { "()".contains($0) }) {
                name = DecisionReaderLines.tidy(inner)
            }
            return name.isEmpty ? nil : String(name)
        }
    }

    /// The field that holds the last line of all, when that line stops within a sentence.
    private static func brokenOff(_ walk: DecisionReaderWalk, last: Int?) -> [DecisionRecord.Field] {
        let ends = walk.passages.filter { field, passage in
            guard field.isProse, let line = passage.lines.last, line.place == last else { return false }
            return stopsShort(line.words)
        }
        return DecisionRecord.Field.allCases.filter { ends[$0] != nil }
    }

    /// Short entries such as `None` or `To follow` are whole without a full stop.
    private static func stopsShort(_ words: Substring) -> Bool {
        let closed = words.reversed().first { !"\"')]’”".contains($0) }
        guard let closed, !".!?…:;".contains(closed) else { return false }
        return words.split(maxSplits: fewWords, whereSeparator: \.isWhitespace).count > fewWords
    }

    private static let fewWords = 5
}

/// Turns the passages of a page into the values of a record.
enum DecisionReaderValues {
    /// The record; what cannot be read as the value it should be is shown among the lines left over.
    static func record(
        of walk: DecisionReaderWalk, title: DecisionReaderHeadline, lines: [String], last: Int?
    ) -> DecisionRecord {
        var record = DecisionRecord(title: title.words.title, lines: lines)
        record.reference = title.words.reference
        record.decidedOn = title.words.day
        record.pageName = walk.pageName.map { String($0.words) }
        var leftOver = walk.leftOver + title.rest
        for (field, passage) in walk.passages where field != title.field {
            switch fill(field, with: passage, of: walk, in: &record) {
            case .understood: break
            case .inPart(let rest):
                leftOver.append(.init(place: passage.announcedAt, words: rest[...]))
            case .notUnderstood:
                leftOver += whole(passage, lines: lines)
            }
        }
        if let status = title.words.status, record.status == nil { record.status = status }
        leftOver += putBelow(title, in: &record)
        record.notUnderstood = leftOver.sorted { $0.place < $1.place }.map { String($0.words) }
            .filter { !DecisionReaderSite.isFurniture($0, on: record.pageName) }
        record.brokenOff = brokenOff(walk, last: last)
        return record
    }

    /// Sentences below the title of a list say what was decided, or what it is about when the decision has a name.
    private static func putBelow(
        _ title: DecisionReaderHeadline, in record: inout DecisionRecord
    ) -> [DecisionReaderWalk.Line] {
        let passage = DecisionReaderWalk.Passage(announcedAt: 0, name: "", lines: title.below)
        guard let first = title.below.first else { return [] }
        let isSentence =
            first.words.split(separator: " ").count >= 5 && ".:;".contains(first.words.last ?? " ")
        if isSentence, record.resolution == nil {
            record.resolution = passage.text(width: nil)
        } else if isSentence, record.description == nil {
            record.description = passage.text(width: nil)
        } else {
            return title.below
        }
        return []
    }

    private static func whole(
        _ passage: DecisionReaderWalk.Passage, lines: [String]
    ) -> [DecisionReaderWalk.Line] {
        Set([passage.announcedAt] + passage.lines.map(\.place)).filter(lines.indices.contains).map {
            DecisionReaderWalk.Line(place: $0, words: DecisionReaderLines.seen(lines[$0]))
        }
    }

    private enum Outcome {
        case understood
        case inPart(String)
        case notUnderstood
    }

    private static func fill(
        _ field: DecisionRecord.Field, with passage: DecisionReaderWalk.Passage, of walk: DecisionReaderWalk,
        in record: inout DecisionRecord
    ) -> Outcome {
        let text = DecisionReaderTicks.chosen(walk.text(of: passage))
        switch field.reading {
        case .words(let path): return fillWords(path, with: passage, in: &record)
        case .prose(let path):
            guard !text.isEmpty else { return .notUnderstood }
            record[keyPath: path] = text
        case .day(let path):
            guard let (day, rest) = DecisionDate.leading(DecisionReaderLines.tidy(text)),
                record[keyPath: path] == nil || record[keyPath: path] == day
            else { return .notUnderstood }
            record[keyPath: path] = day
            return rest.isEmpty ? .understood : .inPart(rest)
        case .due:
            guard let (due, rest) = DecisionDate.due(DecisionReaderLines.joined(text)) else {
                return .notUnderstood
            }
            record.due = due
            return rest.map { .inPart($0) } ?? .understood
        case .meeting:
            guard let (meeting, rest) = DecisionDate.meeting(DecisionReaderLines.joined(text)) else {
                return .notUnderstood
            }
            record.meeting = meeting
            return rest.map { .inPart($0) } ?? .understood
        case .decisionType: return fillType(text, in: &record)
        case .divisions:
            record.divisions = divisions(text)
            return record.divisions.isEmpty ? .notUnderstood : .understood
        case .title: return .notUnderstood
        }
        return .understood
    }

    private static func fillWords(
        _ path: WritableKeyPath<DecisionRecord, String?>, with passage: DecisionReaderWalk.Passage,
        in record: inout DecisionRecord
    ) -> Outcome {
        let whole = passage.lines.map { DecisionReaderLines.joined($0.words) }.joined(separator: " ")
        let words = String(DecisionReaderLines.tidy(DecisionReaderTicks.chosen(whole)))
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return .notUnderstood }
        guard record[keyPath: path] == nil || record[keyPath: path] == words else { return .notUnderstood }
        record[keyPath: path] = words
        return .understood
    }

    // MARK: Key or not

    private static func fillType(_ text: String, in record: inout DecisionRecord) -> Outcome {
        guard let (kind, rest) = kind(text[...]) else { return .notUnderstood }
        record.decisionType = kind
        guard !rest.isEmpty else { return .understood }
        let isReason = kind == .key && rest.split(whereSeparator: \.isWhitespace).count >= 3
        guard isReason, record.reasonKey == nil else { return .inPart(rest) }
        record.reasonKey = rest
        return .understood
    }

    /// Whether the words say key or not, and what they say besides.
    static func kind(_ words: Substring) -> (kind: DecisionRecord.Kind, rest: String)? {
        let said = DecisionReaderLines.joined(DecisionReaderLines.tidy(words))
        let small = said.lowercased()
        guard small.utf8.count <= 600 else { return nil }
        // "Executive - Key": what sort of decision, then whether it is key.
        if let dash = said.ranges(of: " - ").last,
            let kind = kinds.first(where: { $0.0 == said[dash.upperBound...].lowercased() })
        {
            return (kind.1, String(said[..<dash.lowerBound]))
        }
        for (beginning, kind) in kinds where small.hasPrefix(beginning) {
            let rest = said.dropFirst(beginning.count)
            guard let next = rest.first else { return (kind, "") }
            guard next.isWhitespace || ",;:-–—(.".contains(next) else { continue }
            let words = DecisionReaderLines.trimmed(rest.drop { ",;:-–—. ".contains($0) })
            let inner = words.first == "(" && words.last == ")" ? words.dropFirst().dropLast() : words
            return (kind, String(inner))
        }
        return nil
    }

    /// Longer beginnings first.
    private static let kinds: [(String, DecisionRecord.Kind)] = [
        ("this is not a key decision", .nonKey), ("not a key decision", .nonKey),
        ("non-key decision", .nonKey),
        ("this is a key decision", .key), ("non key decision", .nonKey), ("non-key", .nonKey),
        ("non key", .nonKey),
        ("nonkey", .nonKey), ("not key", .nonKey), ("key decision", .key), ("key", .key), ("yes", .key),
        ("no", .nonKey),
    ]

    // MARK: Divisions

    /// `(All Division);` is one division, in brackets that only hold it together.
    private static func divisions(_ text: String) -> [String] {
        // No council has so many; a value like that is no list of names.
        guard text.utf8.count <= 100_000 else { return [] }
        let isListed = text.contains(";") || text.contains("\n")
        return text.split { $0 == ";" || $0 == "\n" || (!isListed && $0 == ",") }.compactMap { part in
            var name = DecisionReaderLines.tidy(
                DecisionReaderLine.unbulleted(DecisionReaderLines.trimmed(part)))
            let inner = name.dropFirst().dropLast()
            if name.first == "(", name.last == ")", !inner.contains(where: { "()".contains($0) }) {
                name = DecisionReaderLines.tidy(inner)
            }
            return name.contains(where: \.isLetter) ? DecisionReaderLines.joined(name) : nil
        }
    }

    // MARK: Broken off

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

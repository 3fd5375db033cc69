extension DecisionDate {
    /// Reads the meeting that decides: `10/09/2026 - Cabinet`, `Cabinet, 10 September 2026`, or only one of both.
    package static func meeting(_ words: some StringProtocol) -> (
        meeting: DecisionRecord.Meeting, rest: String?
    )? {
        let said = Substring(DecisionReaderLines.tidy(words))
        guard !said.isEmpty, said.utf8.count <= 400 else { return nil }
        if let (day, rest) = leading(said) {
            let (time, name) = parted(rest)
            return (.init(date: day, body: name), time)
        }
        for mark in said.indices where ",-–—(".contains(said[mark]) || said[mark].isWhitespace {
            guard let (day, rest) = leading(said[said.index(after: mark)...].replacing(")", with: "")) else {
                continue
            }
            var name = DecisionReaderLines.trimmed(said[..<mark])
            while let last = name.last, ",-–—( ".contains(last) { name = name.dropLast() }
            for ending in [" on", " of", " meeting on"] where name.lowercased().hasSuffix(ending) {
                name = DecisionReaderLines.trimmed(name.dropLast(ending.count))
            }
            guard !name.isEmpty else { return nil }
            return (.init(date: day, body: String(name)), rest.isEmpty ? nil : rest)
        }
        // A name alone has no numbers, which might be a day that could not be read.
        guard said.contains(where: \.isLetter), !said.contains(where: \.isNumber) else { return nil }
        return (.init(date: nil, body: DecisionReaderLines.joined(said)), nil)
    }

    /// What follows the day: a time is no part of the name.
    private static func parted(_ rest: String) -> (time: String?, name: String?) {
        guard isTime(rest[...]) else { return (nil, rest.isEmpty ? nil : rest) }
        for mark in rest.indices where "-–—,".contains(rest[mark]) {
            let name = DecisionReaderLines.trimmed(rest[rest.index(after: mark)...])
            if name.first?.isLetter == true {
                return (String(DecisionReaderLines.trimmed(rest[..<mark])), String(name))
            }
        }
        return (rest, nil)
    }
}

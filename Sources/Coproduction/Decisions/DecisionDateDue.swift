extension DecisionDate {
    /// Reads when a decision is due: `Not before 24th Mar 2021 by WHO`, `Between X and Y by WHO`, `16 Feb 2021`.
    ///
    /// Nil when there is no date in it. `rest` is what is printed after a semicolon, which is no date and no person.
    package static func due(_ words: String) -> (due: DecisionRecord.Due, rest: String?)? {
        let halves = DecisionReaderLines.trimmed(words).split(separator: ";", maxSplits: 1)
        guard let said = halves.first else { return nil }
        let rest = halves.dropFirst().first.map { String(DecisionReaderLines.trimmed($0)) }
        let spoken = said.split(whereSeparator: \.isWhitespace)
        let byPlace = spoken.firstIndex { $0.lowercased() == "by" } ?? spoken.endIndex
        // The words after "by" are taken from the source itself, so that they stay exactly as printed.
        let named = spoken[byPlace...].dropFirst().first
        let who = named.map { String(DecisionReaderLines.tidy(said[$0.startIndex...])) }
        guard let due = due(when: spoken[..<byPlace], by: who?.isEmpty == true ? nil : who)
        else { return nil }
        return (due, rest?.isEmpty == true ? nil : rest)
    }

    private static func due(when: ArraySlice<Substring>, by who: String?) -> DecisionRecord.Due? {
        guard when.count <= 12 else { return nil }
        let words = when.map { $0.lowercased() }
        if words.starts(with: ["not", "before"]) {
            return day(words.dropFirst(2).joined(separator: " "))
                .map { DecisionRecord.Due(kind: .notBefore, from: $0, by: who) }
        }
        if words.first == "between" {
            let days = words.dropFirst().split(separator: "and")
            guard days.count == 2, let from = days.first.flatMap({ day($0.joined(separator: " ")) }),
                let to = days.last.flatMap({ day($0.joined(separator: " ")) }), from <= to
            else { return nil }
            return DecisionRecord.Due(kind: .between, from: from, to: to, by: who)
        }
        return day(words.drop { $0 == "on" }.joined(separator: " "))
            .map { DecisionRecord.Due(kind: .on, from: $0, by: who) }
    }
}

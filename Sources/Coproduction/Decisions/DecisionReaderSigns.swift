/// Tells kinds of text by the words and marks that they have; looks at the beginning of a text only.
enum DecisionReaderSigns {
    /// The kind of text; nil when nothing gives it away.
    static func kind(of lines: [String], isWebPage: Bool) -> NotADecision? {
        let start = beginning(of: lines)
        let words = plain(start)
        if isWebPage { return DecisionReaderSignsList.texts.first { $0.fits(words) }?.kind }
        if isJSON(start) { return .json }
        if let marked = DecisionReaderSignsList.marked.first(where: { $0.fits(words) }) { return marked.kind }
        if isLog(start) { return .log }
        if isBase64(start) { return .base64 }
        if isTable(start) {
            let heading = start.first.map { $0.split { ",;\t".contains($0) }.map(String.init) } ?? []
            return table(heading)
        }
        return (DecisionReaderSignsList.pages + DecisionReaderSignsList.texts).first { $0.fits(words) }?.kind
    }

    /// The kind of page of a site; nil when nothing gives it away.
    static func page(of lines: [String]) -> NotADecision? {
        let words = plain(beginning(of: lines))
        return DecisionReaderSignsList.pages.first { $0.fits(words) }?.kind
    }

    private static func beginning(of lines: [String]) -> [String] {
        lines.prefix(400).map { String($0.prefix(300)) }
    }

    private static func plain(_ lines: [String]) -> String {
        " " + lines.map { DecisionReaderLines.plain($0) }.joined(separator: " \n ") + " "
    }

    /// What a table looks like by the names of its columns.
    static func table(_ heading: [String]) -> NotADecision {
        let names = Set(heading.map { DecisionReaderVocabulary.name($0) })
        if names.intersection(peopleColumns).count >= 2 { return .people }
        return names.intersection(bankColumns).count >= 2 ? .bankStatement : .table
    }

    private static let bankColumns: Set<String> = [
        "paid out", "paid in", "balance", "money in", "money out", "debit", "credit", "transaction",
        "sort code",
        "transaction date", "transaction type", "debit amount", "credit amount", "account number",
    ]

    // MARK: Meetings

    /// True when a text has what only agendas and minutes have.
    static func isMeeting(_ lines: [String]) -> Bool {
        let names = lines.lazy.prefix(400).map(name)
        return Set(names.filter { meetings.contains($0) || $0.hasPrefix("minutes of ") }).count >= 2
    }

    /// Which of the two it is.
    static func meeting(_ lines: [String]) -> NotADecision {
        let names = Set(lines.prefix(400).map(name))
        let isAgenda =
            names.contains("agenda") && names.isDisjoint(with: ["present", "in attendance", "resolved"])
        return isAgenda ? .agenda : .minutes
    }

    private static func name(_ line: String) -> String {
        let start = DecisionReaderLines.seen(String(line.prefix(120)))
        let bare = DecisionReaderVocabulary.unnumbered(start)
        return DecisionReaderVocabulary.name(bare.prefix { $0 != ":" })
    }

    private static let meetings: Set<String> = [
        "agenda", "minutes", "apologies", "apologies for absence", "present", "in attendance", "also present",
        "minutes of last meeting", "minutes of previous meeting", "any other business",
        "exclusion of press and public",
        "date of next meeting", "to receive apologies for absence", "public questions", "urgent business",
        "members present", "officers present", "chairs announcements", "minutes of meeting", "absent",
        "matters arising", "attendance", "substitutes", "questions from members of public", "quorum",
    ]

    // MARK: Forms

    private static func isJSON(_ lines: [String]) -> Bool {
        guard let first = lines.first.flatMap({ DecisionReaderLines.trimmed($0).first }),
            let last = lines.last.flatMap({ DecisionReaderLines.trimmed($0).last })
        else { return false }
        return (first == "{" && "},".contains(last)) || (first == "[" && "],}".contains(last))
    }

    /// The same number of commas, semicolons or tabs on each of the first lines, and no spaces after the commas.
    private static func isTable(_ lines: [String]) -> Bool {
        [",", ";", "\t"].contains { (mark: Character) in
            let counts = lines.prefix(5).map { line in line.count { $0 == mark } }
            guard let first = counts.first, first >= 2 || (first == 1 && counts.count >= 3) else {
                return false
            }
            let isTight = lines.first?.contains(String(mark) + " ") == false
            return isTight && counts.allSatisfy { $0 == first }
        }
    }

    private static let peopleColumns: Set<String> = [
        "name", "first name", "firstname", "forename", "last name", "lastname", "surname", "full name",
        "email",
        "email address", "phone", "telephone", "mobile", "date of birth", "dob", "address", "postcode", "age",
        "gender",
        "job title", "nhs number",
    ]

    /// Most lines begin with a day and a time.
    private static func isLog(_ lines: [String]) -> Bool {
        let first = lines.prefix(20)
        let logged = first.count { line in
            let marks = Array(line.utf8.prefix(48))
            let digits = marks.count { (48...57).contains($0) }
            let hasTime = marks.count { $0 == UInt8(ascii: ":") } >= 2
            return digits >= 8 && hasTime
        }
        return first.count >= 2 && logged * 4 >= first.count * 3
    }

    private static func isBase64(_ lines: [String]) -> Bool {
        guard let first = lines.first, first.utf8.count >= 40 else { return false }
        return lines.prefix(20).allSatisfy { line in
            line.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || "+/=_-".utf8.contains(byte)
            }
        }
    }
}

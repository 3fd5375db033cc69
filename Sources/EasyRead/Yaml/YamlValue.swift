import Coproduction
import Yams

/// One value in a file, which knows where it stands and can say what is wrong with it.
struct YamlValue {
    let node: Node
    let file: String
    let book: MistakeBook

    /// No sentence or name that people edit is longer, in characters.
    private static let longest = 4000

    func wrong(_ what: String, _ doThis: String) { book.note(file, line: node.mark?.line, what, doThis) }

    /// The value as words; nil, with the mistake noted, when it is anything else.
    func text(_ what: String) -> String? {
        guard case .scalar(let scalar) = node else {
            wrong("\(what) must be words.", "Write the words after the colon, on the same line.")
            return nil
        }
        if scalar.style == .plain, Self.notWords.contains(scalar.string.lowercased()) {
            let doThis = "Put it in quotes: \"\(scalar.string)\"."
            wrong("\(what) is \(scalar.string) without quotes, which is no word in YAML.", doThis)
            return nil
        }
        guard let plain = PlainText(scalar.string)?.words else {
            wrong("\(what) is empty.", "Write the words after the colon.")
            return nil
        }
        guard plain.count <= Self.longest else {
            wrong("\(what) is longer than \(Self.longest) characters.", "Make it shorter.")
            return nil
        }
        guard plain == trimmed(scalar.string) else {
            wrong("\(what) holds a mark that nobody can see.", "Write it anew.")
            return nil
        }
        return plain
    }

    private func trimmed(_ words: String) -> String {
        let start = words.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// What YAML 1.1 takes for true, false or nothing when it has no quotes.
    private static let notWords: Set<String> = [
        "yes", "no", "true", "false", "on", "off", "y", "n", "null", "~",
    ]

    /// The value as a list; nil, with the mistake noted, when it is anything else.
    func list(_ what: String) -> [YamlValue]? {
        guard case .sequence(let nodes) = node else {
            wrong("\(what) must be a list.", "Begin each piece on its own line with a dash and a space.")
            return nil
        }
        return nodes.map { YamlValue(node: $0, file: file, book: book) }
    }

    /// The value as a whole number; nil, with the mistake noted, when it is anything else or out of range.
    func number(_ what: String, in range: ClosedRange<Int>) -> Int? {
        guard case .scalar(let scalar) = node, let number = Int(scalar.string), range.contains(number) else {
            wrong(
                "\(what) must be a whole number.",
                "Write a number from \(range.lowerBound) to \(range.upperBound).")
            return nil
        }
        return number
    }

    /// The value as true or false.
    func bool(_ what: String) -> Bool? {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return notBool(what) }
        switch scalar.string.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default: return notBool(what)
        }
    }

    private func notBool(_ what: String) -> Bool? {
        wrong("\(what) must be true or false.", "Write true or false, without quotes.")
        return nil
    }

    /// The value as a slug, `[a-z0-9-]`, at most 40 of them.
    func slug<Owner>(_ what: String, of owner: Owner.Type = Owner.self) -> ID<Owner>? {
        guard let text = text(what) else { return nil }
        guard let id = ID<Owner>(rawValue: text) else {
            let doThis = "Use 1 to 40 small letters, digits and hyphens, such as deciding-together."
            wrong("\(what) is \"\(text.prefix(60))\", which is no short name.", doThis)
            return nil
        }
        return id
    }

    /// The value as a day, `2026-11-22`.
    func day(_ what: String) -> Day? {
        guard let text = text(what) else { return nil }
        guard let day = Day(iso8601: text) else {
            wrong(
                "\(what) is \"\(text.prefix(60))\", which is no day of the calendar.",
                "Write it like 2026-11-22.")
            return nil
        }
        return day
    }

    /// The value as one of a fixed set of words.
    func one<Kind: RawRepresentable & CaseIterable>(_ what: String, of kind: Kind.Type = Kind.self) -> Kind?
    where Kind.RawValue == String {
        guard let text = text(what) else { return nil }
        guard let value = Kind(rawValue: text) else {
            let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            wrong("\(what) is \"\(text.prefix(60))\", which we do not know.", "Use one of: \(known).")
            return nil
        }
        return value
    }
}

extension YamlValue {
    /// True when nothing is written after the colon, or empty quotes.
    var isLeftEmpty: Bool { node.scalar?.string.isEmpty ?? false }
}

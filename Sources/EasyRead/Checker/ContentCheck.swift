import Yams

/// Checks the words inside a file of the folder EasyRead: each in the context it is read in.
package struct ContentCheck: Sendable {
    private let checker: Checker

    /// A check with these lists.
    package init(checker: Checker) { self.checker = checker }

    /// Everything found in a survey file, a page file, a file of words or the demonstration, with the
    /// lines of the file.
    ///
    /// `context` says what all words are when the caller knows better than their place.
    ///
    /// Throws one mistake when the file is no YAML.
    package func findings(
        inYAML text: String, path: String, as context: CheckContext? = nil
    ) throws(Mistake) -> [Finding] {
        let book = MistakeBook()
        guard YamlText(file: path, book: book).text(Array(text.utf8)) != nil else {
            throw book.all.first
                ?? Mistake(file: path, line: nil, what: "This file cannot be read.", doThis: "Write it anew.")
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw Mistake(
                file: path, line: nil, what: "This is no YAML that can be read.",
                doThis: "Look at the spaces and quotes.")
        }
        guard let node else { return [] }
        return pieces(in: node, key: "", inherited: nil).flatMap { piece in
            checker.check(Self.filled(piece.text), as: context ?? piece.context, file: path).filter {
                Self.counts($0, for: piece)
            }.map { finding in
                var placed = finding
                placed.line = piece.line + max(0, (finding.line ?? 1) - 1)
                return placed
            }
        }
    }

    private struct Piece {
        let text: String
        /// True for what somebody or something is called: its words cannot be chosen.
        var isName = false
        let context: CheckContext
        let line: Int
    }

    private func pieces(in node: Node, key: String, inherited: CheckContext?) -> [Piece] {
        switch node {
        case .mapping(let mapping):
            let isSurvey = node["questions"] != nil && node["slug"] != nil
            return mapping.flatMap { entry -> [Piece] in
                let name = entry.key.string ?? ""
                guard !Self.isNotRead(name) else { return [] }
                return pieces(
                    in: entry.value, key: name,
                    inherited: Self.context(of: name, inSurvey: isSurvey || inherited == .question)
                        ?? inherited)
            }
        case .sequence(let sequence):
            let lines = sequence.compactMap(\.scalar?.string)
            // Sentences that stand under one another are read together: one can explain the word before it.
            if ["sentences", "waits-for", "decides"].contains(key), lines.count == sequence.count,
                let inherited
            {
                return [
                    Piece(
                        text: lines.joined(separator: "\n"), context: inherited,
                        line: sequence.first?.mark?.line ?? 1)
                ]
            }
            return sequence.flatMap { pieces(in: $0, key: key, inherited: inherited) }
        case .scalar(let scalar):
            guard let context = inherited, Self.isSentence(scalar.string, key: key) else { return [] }
            return [
                Piece(
                    text: scalar.string, isName: Self.names.contains(key), context: context,
                    line: node.mark?.line ?? 1)
            ]
        case .alias: return []
        }
    }

    /// What the words at a key are; nil where the key says nothing and what stands around it decides.
    private static func context(of key: String, inSurvey: Bool) -> CheckContext? {
        switch key {
        case "by-text": .text
        case "questions": .question
        case "intro": .page
        case "title", "text", "help", "choices": inSurvey ? .question : .page
        case "sentences", "heading", "words", "summary", "you-said", "we-do", "reason", "waits-for", "parts",
            "links", "stopped", "cannot", "easy-name", "easy-title", "decides", "role":
            .page
        default: key.contains(".") ? contextOfWords(key) : nil
        }
    }

    /// The sentences of the site stand under keys with dots.
    private static func contextOfWords(_ key: String) -> CheckContext {
        switch key.split(separator: ".").first {
        // The names of official fields stand beside the official words and are as the council prints them.
        case "follow" where key.hasPrefix("follow.field."): .board
        case "error", "problem": .error
        case "team", "board": .board
        case "text": .text
        default: .page
        }
    }

    /// Keys whose values nobody reads as words: names, official wording, quotations of papers.
    private static func isNotRead(_ key: String) -> Bool {
        let last = key.split(separator: ".").last.map(String.init) ?? key
        return [
            "slug", "key", "picture", "go-to", "keyword", "asked-by", "kind", "purpose", "opens", "closes",
            "official",
            "evidence", "source", "decision-file", "address", "anchor", "answers", "number", "author",
            "licence", "steps", "decision", "theme", "choice", "question", "survey", "id", "to",
            // What stands in papers as it is, and the places where it stands.
            "name", "also-printed", "by", "paper", "place", "known-by", "from", "within", "dated", "held",
            "people",
        ].contains(last) && !key.contains(".") || key.contains(".picture") || key.hasPrefix("code.letter.")
    }

    /// Keys whose values are names.
    private static let names: Set<String> = ["easy-name"]

    /// False for what is no fault of a label or a name: the page they stand on explains their words.
    private static func counts(_ finding: Finding, for piece: Piece) -> Bool {
        switch finding.rule {
        case .hardWordExplained: !piece.isName && !isLabel(piece.text)
        case .knownWords, .wordLength, .simplerWord, .capitals, .heading, .sameThing: !piece.isName
        default: true
        }
    }

    /// True for a name of one to three words without a full stop: an answer, a heading, a button.
    private static func isLabel(_ text: String) -> Bool {
        text.split(separator: " ").count <= 3 && text.last.map { !".?!".contains($0) } ?? true
    }

    private static func isSentence(_ text: String, key: String) -> Bool { text.contains { $0.isLetter } }

    /// A sentence with its places filled by a number, as short as what will stand there.
    private static func filled(_ text: String) -> String {
        var filled = ""
        var isInside = false
        for letter in text {
            switch letter {
            case "{": (isInside, filled) = (true, filled + "3")
            case "}": isInside = false
            default: if !isInside { filled.append(letter) }
            }
        }
        return filled
    }
}

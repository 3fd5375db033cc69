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
        if node.sequence?.first?["licence"] != nil {
            let found = PictureRules(checker: checker).findings(inIndex: node)
            return found.map { $0.placed(line: $0.line, file: path) }
        }
        let survey = SurveyShape(node)
        let pieces = pieces(in: node, key: "", inherited: nil)
        // What one part of a page explains, its headings and links may use.
        let all = pieces.map(\.text).joined(separator: "\n\n")
        let known = node["parts"] == nil ? [] : checker.explained(in: all)
        let words = pieces.flatMap { words in
            findings(in: words, as: context, isSurvey: survey != nil, known: known, path)
        }
        return words + whole(node, survey, path)
    }

    private func findings(
        in words: Words, as context: CheckContext?, isSurvey: Bool, known: Set<String>, _ path: String
    ) -> [Finding] {
        var piece = Piece(Self.filled(words.text), as: context ?? words.context)
        piece.part = words.part
        piece.explained = known
        return checker.check(piece).filter { Self.counts($0, for: words, isSurvey: isSurvey) }.map {
            $0.placed(line: words.line + max(0, ($0.line ?? 1) - 1), file: path)
        }
    }

    /// What is wrong inside a drawing: words in it (P07).
    package func findings(inDrawing svg: String, path: String) -> [Finding] {
        PictureRules(checker: checker).findings(inDrawing: svg).map { $0.placed(line: $0.line, file: path) }
    }

    /// What only the whole file shows: the rules of surveys and of pictures.
    private func whole(_ node: Node, _ survey: SurveyShape?, _ path: String) -> [Finding] {
        var found = survey.map { SurveyRules.findings(in: $0) + checker.sameThings(in: $0) } ?? []
        for part in node["parts"]?.sequence.map(Array.init) ?? [] where part["picture"] != nil {
            let sentences = part["sentences"]?.sequence?.compactMap(\.string) ?? []
            if sentences.count > 3, let first = sentences.first {
                found.append(
                    Finding(
                        rule: .onePictureOneIdea, severity: .warning, words: first,
                        advice: "Use 3 sentences or less for a picture.", line: part["sentences"]?.mark?.line)
                )
            }
        }
        return found.map { $0.placed(line: $0.line, file: path) }
    }

    /// Words of a file and where they stand.
    private struct Words {
        let text: String
        var part = TextPart.fragment
        /// True for what somebody or something is called: its words cannot be chosen.
        var isName = false
        let context: CheckContext
        let line: Int
    }

    private func pieces(in node: Node, key: String, inherited: CheckContext?) -> [Words] {
        switch node {
        case .mapping(let mapping):
            let isSurvey = node["questions"] != nil && node["slug"] != nil
            return mapping.flatMap { entry -> [Words] in
                let name = entry.key.string ?? ""
                guard !Self.isNotRead(name) else { return [] }
                return pieces(
                    in: entry.value, key: key == "choices" ? "choice" : name,
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
                    Words(
                        text: lines.joined(separator: "\n"), context: inherited,
                        line: sequence.first?.mark?.line ?? 1)
                ]
            }
            return sequence.flatMap { pieces(in: $0, key: key, inherited: inherited) }
        case .scalar(let scalar):
            guard let context = inherited, Self.isSentence(scalar.string, key: key) else { return [] }
            return [
                Words(
                    text: scalar.string, part: Self.part(of: key), isName: Self.names.contains(key),
                    context: context, line: (node.mark?.line ?? 1) + (scalar.style == .literal ? 1 : 0))
            ]
        case .alias: return []
        }
    }

    /// What part of a page the words at a key are.
    private static func part(of key: String) -> TextPart {
        switch key {
        case "help": .help
        case "choice": .answer
        case "title": .title
        case "text", "by-text": .prose
        default: .fragment
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
    private static func contextOfWords(_ key: String) -> CheckContext? {
        switch key.split(separator: ".").first {
        // The names of official fields are quotations: they stand as the council prints them.
        case "follow" where key.hasPrefix("follow.field."): nil
        case "error", "problem": .error
        // Only who works here signs in.
        case "team", "board", "set-up": .board
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
    private static func counts(_ finding: Finding, for piece: Words, isSurvey: Bool) -> Bool {
        switch finding.rule {
        // A survey has one book of words for all its questions.
        case .sameThing: !isSurvey && !piece.isName
        case .hardWordExplained: !piece.isName && !isLabel(piece.text)
        case .knownWords, .wordLength, .simplerWord, .capitals, .heading: !piece.isName
        default: true
        }
    }

    /// True for a name of one to three words without a full stop: an answer, a heading, a button.
    private static func isLabel(_ text: String) -> Bool {
        text.split(separator: " ").count <= 3 && text.last.map { !".?!".contains($0) } ?? true
    }

    private static func isSentence(_ text: String, key: String) -> Bool { text.contains { $0.isLetter } }

    /// A sentence with its places filled: by a quotation where words will stand, by a number elsewhere.
    private static func filled(_ text: String) -> String {
        var filled = ""
        var place: String?
        for letter in text {
            switch (letter, place) {
            case ("{", _): place = ""
            case ("}", let name?): (place, filled) = (nil, filled + (ofWords.contains(name) ? "“Kent”" : "3"))
            case (_, nil): filled.append(letter)
            case (_, let name?): place = name + String(letter)
            }
        }
        return filled
    }

    /// The places that hold a question, a title or a name.
    private static let ofWords: Set<String> = [
        "answer", "date", "here", "month", "month-year", "name", "noun", "one", "other", "owner", "places",
        "question", "state", "there", "title",
        "what", "who",
    ]
}

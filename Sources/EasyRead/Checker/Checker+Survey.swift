package import Coproduction

extension Checker {
    /// What is hard in a survey: every string that people see or are texted.
    ///
    /// With the source of its file each finding has a line and the file's name.
    package func check(survey: Survey, source: String? = nil, file: String? = nil) -> [Finding] {
        let lines = source.map(SourceLines.init)
        let words = pieces(of: survey).flatMap { piece in
            let start = lines?.line(of: piece.text)
            return check(piece).filter { $0.rule != .sameThing }.map { $0.placed(line: start, file: file) }
        }
        let shape = SurveyShape(survey) { lines?.line(of: $0) }
        let whole = SurveyRules.findings(in: shape) + sameThings(in: shape)
        return words + whole.map { $0.placed(line: $0.line, file: file) }
    }

    /// L20 over a whole survey: what one question calls by one name the next must not call by another.
    func sameThings(in survey: SurveyShape) -> [Finding] {
        var book = SameThingsBook(lists: lists)
        var found: [Finding] = []
        let texts =
            survey.intro.map { ($0.words, $0.line) }
            + survey.items.flatMap { item in
                ([item.text, item.help ?? ""] + item.choices.map(\.words)).map { ($0, item.line) }
            }
        for (text, line) in texts {
            for sentence in read(Piece(text, as: .question)).sentences {
                for other in book.read(sentence) {
                    found.append(
                        Finding(
                            rule: .sameThing, severity: .warning, words: other.words,
                            advice: SameThingsBook.advice(other.first), line: line))
                }
            }
        }
        return found
    }

    /// The strings of a survey in order; what is explained once counts for all that comes after.
    private func pieces(of survey: Survey) -> [Piece] {
        var pieces: [Piece] = []
        var known = explained(in: survey.intro.map(\.words).joined(separator: "\n\n"))
        let keywords = Set([survey.keyword].compactMap { $0 })
        func add(_ text: String?, as context: CheckContext, part: TextPart = .prose) {
            guard let text else { return }
            var piece = Piece(text, as: context)
            piece.part = part
            piece.explained = known
            piece.keywords = keywords
            pieces.append(piece)
        }
        add(survey.title, as: .question, part: .title)
        for said in survey.intro { add(said.words, as: .page) }
        for question in survey.questions {
            known.formUnion(
                explained(in: [question.text, question.help].compactMap { $0 }.joined(separator: "\n\n")))
            add(question.text, as: .question)
            add(question.help, as: .question, part: .help)
            for choice in question.choices { add(choice.text, as: .question, part: .answer) }
            add(question.byText, as: .text)
        }
        return pieces
    }
}

extension Finding {
    /// The same finding at another place.
    func placed(line: Int?, file: String?) -> Finding {
        var placed = self
        placed.line = line
        placed.file = file
        return placed
    }
}

/// Where strings stand in the file they were read from.
struct SourceLines {
    private let lines: [Substring]

    init(_ source: String) { lines = source.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The first line, from 1, that holds the start of a text; nil when it is not found.
    func line(of text: String) -> Int? {
        let start = text.split(separator: "\n").first.map { $0.prefix(24) } ?? ""
        guard !start.isEmpty else { return nil }
        return lines.firstIndex { $0.contains(start) }.map { $0 + 1 }
    }
}

/// The checker: what a computer can find hard in a text; it never says that a text is easy.
package struct Checker: Sendable {
    let lists: Lists
    private let rules: [any TextRule]

    /// A checker that knows the words of the lists.
    package init(lists: Lists) {
        self.lists = lists
        rules = Self.rules
    }

    private static let rules: [any TextRule] = [
        SentenceLength(), MeanLength(), OneIdea(), DoubleQuestion(), Punctuation(), Slashes(), KnownWords(),
        HardWordExplained(), WordLength(), SimplerWords(), Abbreviations(), Contractions(), Negatives(),
        Passives(),
        Tenses(), UnclearPronouns(), TalkToReader(), SameThings(), PhraseRule(), NumbersAsDigits(),
        Percentages(),
        ManyNumbers(), RomanNumerals(), Dates(), Times(), Ranges(), PhoneNumbers(), Capitals(), Symbols(),
        PageShape(), ReadAloud(), Links(), Statements(), Messages(), FirstMessage(), MessageManners(),
        Stopping(),
    ]

    /// What is hard in a text, in the order of its lines; lines are counted from 1.
    package func check(_ text: String, as context: CheckContext) -> [Finding] {
        check(Piece(text, as: context))
    }

    /// What is hard in a text of which it is known what part it is.
    package func check(_ text: String, as context: CheckContext, part: TextPart) -> [Finding] {
        var piece = Piece(text, as: context)
        piece.part = part
        return check(piece)
    }

    /// What is hard in a piece of a page, whose other words may explain those of this piece.
    package func check(
        _ text: String, as context: CheckContext, part: TextPart, amid page: String
    ) -> [Finding] {
        var piece = Piece(text, as: context)
        piece.part = part
        piece.explained = explained(in: page)
        return check(piece)
    }

    /// What is hard in the text of a file, with the file's name in every finding.
    package func check(_ text: String, as context: CheckContext, file: String?) -> [Finding] {
        check(Piece(text, as: context)).map { finding in
            var finding = finding
            finding.file = file
            return finding
        }
    }

    /// What is hard in one string, with what stands around it.
    func check(_ piece: Piece) -> [Finding] {
        let reading = read(piece)
        var findings = Findings()
        for rule in rules { rule.check(reading, into: &findings) }
        return findings.all.enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
    }

    func read(_ piece: Piece) -> Reading {
        var sentences = Sentences.sentences(of: Tokenizer.tokens(of: piece.text))
        var known: [String: [String]] = [:]
        for index in sentences.indices { sentences[index].findForms(lists, known: &known) }
        return Reading(
            text: piece.text, sentences: sentences, layout: Layout(piece.text, sentences: sentences),
            context: piece.context, part: piece.part, lists: lists, explained: piece.explained,
            keywords: piece.keywords)
    }

    /// The hard words and short names that a text explains.
    func explained(in text: String) -> Set<String> {
        HardWordExplained.explained(in: read(Piece(text, as: .page)).sentences, lists: lists)
    }
}

/// One string to check, with what stands around it.
struct Piece {
    let text: String
    let context: CheckContext
    var part: TextPart = .prose
    var explained: Set<String> = []
    var keywords: Set<String> = []

    init(_ text: String, as context: CheckContext) {
        self.text = text
        self.context = context
    }
}

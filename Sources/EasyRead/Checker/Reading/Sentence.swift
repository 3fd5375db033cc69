/// One sentence, or one heading, label or list item that ends with its line.
struct Sentence: Sendable {
    /// Words, numbers and marks in order; one token at least.
    let tokens: [Token]
    /// The tokens that count as words; a phone number in groups is one.
    ///
    /// Of a sentence far too long only the first 400: that it is too long is all there is to say.
    let words: [Token]
    /// How many words it has, those after the first 400 too.
    let wordCount: Int
    /// Where each of the words stands among the tokens.
    private let places: [Int]
    /// True when it ends with a question mark.
    let isQuestion: Bool
    /// For each word what it can be a form of, itself first; empty until `findForms`.
    private(set) var forms: [[String]] = []

    init(_ tokens: [Token]) {
        self.tokens = tokens
        let all = Sentence.placesOfWords(in: tokens)
        wordCount = all.count
        places = Array(all.prefix(400))
        words = places.map { tokens[$0] }
        let end = tokens.suffix(4).reversed().prefix { $0.kind == .mark }
        isQuestion = end.contains { $0.text == "?" }
    }

    /// Looks up what each word can be a form of, once for all rules.
    mutating func findForms(_ lists: Lists, known: inout [String: [String]]) {
        forms = words.map { token in
            guard token.kind == .word else { return [token.lower] }
            if let forms = known[token.lower] { return forms }
            let forms = lists.wideForms(of: token)
            known[token.lower] = forms
            return forms
        }
    }

    /// What a word can be a form of, itself first; empty outside.
    func forms(at index: Int) -> [String] { forms.indices.contains(index) ? forms[index] : [] }

    /// True when the word at a place is one of these, in any of its forms.
    func word(at index: Int, isFormOf words: Set<String>) -> Bool {
        forms(at: index).contains(where: words.contains)
    }

    /// The place of a word among the tokens; nil outside.
    func place(ofWord index: Int) -> Int? { places.indices.contains(index) ? places[index] : nil }

    /// True when all of it is in capitals: then capitals say nothing about a word.
    var isShouted: Bool {
        let long = words.prefix(20).filter { $0.kind == .word && $0.text.utf8.count > 1 }
        return long.count > 1 && long.allSatisfy { $0.isCapitals || $0.lower.contains("'") }
    }

    /// The line on which it starts.
    var line: Int { tokens.first?.line ?? 1 }

    /// The first word in small letters, or "".
    var firstWord: String { words.first?.lower ?? "" }

    /// The sentence as it was written, with single spaces.
    var text: String { Sentence.text(tokens[...]) }

    /// A word by its place; nil outside.
    func word(_ index: Int) -> Token? { words.indices.contains(index) ? words[index] : nil }

    /// A word in small letters by its place; "" outside.
    func lower(_ index: Int) -> String { word(index)?.lower ?? "" }

    /// A token by its place; nil outside.
    func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    /// The words from one place to another as they were written; places outside are left out.
    func text(from first: Int, to last: Int) -> String {
        let range = max(first, 0)..<max(min(last + 1, words.count), max(first, 0))
        guard range.upperBound <= words.count else { return "" }
        return words[range].map(\.text).joined(separator: " ")
    }

    private static func text(_ tokens: ArraySlice<Token>) -> String {
        var text = ""
        for token in tokens {
            if token.hasSpaceBefore && !text.isEmpty { text += " " }
            text += token.text
            if text.utf8.count > 400 { break }
        }
        return text
    }

    /// A token with those beside it as they were written, so that it can be found.
    func around(_ index: Int) -> String {
        let near = [token(index - 1), token(index), token(index + 1)].compactMap { $0 }
        return Sentence.text(near[...])
    }

    /// True when a mark, or nothing, follows a word.
    func isEndOrMark(afterWord index: Int) -> Bool {
        guard places.indices.contains(index) else { return true }
        return token(places[index] + 1).map { $0.kind == .mark } ?? true
    }

    /// The mark just before a word; nil when there is none.
    func mark(beforeWord index: Int) -> Token? { mark(at: index, -1) }

    /// The mark just after a word; nil when there is none.
    func mark(afterWord index: Int) -> Token? { mark(at: index, 1) }

    private func mark(at index: Int, _ offset: Int) -> Token? {
        guard places.indices.contains(index), let token = token(places[index] + offset) else { return nil }
        return token.kind == .mark ? token : nil
    }

    /// "number = 1": 03000 41 61 61 is one number and not four.
    private static func placesOfWords(in tokens: [Token]) -> [Int] {
        var places: [Int] = []
        var isInPhoneNumber = false
        for (place, token) in tokens.enumerated() where token.counts {
            let isDigits = token.kind == .number && token.text.unicodeScalars.allSatisfy(\.isDigit)
            if isInPhoneNumber && isDigits { continue }
            isInPhoneNumber = isDigits && token.text.hasPrefix("0") && token.text.utf8.count >= 3
            places.append(place)
        }
        return places
    }
}

/// Where the sentences of a text begin, for whoever reads it aloud and marks what is being read.
package enum SentenceStarts {
    /// How far ahead a token is looked for; more than white space and stars never stand between two.
    private static let window = 80

    /// The places, in scalars from 0, where the second sentence of a text and each later one begins.
    ///
    /// Nothing is lost by cutting there: list marks and white space stay with the sentence before.
    package static func afterFirst(in text: [Unicode.Scalar]) -> [Int] {
        var whole = String.UnicodeScalarView()
        whole.append(contentsOf: text)
        let sentences = Sentences.sentences(of: Tokenizer.tokens(of: String(whole)))
        var starts: [Int] = []
        var place = 0
        for (number, sentence) in sentences.enumerated() {
            var start: Int?
            for token in sentence.tokens {
                guard let found = find(Array(token.text.unicodeScalars), in: text, from: place) else {
                    continue
                }
                start = start ?? found.lowerBound
                place = found.upperBound
            }
            if number > 0, let start { starts.append(start) }
        }
        return starts
    }

    private static func find(
        _ words: [Unicode.Scalar], in text: [Unicode.Scalar], from place: Int
    ) -> Range<Int>? {
        let last = min(place + window, text.count - words.count)
        guard place <= last else { return nil }
        for start in place...last where text[start..<(start + words.count)].elementsEqual(words) {
            return start..<(start + words.count)
        }
        return nil
    }
}

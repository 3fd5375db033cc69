/// Turns what somebody typed into a question that the index of words (FTS5) can never take for its own language.
enum SearchWords {
    /// How much of what was typed is read, in characters.
    static let longest = 200
    /// How many words are looked for.
    static let most = 20

    /// All words must be there; the last one may be only begun.
    ///
    /// Nil when no word is in it.
    static func expression(_ typed: String) -> String? {
        let words = typed.prefix(longest).split { !$0.isLetter && !$0.isNumber }.prefix(most)
        guard let last = words.last else { return nil }
        // The index knows stems only, so a word that was begun is looked for as a whole word as well.
        let begun = "(\(quoted(last)) OR \(quoted(last))*)"
        return (words.dropLast().map(quoted) + [begun]).joined(separator: " AND ")
    }

    private static func quoted(_ word: Substring) -> String {
        "\"" + word.filter { $0 != "\"" } + "\""
    }
}

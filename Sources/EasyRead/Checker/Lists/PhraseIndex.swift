/// Phrases that can be found in a sentence by their first word.
struct PhraseIndex<Value: Hashable & Sendable>: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let words: [String]
        let value: Value
    }

    private var byFirstWord: [String: [Entry]] = [:]

    /// All phrases, in no order.
    var entries: [Entry] { byFirstWord.values.flatMap { $0 } }

    /// Adds a phrase in small letters; longer phrases are looked for first.
    mutating func add(_ words: [String], _ value: Value) {
        guard let first = words.first else { return }
        byFirstWord[first, default: []].append(Entry(words: words, value: value))
        byFirstWord[first]?.sort { $0.words.count > $1.words.count }
    }

    /// The longest phrase that starts at a word of a sentence; a word may stand in any of its forms.
    func match(_ sentence: Sentence, at index: Int, lists: Lists) -> Entry? {
        guard sentence.word(index) != nil else { return nil }
        for form in Self.forms(at: index, in: sentence, lists) {
            guard let entries = byFirstWord[form] else { continue }
            for entry in entries where rest(of: entry, fits: sentence, at: index, lists: lists) {
                return entry
            }
        }
        return nil
    }

    private func rest(of entry: Entry, fits sentence: Sentence, at index: Int, lists: Lists) -> Bool {
        for (offset, wanted) in entry.words.enumerated().dropFirst() {
            guard let word = sentence.word(index + offset)?.withoutPossessive else { return false }
            guard word == wanted || Self.forms(at: index + offset, in: sentence, lists).contains(wanted)
            else {
                return false
            }
        }
        return true
    }

    /// A word and what it can be a form of; only itself when it is a common word.
    private static func forms(at index: Int, in sentence: Sentence, _ lists: Lists) -> [String] {
        let word = sentence.word(index)?.withoutPossessive ?? ""
        return lists.base.contains(word) ? [word] : sentence.forms(at: index)
    }
}

/// Phrases that can mean that somebody is in danger; capitals, marks and spaces do not matter.
package struct DangerWords: Hashable, Sendable {
    private let danger: [String: [[String]]]
    private let harmless: [String: [[String]]]
    private let joined: Set<String>

    /// Phrases that alert, and longer phrases around them that do not: "hit me up".
    init(danger: [String], harmless: [String]) {
        let phrases = danger.map { DangerWords.words($0, isPhrase: true) }
        self.danger = Dictionary(grouping: phrases) { $0.first ?? "" }
        self.harmless = Dictionary(grouping: harmless.map { DangerWords.words($0, isPhrase: true) }) {
            $0.first ?? ""
        }
        joined = Set(phrases.filter { $0.count > 1 }.map { $0.joined() })
    }

    /// True when a phrase stands in the text outside its harmless uses.
    package func isIn(_ text: String) -> Bool {
        let words = DangerWords.words(text)
        var index = 0
        while index < words.count {
            if let length = length(of: harmless, in: words, at: index) {
                index += length
            } else if length(of: danger, in: words, at: index) != nil || joined.contains(words[index]) {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    /// The length of the longest phrase that starts at a place; `*` stands for any one word.
    private func length(of phrases: [String: [[String]]], in words: [String], at index: Int) -> Int? {
        guard words.indices.contains(index), let candidates = phrases[words[index]] else { return nil }
        var longest: Int?
        for phrase in candidates where phrase.count <= words.count - index {
            let fits = zip(phrase, words[index...]).allSatisfy { $0 == $1 || $0 == "*" }
            if fits { longest = max(longest ?? 0, phrase.count) }
        }
        return longest
    }

    /// Words in small letters without apostrophes, with the words put together that were spelled out: h i t.
    ///
    /// A star is a place for any word in a phrase, and only a mark in a text.
    private static func words(_ text: String, isPhrase: Bool = false) -> [String] {
        var words: [String] = []
        var word = ""
        var letters = ""
        func take() {
            if word.utf8.count == 1 && word != "*" {
                letters += word
            } else if !word.isEmpty {
                if !letters.isEmpty { words += spelled(letters) }
                letters = ""
                words.append(word)
            }
            word = ""
        }
        for scalar in text.unicodeScalars {
            if scalar.isLetter || scalar.isDigit || (isPhrase && scalar == "*") {
                word.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else if !scalar.isApostrophe && scalar.value != 0xAD {
                take()
            }
        }
        take()
        return letters.isEmpty ? words : words + spelled(letters)
    }

    /// Three single letters or more are one spelled word; fewer are words of one letter: "i", "2".
    private static func spelled(_ letters: String) -> [String] {
        letters.utf8.count > 2 ? [letters] : letters.map(String.init)
    }
}

/// L20: two words for the same thing in one text or survey.
struct SameThings: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context.isEasyRead else { return }
        var book = SameThingsBook(lists: reading.lists)
        for sentence in reading.sentences {
            for found in book.read(sentence) {
                findings.addOnce(
                    .sameThing, .warning, found.words, line: found.line,
                    SameThingsBook.advice(found.first))
            }
        }
    }
}

/// The words for the same thing that a text has used so far.
struct SameThingsBook {
    struct Found {
        let words: String
        let first: String
        let line: Int
    }

    /// A computer cannot know whether two words mean the same here, so it asks and puts nothing in their place.
    static func advice(_ first: String) -> String { "Do you mean “\(first)”? Then use the same word." }

    private let lists: Lists
    private var used: [Int: String] = [:]

    init(lists: Lists) { self.lists = lists }

    /// The words of a sentence for which another word was used before.
    mutating func read(_ sentence: Sentence) -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < sentence.words.count {
            let matches = lists.sameThings.matches(in: sentence, at: index)
            for match in matches where !Self.isNaming(sentence, index) {
                if let first = used[match.group], first != match.word {
                    let words = sentence.text(from: index, to: index + match.length - 1)
                    found.append(
                        Found(words: words, first: first, line: sentence.word(index)?.line ?? sentence.line))
                } else {
                    used[match.group] = match.word
                }
            }
            index += max(1, matches.map(\.length).max() ?? 1)
        }
        return found
    }

    /// "Your doctor is sometimes called a GP": the other word is told once.
    private static func isNaming(_ sentence: Sentence, _ index: Int) -> Bool {
        (max(0, index - 3)..<index).contains {
            ["called", "named", "say", "means"].contains(sentence.lower($0))
        }
    }
}

/// Groups of words for the same thing, found by their first word.
struct SameThingsList: Sendable {
    struct Match {
        let group: Int
        let word: String
        let length: Int
    }

    private struct Entry: Sendable {
        let group: Int
        let parts: [String]
        let word: String
    }

    private var byFirstWord: [String: [Entry]] = [:]

    init(_ groups: [[String]]) {
        for (group, words) in groups.enumerated() {
            for word in words {
                let parts = word.lowercased().split(separator: " ").map(String.init)
                guard let first = parts.first else { continue }
                byFirstWord[first, default: []].append(Entry(group: group, parts: parts, word: word))
            }
        }
    }

    /// The longest words for a thing that start at a word; several when they stand in several groups.
    func matches(in sentence: Sentence, at index: Int) -> [Match] {
        var found: [Match] = []
        for form in sentence.forms(at: index) {
            for entry in byFirstWord[form] ?? [] where fits(entry, sentence, index) {
                found.append(Match(group: entry.group, word: entry.word, length: entry.parts.count))
            }
        }
        let longest = found.map(\.length).max() ?? 0
        return found.filter { $0.length == longest }
    }

    private func fits(_ entry: Entry, _ sentence: Sentence, _ index: Int) -> Bool {
        entry.parts.enumerated().allSatisfy { sentence.forms(at: index + $0).contains($1) }
    }
}

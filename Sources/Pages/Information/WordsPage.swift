import Coproduction
package import EasyRead

/// Every hard word by its letter; with a letter, what the words of that letter mean.
package struct WordsPage: Page {
    package static let template = "information/words"
    package let shell: Shell
    let top: Top
    /// The letters that words begin with.
    let letters: [Link]
    let isEmpty: Bool
    /// All words, under their letters; empty when the page shows one letter.
    let groups: [WordGroup]
    /// The words of one letter with what they mean.
    let meanings: [WordMeaning]
    let isOneLetter: Bool

    /// All hard words, or those of one letter with what they mean.
    package init(_ frame: Frame, glossary: Glossary, letter: String? = nil) {
        let words = frame.words
        let title =
            letter.map { words("glossary.letter", ["letter": $0.uppercased()]) } ?? words("glossary.title")
        shell = frame.shell(title, back: letter.map { _ in Link(words("glossary.all"), to: "/words") })
        top = Top(
            picture: frame.picture(named: "easy-words"), heading: title,
            sentences: letter == nil && !glossary.entries.isEmpty ? [words("glossary.about")] : [])
        isEmpty = glossary.entries.isEmpty
        letters = glossary.letters.map {
            Link($0.uppercased(), to: letter == nil ? "#" + $0 : "/words?part=" + $0)
        }
        groups = letter != nil ? [] : glossary.letters.map { WordGroup($0, of: glossary) }
        meanings = glossary.entries.filter { $0.letter == letter }.map { WordMeaning($0, in: frame) }
        isOneLetter = letter != nil
    }
}

/// The hard words under one letter.
package struct WordGroup: Hashable, Sendable {
    let anchor: String
    let letter: String
    let links: [Link]

    init(_ letter: String, of glossary: Glossary) {
        anchor = letter
        self.letter = letter.uppercased()
        links = glossary.entries.filter { $0.letter == letter }.map { Link($0.word, to: $0.address) }
    }
}

/// One hard word with what it means.
package struct WordMeaning: Hashable, Sendable {
    let anchor: String
    let word: String
    let picture: ShownPicture?
    let means: [String]

    init(_ entry: Glossary.Entry, in frame: Frame) {
        anchor = entry.anchor
        word = entry.word
        picture = frame.picture(entry.picture)
        means = entry.means.replacing(". ", with: ".\n").sentences
    }
}

extension WordsPage {
    package static func examples(in frame: Frame) -> [(name: String, page: WordsPage)] {
        let glossary = Glossary([
            .init(
                word: "advocate", means: "An advocate helps you speak up.",
                picture: PictureName(rawValue: "advocate")),
            .init(word: "care plan", means: "A care plan says what you get."),
            .init(word: "committee", means: "A committee is a group of people. They meet and talk."),
        ])
        return [
            ("all", WordsPage(frame, glossary: glossary)),
            ("letter", WordsPage(frame, glossary: glossary, letter: "c")),
            ("none", WordsPage(frame, glossary: Glossary([]))),
        ]
    }
}

package import Coproduction

/// A language that the site can be read in.
package struct Language: Sendable {
    /// What the language calls itself: Cymraeg.
    package let name: String
    /// Which way it is written.
    package let direction: Direction
    /// Every fixed sentence; what is missing is English and says so.
    package let words: Words
    /// The pages of fixed words that the language has; the others are shown in English.
    package let pages: [InfoPage.Name: InfoPage]

    /// The code by which addresses and `lang` attributes know it.
    package var code: LanguageCode { words.language }

    /// Which way a language is written, as HTML's `dir` says it.
    package enum Direction: String, Hashable, Sendable, CaseIterable {
        case fromLeft = "ltr"
        case fromRight = "rtl"
    }

    /// Puts a language together.
    package init(name: String, direction: Direction, words: Words, pages: [InfoPage.Name: InfoPage]) {
        self.name = name
        self.direction = direction
        self.words = words
        self.pages = pages
    }
}

extension EasyReadContent {
    /// The language with a code; the one that everything is written in first, when there is no such language.
    package func language(_ code: LanguageCode?) -> Language {
        languages.first { $0.code == code } ?? first
    }

    private var first: Language {
        Language(name: "English", direction: .fromLeft, words: words, pages: pages)
    }

    /// Every language, the one that everything is written in first.
    package var allLanguages: [Language] { [first] + languages }
}

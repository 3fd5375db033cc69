package import Coproduction
import EasyRead

/// A theme and how many people are behind it, as it is handed to a page.
package struct ThemeTold: Hashable, Sendable {
    /// The theme.
    package let theme: Theme
    /// The three honest numbers, as they may be shown.
    package let told: ReleasedTold
    /// The copies of people's own words that everybody may see, the newest first.
    package let shown: [ProposedCopy]

    /// Puts theme, numbers and words together.
    package init(theme: Theme, told: ReleasedTold, shown: [ProposedCopy] = []) {
        self.theme = theme
        self.told = told
        self.shown = shown
    }
}

/// What people said about one thing, with three numbers side by side that are never added up.
package struct ThemeCard: Hashable, Sendable {
    package let themeTitle: String
    package let themeSummary: String
    package let numbers: [String]
    package let quotes: [QuotedWords]
    package let quotesThere: Bool
    package let madeUp: Bool

    /// Puts a theme into words.
    init(_ said: ThemeTold, words: Words) {
        themeTitle = said.theme.title
        themeSummary = said.theme.summary
        numbers = Self.numbers(said.told, words: words)
        quotes = said.shown.map { QuotedWords($0.words) }
        quotesThere = !quotes.isEmpty
        madeUp = said.theme.madeUp
    }

    /// A sentence for each number; groups are counted exactly, people are not (DESIGN.md section 5, rule 7).
    static func numbers(_ told: ReleasedTold, words: Words) -> [String] {
        let people = words("follow.told.people", ["count": words.count(told.people)])
        switch told.groups {
        case ...0: return [people, words("follow.told.groups.none")]
        case 1: return [people, words("follow.told.groups.one"), inGroups(told, words: words)]
        default:
            let groups = words("follow.told.groups.many", ["count": String(told.groups)])
            return [people, groups, inGroups(told, words: words)]
        }
    }

    private static func inGroups(_ told: ReleasedTold, words: Words) -> String {
        words("follow.told.in-groups", ["count": words.count(told.peopleInGroups)])
    }
}

/// What somebody said in their own words, as the copy has it.
package struct QuotedWords: Hashable, Sendable {
    package let lines: [OfficialParagraph]

    init(_ words: String) { lines = OfficialParagraph.all(in: words) }
}

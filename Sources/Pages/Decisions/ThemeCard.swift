package import Coproduction
import EasyRead

/// A theme and how many people are behind it, as it is handed to a page.
package struct ThemeTold: Hashable, Sendable {
    /// The theme.
    package let theme: Theme
    /// The three honest numbers, exact; a page shows them by the rule for small numbers.
    package let told: Told

    /// Puts theme and numbers together.
    package init(theme: Theme, told: Told) {
        self.theme = theme
        self.told = told
    }
}

/// What people said about one thing, with three numbers side by side that are never added up.
package struct ThemeCard: Hashable, Sendable {
    package let themeTitle: String
    package let themeSummary: String
    package let numbers: [String]
    package let madeUp: Bool

    /// Puts a theme into words.
    init(_ said: ThemeTold, words: Words) {
        themeTitle = said.theme.title
        themeSummary = said.theme.summary
        numbers = Self.numbers(said.told, words: words)
        madeUp = said.theme.madeUp
    }

    /// A sentence for each number; groups are counted exactly, people are not (DESIGN.md section 5, rule 7).
    static func numbers(_ told: Told, words: Words) -> [String] {
        let people = words("follow.told.people", ["count": words.count(ShownCount(told.people))])
        switch told.groups {
        case ...0: return [people, words("follow.told.groups.none")]
        case 1: return [people, words("follow.told.groups.one"), inGroups(told, words: words)]
        default:
            let groups = words("follow.told.groups.many", ["count": String(told.groups)])
            return [people, groups, inGroups(told, words: words)]
        }
    }

    private static func inGroups(_ told: Told, words: Words) -> String {
        words("follow.told.in-groups", ["count": words.count(ShownCount(told.peopleInGroups))])
    }
}

/// One page that a person can see: a template and the words that fill it.
///
/// Only stored properties reach a template, and only `String`, `Bool`, optionals, arrays and other such
/// structs come out right; the template contract test holds every page to that.
package protocol Page: Hashable, Sendable {
    /// The template that shows the page, by its path under `Templates` without the ending.
    static var template: String { get }
    /// What every page has around its own words.
    var shell: Shell { get }
    /// The page as it looks in its usual and in its awkward states, for the pattern book and for tests.
    static func examples(in frame: Frame) -> [(name: String, page: Self)]
}

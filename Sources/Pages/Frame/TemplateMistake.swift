/// Why the pages cannot be shown at all: a template is missing or wrong.
///
/// Found at start, never on the way.
package struct TemplateMistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// The template, by its path under `Templates`, or the folder.
    package let file: String
    /// What is wrong.
    package let what: String
    /// What to do about it.
    package let doThis: String

    /// One clear line.
    package var description: String { "\(file): \(what) Do this: \(doThis)" }
}

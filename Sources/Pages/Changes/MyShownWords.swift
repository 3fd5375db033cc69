import Coproduction
import EasyRead

/// Whether everybody sees what the person wrote, and why not.
package struct MyShownWords: Hashable, Sendable {
    package let sentences: [String]
    package let copy: [OfficialParagraph]

    /// Nil for an answer in which nothing was written.
    init?(_ answer: Answer, state: ReadingState, words: Words) {
        guard case .wrote(_, let mayShow) = answer else { return nil }
        var copied: String?
        switch state {
        case .approved(let copy):
            copied = copy.words
            sentences = [words("my-words.shown"), words("my-words.shown.left-out")]
        case .notShown(let why):
            sentences = [words("my-words.not-shown"), words("my-words.not-shown." + why.rawValue)]
        case .withdrawn(let why):
            sentences = [words("my-words.shown-no-more"), words("my-words.not-shown." + why.rawValue)]
        case .received, .read, .proposed:
            sentences =
                mayShow == true
                ? [words("my-words.shown.waits"), words("my-words.shown.waits-2")]
                : [words("my-words.not-shown"), words("my-words.not-shown.said-no")]
        }
        copy = copied.map { OfficialParagraph.all(in: $0) } ?? []
    }
}

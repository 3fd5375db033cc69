/// A state in words on a tinted strip; the colour of its edge says nothing that the words do not say.
package struct Strip: Hashable, Sendable {
    /// The state in words.
    package let words: String
    /// The name of the edge in the style sheet: `good`, `late`, `waits` or `plain`.
    package let edge: String

    /// Puts words and edge together.
    init(_ words: String, edge: Edge) {
        self.words = words
        self.edge = edge.rawValue
    }

    /// What the edge looks like.
    enum Edge: String { case good, late, waits, plain }
}

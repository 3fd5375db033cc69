import Coproduction
import EasyRead

/// Bodies by what they are called in easy words, for sentences and links.
struct BodyNames {
    private let bodies: [ID<Body>: Body]
    private let words: Words

    init(_ bodies: [Body], words: Words) {
        self.bodies = Dictionary(bodies.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        self.words = words
    }

    subscript(id: ID<Body>) -> Body? { bodies[id] }

    /// A link to the page of a body; nil when the papers' set has no such body.
    func link(to id: ID<Body>) -> Link? {
        bodies[id].map { Link(Self.atStart($0.easyName), to: $0.address) }
    }

    /// "One answers to the other."; nil when one of the two is unknown.
    func sentence(_ tie: BodyChart.Tie) -> String? {
        guard let one = bodies[tie.from], let other = bodies[tie.to] else { return nil }
        return words(
            "boards.line." + tie.how.rawValue,
            ["one": Self.atStart(one.easyName), "other": Self.inside(other.easyName)])
    }

    /// A name as it begins a sentence.
    static func atStart(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// A name inside a sentence: only its article loses the capital.
    static func inside(_ name: String) -> String {
        name.hasPrefix("The ") || name.hasPrefix("A ") || name.hasPrefix("An ")
            ? name.prefix(1).lowercased() + name.dropFirst() : name
    }
}

extension Body {
    /// The address of the body's page.
    var address: String { "/boards/" + slug.rawValue }

    /// All its lines to others.
    var ties: [BodyChart.Tie] {
        answersTo.map { BodyChart.Tie(from: slug, to: $0.to, how: $0.how) }
    }
}

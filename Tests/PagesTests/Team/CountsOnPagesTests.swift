import Coproduction
import Testing

@testable import Pages

/// Every page there is, looked through to the last value: a page holds words, so a count can reach it only as the
/// words that the rule of small numbers makes of it.
@Suite struct CountsOnPagesTests {
    @Test(arguments: Exhibit.usual) func `no page holds a number that is not words yet`(exhibit: Exhibit) {
        #expect(Self.numbers(in: exhibit.page, at: exhibit.name) == [])
    }

    @Test func `a page that held a count would be found`() {
        struct Card { let people: PeopleCount? }
        struct Wrong { let card: [Card] }
        #expect(Self.numbers(in: Wrong(card: [Card(people: 5)]), at: "wrong") == ["wrong.card[0].people"])
        struct Plain { let people: Int }
        #expect(Self.numbers(in: Plain(people: 5), at: "plain") == ["plain.people"])
    }

    private static func numbers(in value: Any, at place: String) -> [String] {
        if value is PeopleCount || value is any BinaryInteger || value is any BinaryFloatingPoint {
            return [place]
        }
        if value is String || value is Bool { return [] }
        let mirror = Mirror(reflecting: value)
        return mirror.children.enumerated().flatMap { number, child in
            let name =
                switch mirror.displayStyle {
                case .optional: place
                case .collection, .set: place + "[\(number)]"
                default: place + "." + (child.label ?? "\(number)")
                }
            return numbers(in: child.value, at: name)
        }
    }
}

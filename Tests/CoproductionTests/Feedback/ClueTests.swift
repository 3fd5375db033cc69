import Coproduction
import Testing

/// The computer's marks beside those of a careful reader, and what must hold for any text at all.
@Suite struct ClueTests {
    private func marks(_ text: String) -> [String] {
        Clue.pieces(of: text).compactMap(\.clue).map { $0.kind.rawValue + ": " + $0.text }
    }

    @Test func `60 texts are marked as a careful reader marked them before the rules were made`() {
        #expect(ClueTexts.all.count == 60)
        var (right, missed, extra) = (0, [String](), [String]())
        for marked in ClueTexts.all {
            let found = marks(marked.text)
            if found == marked.parts { right += 1 }
            missed += marked.parts.filter { !found.contains($0) }.map { $0 + " in " + marked.text }
            extra += found.filter { !marked.parts.contains($0) }.map { $0 + " in " + marked.text }
        }
        print("Clues: \(right) of 60 texts right, \(missed.count) parts missed, \(extra.count) too many.")
        #expect(missed == [])
        #expect(extra == [])
    }

    @Test(arguments: 0..<300) func `marking loses and moves no letter of any text`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let text = Self.nonsense(&random)
        let pieces = Clue.pieces(of: text)
        #expect(pieces.map(\.text).joined() == text)
        #expect(pieces.allSatisfy { !$0.text.isEmpty })
        #expect(pieces.allSatisfy { $0.clue.map(\.text) ?? $0.text == $0.text })
    }

    @Test(arguments: 0..<300) func `a copy holds nothing of what was hidden, and the original is found again`(
        seed: Int
    ) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let text = "I said: " + Self.nonsense(&random)
        let clues = Clue.all(in: text)
        let words = PublicCopy.hiding(clues, in: text)
        let copy: PublicCopy
        do { copy = try PublicCopy(words, of: text) } catch {
            Issue.record("\(error): \(text) → \(words)")
            return
        }
        #expect(copy.original.map(\.text).joined() == text)
        #expect(copy.parts.map(\.text).joined() == words)
        let kept = copy.parts.filter { $0.hidden == nil }.map(\.text)
        for clue in clues {
            #expect(!kept.contains { Self.stands(clue.text, in: $0) }, "\(clue.text) is still in \(words)")
        }
    }

    /// Whether words stand in a text as whole words, told without the code that is tested.
    private static func stands(_ words: String, in text: String) -> Bool {
        let (text, words) = (Array(text.lowercased()), Array(words.lowercased()))
        guard text.count >= words.count else { return false }
        return (0...(text.count - words.count)).contains { start in
            guard Array(text[start..<(start + words.count)]) == words else { return false }
            func isLetter(_ place: Int) -> Bool {
                text.indices.contains(place) && (text[place].isLetter || text[place].isNumber)
            }
            return !(isLetter(start) && isLetter(start - 1))
                && !(isLetter(start + words.count - 1) && isLetter(start + words.count))
        }
    }

    private static let bits = [
        "Sam", "sam", "Tom Fletcher", "Mrs Patel", "Dr", "called", "is", "name", "my", "the", "May", "Will",
        "I", "went",
        "to", "14", "Station", "Road", "Room", "12", "Ward", "B", "flat", "3a", "ME14", "1XX", "ct11xx",
        "07700",
        "900123", "+44", "(01632)", "943", "476", "5919", "12", "March", "1985", "03/11/2026", "2026-02-14",
        "@", ".",
        ",", "!", "?", "\n", "'s", "’", "-", "[a name]", "[", "]", "é", "👩🏽‍🦽", "İ", "ß", "ﬁ", "²", "٣",
        "a@b.org", "born in",
        "Willow", "Court", "€", "  ",
    ]

    static func nonsense(_ random: inout SeededRandom) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            text += bits.randomElement(using: &random) ?? ""
            if Bool.random(using: &random) { text += " " }
        }
        return text
    }
}

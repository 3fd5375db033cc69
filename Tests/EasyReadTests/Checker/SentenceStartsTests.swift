import EasyRead
import Testing

@Suite struct SentenceStartsTests {
    @Test(arguments: [
        ("Hello.", ["Hello."]),
        ("Do you know? Tell us.", ["Do you know?", "Tell us."]),
        (
            "Dr. Lee meets us at 2.30 p.m. on Monday. Bring tea.",
            ["Dr. Lee meets us at 2.30 p.m. on Monday.", "Bring tea."]
        ),
        ("It costs £3.50. You pay... Then you go.", ["It costs £3.50.", "You pay...", "Then you go."]),
        ("", [""]), ("...", ["..."]),
    ]) func `a text is cut where the checker cuts it, and nothing is lost`(text: String, sentences: [String])
    {
        let scalars = Array(text.unicodeScalars)
        let starts = [0] + SentenceStarts.afterFirst(in: scalars)
        #expect(starts == starts.sorted())
        let pieces = zip(starts, starts.dropFirst() + [scalars.count]).map { start, end in
            String(String.UnicodeScalarView(scalars[start..<end]))
        }
        #expect(pieces.joined() == text)
        #expect(pieces.map { $0.split(separator: " ").joined(separator: " ") } == sentences)
    }
}

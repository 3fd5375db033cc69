import Coproduction
import Testing

/// How networks count text messages (GSM 03.38).
@Suite struct MessageSizeTests {
    @Test(arguments: [
        ("", 0, 1, MessageSize.Encoding.gsm7), ("Hello", 5, 1, .gsm7), ("£5 for a café", 13, 1, .gsm7),
        ("It is €5", 9, 1, .gsm7), ("[1] {2}", 11, 1, .gsm7), ("Don’t", 5, 1, .ucs2), ("Hi 😀", 5, 1, .ucs2),
        (String(repeating: "a", count: 160), 160, 1, .gsm7),
        (String(repeating: "a", count: 161), 161, 2, .gsm7),
        (String(repeating: "a", count: 306), 306, 2, .gsm7),
        (String(repeating: "a", count: 307), 307, 3, .gsm7),
        (String(repeating: "–", count: 70), 70, 1, .ucs2), (String(repeating: "–", count: 71), 71, 2, .ucs2),
        (String(repeating: "😀", count: 35), 70, 1, .ucs2), (String(repeating: "😀", count: 67), 134, 3, .ucs2),
        // A letter of two places moves whole into the next part.
        (String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 152), 306, 3, .gsm7),
        ("line\nline", 9, 1, .gsm7), ("tab\t", 4, 1, .ucs2), ("ç", 1, 1, .ucs2), ("Ç", 1, 1, .gsm7),
    ])
    func `a message is counted as networks count it`(
        _ text: String, characters: Int, segments: Int, encoding: MessageSize.Encoding
    ) {
        let size = MessageSize(text)
        #expect(size.characters == characters)
        #expect(size.segments == segments)
        #expect(size.encoding == encoding)
    }

    @Test func `the first letter outside the alphabet is named`() {
        #expect(GSM7.firstOutside("It’s – ok") == "’")
        #expect(GSM7.firstOutside("It's ok") == nil)
        #expect(GSM7.septets(of: "é") == 1 && GSM7.septets(of: "^") == 2 && GSM7.septets(of: "ê") == nil)
    }
}

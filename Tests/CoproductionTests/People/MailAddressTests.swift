import Coproduction
import Testing

@Suite struct MailAddressTests {
    @Test(arguments: ["anna@example.org", " a.b+c@sub.example.org ", "A_1-x@example.co.uk"])
    func `an address that can stand in a header is taken`(text: String) {
        #expect(MailAddress(text)?.text == text.filter { $0 != " " })
    }

    @Test(arguments: [
        "", "anna", "anna@example", "@example.org", "anna@", "a@b@example.org", "anna@example..org",
        "anna@example.org\r\nBcc: all@example.org", "anna@example.org\nx", "anna,ben@example.org",
        "\"anna\"@example.org", "Anna <anna@example.org>", "anna@exa mple.org", "anna%0a@example.org",
        "-f@example.org", "änna@example.org", ".anna@example.org", "anna\u{0}@example.org",
        String(repeating: "a", count: 250) + "@example.org",
    ])
    func `an address that could add a line or a reader is refused`(text: String) {
        #expect(MailAddress(text) == nil)
    }
}

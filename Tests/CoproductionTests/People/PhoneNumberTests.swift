import Coproduction
import Testing

@Suite struct PhoneNumberTests {
    @Test(arguments: [
        "07700900123", "07700 900 123", "+447700900123", "+44 (0)7700-900123", "0044 7700 900123",
        "447700900123", "7700900123", "(07700) 900.123", "07700\u{A0}900123", "0\u{200B}7700900123",
        "\t07700900123\r\n", "+44 07700 900123",
    ])
    func `a number is read as people write it`(_ typed: String) throws {
        #expect(try PhoneNumber(typed: typed).text == "+447700900123")
    }

    @Test(arguments: [
        ("", PhoneNumber.Refusal.empty), ("  - ", .empty), ("07700 90012", .wrongLength),
        ("077009001234", .wrongLength), ("0300 041 6161", .notMobile), ("01622 696565", .notMobile),
        ("07012345678", .notMobile), ("07612345678", .notMobile), ("+33 6 12 34 56 78", .abroad),
        ("0033612345678", .abroad), ("07700 900123 ext 4", .notANumber), ("my number", .notANumber),
        ("٠٧٧٠٠٩٠٠١٢٣", .notANumber), ("07700900123\n07700900124", .notANumber), ("+", .notANumber),
        ("12345", .wrongLength), ("07700900123,07700900124", .notANumber), ("++447700900123", .notANumber),
    ])
    func `what gets no texts here is refused, and says why`(_ typed: String, _ why: PhoneNumber.Refusal) {
        #expect(throws: why) { try PhoneNumber(typed: typed) }
    }

    @Test func `the Isle of Man is heard`() throws {
        #expect(try PhoneNumber(typed: "07624 123456").text == "+447624123456")
    }

    @Test func `a contact is a number or an address, and the same however it is written`() {
        #expect(Contact(typed: "07700 900123")?.canonical == Contact(typed: "+447700900123")?.canonical)
        #expect(
            Contact(typed: "Anna@Example.org")?.canonical == Contact(typed: "anna@example.org ")?.canonical)
        #expect(Contact(typed: "anna") == nil && Contact(typed: "a@b@c.d") == nil)
    }
}

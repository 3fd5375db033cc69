import Foundation
import Testing

@testable import Coproduction

@Suite struct DecisionReaderContactsTests {
    /// Numbers are from the ranges that Ofcom keeps free for drama.
    @Test(arguments: [
        ("Call 01632 960001.", "Call [phone left out]."), ("01632960001", "[phone left out]"),
        ("020 7946 0001", "[phone left out]"), ("(020) 7946 0001 now", "[phone left out] now"),
        ("A Person (07700 900 001)", "A Person ([phone left out])"), ("07700-900-001;", "[phone left out];"),
        ("+44 (0)20 7946 0001, 2021", "[phone left out], 2021"), ("0044 20 7946 0001", "[phone left out]"),
        ("(+44) 7700 900001", "[phone left out]"), ("+44\u{A0}7700\u{A0}900001", "[phone left out]"),
        ("03069 990001 2021", "[phone left out] 2021"),
        ("03069 990001/07700 900001", "[phone left out]/[phone left out]"),
        ("Tel: 990001", "Tel: [phone left out]"), ("Tel. no. 4567", "Tel. no. [phone left out]"),
        ("Phone: 990001 ext 4567", "Phone: [phone left out] ext [phone left out]"),
        ("Telephone number 990 001", "Telephone number [phone left out]"),
        ("Write to a.person@example.org.", "Write to [e-mail left out]."),
        ("<A.Person+x@mail.example.org.uk>", "<[e-mail left out]>"),
        ("mailto:a@example.org;b@example.org", "mailto:[e-mail left out];[e-mail left out]"),
        ("ünal@exämple.org", "[e-mail left out]"),
    ])
    func `phone numbers and addresses are left out`(line: String, left: String) {
        #expect(DecisionReaderContacts.leftOut(line) == left)
    }

    @Test(arguments: [
        "21/00033 - A title", "first published: 23/02/2021", "01.02.2021 13.30", "In 2015/16 and 2016/17",
        "£1,200,000,000", "£01632960001", "0.123456789012", "section 75",
        "the contract extension 2023 to 2025",
        "Mobile 2000 homes", "12345678901234567890", "Call 999 or 111", "A1234567890", "Tel: none", "a @ b",
        "@home",
        "a@b", "me@", "4 times", "GB29NWBK60161331926819", "0203/123456789", "2021-03-24 10:00",
        "0231\t10/09/2026\t12345",
    ])
    func `dates and sums and references stay as they are`(line: String) {
        #expect(DecisionReaderContacts.leftOut(line) == line)
    }

    @Test func `no field of a record holds a number or an address`() throws {
        let contact = "A Person, Tel 01632 960001, a.person@example.org"
        let record = try DecisionReader.read(
            """
            21/00033 - Ask \(contact)
            Ask \(contact)
            ISSUE WITHDRAWN: Ask \(contact)
            Proposed decision
            Ask \(contact)
            Contact: \(contact).
            Decision due: 1 Mar 2021 by \(contact)
            Divisions affected: \(contact)
            Financial implications: \(contact)
            Unknown: \(contact)
            """)
        #expect(record.contact == "A Person, Tel [phone left out], [e-mail left out]")
        let stored = try String(decoding: JSONEncoder().encode(record), as: UTF8.self) + record.json()
        #expect(!stored.contains("960001") && !stored.contains("@"))
    }
}

import Foundation
import Testing

@testable import Coproduction

@Suite struct MailMessageTests {
    private static let now = Moment(milliseconds: 1_795_000_000_000)

    private func address(_ text: String) throws -> MailAddress { try #require(MailAddress(text)) }

    private func message(subject: String, lines: [String]) throws -> String {
        let mail = Mail(
            id: try #require(ID(rawValue: "abc")), to: try address("anna@example.org"), subject: subject,
            lines: lines)
        let bytes = mail.message(from: try address("heard@council.example"), at: Self.now)
        #expect(bytes.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A) })
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a letter is plain, dated and says that nobody wrote it by hand`() throws {
        let text = try message(subject: "Come in", lines: ["Hello Zoë,", "", ".dot = 1 "])
        #expect(
            text
                == """
                From: heard@council.example
                To: anna@example.org
                Subject: Come in
                Date: Wed, 18 Nov 2026 11:06:40 +0000
                Message-ID: <abc@council.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable
                Auto-Submitted: auto-generated

                Hello Zo=C3=AB,

                =2Edot =3D 1=20

                """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    }

    @Test func `a long line is folded, never inside a letter's bytes, and comes back whole`() throws {
        let line = String(repeating: "Zoë. From here, = 100 ", count: 30)
        let text = try message(subject: "x", lines: [line])
        let body = String(try #require(text.components(separatedBy: "\r\n\r\n").last))
        #expect(body.components(separatedBy: "\r\n").allSatisfy { $0.count <= 76 && !$0.hasPrefix(".") })
        #expect(Self.unquoted(body) == line + "\r\n")
    }

    @Test func `whatever is written into it, a letter has one reader and no more headers`() throws {
        var random = SystemRandomNumberGenerator()
        let evil = [
            "\r\nBcc: evil@example.org", "\n", "\r", "\0", "\u{2028}", "\u{85}", "=?utf-8?Q?x?=", "Zoë 🙂",
            "\r\n\r\n.\r\n", "To: b@c.d", ":", " ", "\t", "e\u{301}", "\u{202E}", "MAIL FROM:<a@b.c>",
        ]
        for _ in 0..<2000 {
            let subject = (0..<Int.random(in: 0...12, using: &random)).map { _ in evil.randomElement() ?? "" }
                .joined()
            let lines = (0..<3).map { _ in
                (0..<Int.random(in: 0...12, using: &random)).map { _ in evil.randomElement() ?? "" }.joined()
            }
            let text = try message(subject: subject, lines: lines)
            let head = try #require(text.components(separatedBy: "\r\n\r\n").first)
            let names = head.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }
                .map { $0.prefix { $0 != ":" } }
            #expect(
                names == [
                    "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
                    "Content-Transfer-Encoding", "Auto-Submitted",
                ])
            let ends = text.unicodeScalars.filter { $0 == "\r" }.count
            #expect(ends == text.components(separatedBy: "\r\n").count - 1)
            #expect(ends == text.unicodeScalars.filter { $0 == "\n" }.count)
        }
    }

    @Test func `a subject in other letters comes back whole, in pieces of at most 75`() throws {
        let subject = String(repeating: "Łódź ünd Zoë 🙂 ", count: 9)
        let encoded = Mail.encoded(subject)
        let pieces = encoded.components(separatedBy: "\r\n ")
        let bytes = pieces.flatMap { piece in
            #expect(piece.count <= 75)
            return Data(base64Encoded: String(piece.dropFirst("=?utf-8?B?".count).dropLast(2))).map {
                [UInt8]($0)
            }
                ?? []
        }
        #expect(String(decoding: bytes, as: UTF8.self) == subject)
    }

    @Test func `random texts are no address that could add a reader or a line`() {
        var random = SystemRandomNumberGenerator()
        let parts = [
            "a", "b.c", "@", "@example.org", "\r\n", "\n", ",", ";", "<", ">", "\"", "(", " ", "\t", "\0",
            "%",
            "é", "\u{202E}", ":", "\\", "RCPT TO:<evil@example.org>", "..", "-", "[127.0.0.1]",
        ]
        var taken = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in parts.randomElement() ?? "" }
                .joined()
            guard let address = MailAddress(text) else { continue }
            taken += 1
            #expect(address.text.utf8.allSatisfy { (0x21...0x7E).contains($0) })
            #expect(address.text.filter { $0 == "@" }.count == 1)
            #expect(!address.text.contains { ",;<>\"()\\:[]% ".contains($0) })
        }
        #expect(taken > 0)
    }

    @Test func `an address that was tampered with on its way is not read`() throws {
        let evil = Data(#"{"text":"a@b.c>\r\nRCPT TO:<evil@b.c"}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(MailAddress.self, from: evil) }
        let kept = try JSONEncoder().encode(address("a@b.cd"))
        #expect(try JSONDecoder().decode(MailAddress.self, from: kept).host == "b.cd")
    }

    /// The text of quoted-printable lines.
    private static func unquoted(_ body: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(body.replacing("=\r\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

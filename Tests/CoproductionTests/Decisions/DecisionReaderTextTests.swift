import Testing

@testable import Coproduction

@Suite struct DecisionReaderTextTests {
    private static let page =
        "21/00033 - Adolygiad o’r tŷ\r\nDecision maker: Y Cabinet\r\nContact: Siân Ŵyn\r\n"

    private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isLittle ? [low, high] : [high, low]
        }
    }

    private func expectRead(_ bytes: [UInt8]) throws {
        let record = try DecisionReader.read(bytes)
        #expect(record.title == "Adolygiad o’r tŷ" && record.contact == "Siân Ŵyn")
        #expect(record.decisionMaker == "Y Cabinet" && record.notUnderstood.isEmpty)
    }

    @Test(arguments: [true, false], ["", "\u{FEFF}"])
    func `UTF-16 is read in both orders and with or without its mark`(isLittle: Bool, mark: String) throws {
        try expectRead(Self.utf16(mark + Self.page, isLittle: isLittle))
    }

    @Test func `UTF-8 is read with and without its mark`() throws {
        try expectRead([UInt8](Self.page.utf8))
        try expectRead([0xEF, 0xBB, 0xBF] + [UInt8](Self.page.utf8))
    }

    @Test func `Windows-1252 is read when the text is no UTF-8`() throws {
        let bytes =
            [UInt8]("21/00033 - Caf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0xA3]
            + [UInt8]("5\nDecision maker: X".utf8)
        #expect(try DecisionReader.read(bytes).title == "Café – £5")
    }

    @Test func `marks that nobody sees and bullets and hard spaces do no harm`() throws {
        let record = try DecisionReader.read(
            "21/00033\u{A0}-\u{A0}A\u{AD} ti\u{200B}tle\n\u{F0B7} Deci\u{AD}sion\u{A0}maker:\u{A0}\u{200B}Cabinet\u{FEFF}\n"
        )
        #expect(record.title == "A title" && record.decisionMaker == "Cabinet")
    }

    @Test(arguments: 0..<60) func `broken bytes are read or refused and never stop the reader`(seed: Int) {
        var dice = Repeatable(state: UInt64(seed) &* 31 &+ 5)
        let seeds: [[UInt8]] = [
            [UInt8](Self.page.utf8), Self.utf16(Self.page, isLittle: true),
            [UInt8]("<html><table><tr><td>Decision maker<td>A</table><dl><dt>Ref<dd>&#163; &pound".utf8),
            [UInt8]("Forward plan\nTitle\tDecision maker\tDecision due\nOne\tCabinet\t1 Feb 2027\n".utf8),
        ]
        var bytes = seeds[seed % seeds.count]
        for _ in 0..<Int.random(in: 1...20, using: &dice) {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0...3, using: &dice) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 1:
                bytes.insert(
                    [9, 10, 13, 32, 38, 45, 58, 60, 62].randomElement(using: &dice) ?? 32, at: place)
            case 2 where bytes.count > 1: bytes.remove(at: place)
            default: bytes += bytes[place...].prefix(50)
            }
        }
        let first = Result { try DecisionReader.readAll(bytes) }
        let again = Result { try DecisionReader.readAll(bytes) }
        #expect((try? first.get()) == (try? again.get()))
    }
}

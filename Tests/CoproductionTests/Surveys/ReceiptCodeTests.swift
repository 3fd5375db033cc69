import Testing

@testable import Coproduction

@Suite struct ReceiptCodeTests {
    @Test func `a code has no letters that make words or are taken for others`() {
        let alphabet = ReceiptCode.alphabet
        #expect(Set(alphabet).isDisjoint(with: "AEIOU01QZ"))
        #expect(Set(alphabet).count == alphabet.count)
        #expect(alphabet.count == 26)
        #expect(alphabet.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) })
    }

    @Test(arguments: [
        "BCDF2345", "bcdf2345", "BCDF 2345", "bcdf-2345", " b c d f 2 3 4 5 ", "BCDF\u{2013}2345",
        "BCDF\u{A0}2345\n",
        "BCDF2345.",
    ])
    func `a code is read in any case with spaces and hyphens`(typed: String) throws {
        let code = try #require(ReceiptCode(typed: typed))
        #expect(code.letters == "BCDF2345")
        #expect(code.grouped == "BCDF 2345")
    }

    @Test(arguments: [
        "", "BCDF234", "BCDF23456", "BCDA2345", "BCDF0345", "BCDF1345", "BCDFO345", "BCDFQ345", "BCDFZ345",
        "ＢCDF2345",
        "BCDF٢345",
    ])
    func `what cannot be a code is none`(typed: String) {
        #expect(ReceiptCode(typed: typed) == nil)
    }

    @Test func `every code that is made can be read again`() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<500 {
            let bytes = (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }
            let code = try #require(ReceiptCode(bytes: bytes))
            #expect(ReceiptCode(typed: code.grouped.lowercased()) == code)
        }
        #expect(ReceiptCode(bytes: [1, 2, 3, 4, 5, 6, 7]) == nil)
    }

    @Test func `the two pictures of a code are always two`() throws {
        var random = SeededRandom(seed: 12)
        var seen: Set<[Int]> = []
        for _ in 0..<2000 {
            let bytes = (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }
            let code = try #require(ReceiptCode(bytes: bytes))
            for count in [2, 3, 20, 24] {
                let places = code.pictures(among: count)
                #expect(Set(places).count == 2)
                #expect(places.allSatisfy { (0..<count).contains($0) })
            }
            #expect(code.pictures(among: 24) == code.pictures(among: 24))
            seen.insert(code.pictures(among: 24))
        }
        // 24 × 23 pairs: nearly all of them come up.
        #expect(seen.count > 500)
    }

    @Test(arguments: [1, 0, -1, Int.min])
    func `one picture is not enough to tell codes apart`(count: Int) throws {
        #expect(try #require(ReceiptCode(typed: "BCDF2345")).pictures(among: count).isEmpty)
    }
}

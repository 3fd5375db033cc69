import Foundation
import Testing

@testable import Coproduction

/// Everything that is no decision is refused by what it looks like, quickly and with little memory.
@Suite(.serialized) struct NonsenseTests {
    /// A build without optimisation is slower by far; what is promised is 2 seconds.
    private static var longest: Duration {
        #if DEBUG
            .seconds(30)
        #else
            .seconds(2)
        #endif
    }

    @Test func `forty kinds of nonsense are refused by what they look like`() {
        let all = Nonsense.all()
        #expect(all.count >= 40 && Set(all.map(\.name)).count == all.count)
        let before = Self.mostMemory()
        for nonsense in all {
            var refusal: NotADecision?
            let spent = ContinuousClock().measure {
                do throws(NotADecision) {
                    _ = try DecisionReader.readAll(nonsense.bytes)
                } catch { refusal = error }
            }
            #expect(
                refusal.map(nonsense.looks.contains) == true,
                "\(nonsense.name): \(String(describing: refusal))")
            #expect(spent < Self.longest, "\(nonsense.name)")
        }
        // What is promised is 100 MB; the other tests of this process are counted here too.
        #expect(Self.mostMemory() - before < 300_000, "kilobytes")
    }

    @Test func `no refusal shows anything of what was brought`() {
        for kind in NotADecision.allCases {
            #expect(!kind.line.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
            #expect(!kind.line.contains("\n") && kind.line.hasSuffix("."))
        }
    }

    @Test(arguments: [
        ([["4471", "12.50", "0", "", "7", "N"], ["4471", "12.50", "0", "", "7", "N"]], NotADecision.table),
        ([["First name", "Surname", "Email"], ["A", "B", "a@example.org"]], .people),
        (
            [
                ["Date", "Description", "Paid out", "Paid in", "Balance"],
                ["09/02/2027", "CARD", "12", "", "8"],
            ], .bankStatement
        ),
        ([(0..<100_000).map { "c\($0)" }, []], .table),
    ])
    func `rows of other tables are refused`(rows: [[String]], kind: NotADecision) {
        #expect(throws: kind) { try DecisionReader.read(rows: rows) }
    }

    /// The most memory that this process has held so far, in kilobytes.
    private static func mostMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}

import EasyRead
import Foundation
import Testing

/// What holds for every text, however odd.
@Suite struct CheckerPropertyTests {
    private static let pieces = [
        "a", " ", "\n", ".", "?", ";", "**", "\u{0}", "😀", "\u{202E}", "שלום", "é\u{301}\u{301}", "1", "%",
        "–", "'", "(",
        ")", "n't", "is ", "told ", "no ", "two ", "NHS ", "advocate ", "{day}", "https://", "@", "-", "\r\n",
        "…", "£", "0",
        "un", "and ", "in order to ", "\u{FFFF}", "\u{1F468}\u{200D}\u{1F469}", "st. ", "e.g. ", "10.5 ",
        "\"",
    ]

    @Test(arguments: CheckContext.allCases)
    func `no mixture of pieces stops the checker`(_ context: CheckContext) throws {
        let checker = try KentLists.checker()
        var dice: UInt64 = 20_261_122
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<40 {
                dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += Self.pieces[Int(dice >> 33) % Self.pieces.count]
            }
            let found = checker.check(text, as: context)
            #expect(found.allSatisfy { $0.advice.isEmpty == false && ($0.line ?? 0) >= 1 })
        }
    }

    @Test(arguments: [
        "a", " ", "\n", ".", ";", ")", "**", "😀", "ש", "\u{0}", "\u{301}", "a ", "is ", "no ", "neither ",
        "1 ", "0", "'",
        "a-", "a.", ". ", "; ", "told. ", "in order ", "two; ", "(a) ", "NHS ", "advocate ", "{", "{a}",
        "and i ", "hit ",
    ])
    func `twice as much text takes about twice as long`(_ piece: String) throws {
        let checker = try KentLists.checker()
        func time(_ count: Int) -> Int {
            let text = String(repeating: piece, count: count)
            let start = Self.timeOfThisThread()
            _ = checker.check(text, as: .question)
            return Self.timeOfThisThread() - start
        }
        _ = time(200)
        let few = max(time(1_000), 4_000_000)
        // Eight times the text: a quadratic rule would take 64 times as long.
        #expect(time(8_000) < few * 24)
    }

    /// Nanoseconds that this thread has worked: what other tests do at the same time does not count.
    private static func timeOfThisThread() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    @Test func `a megabyte of one letter is one long word`() throws {
        let found = try KentLists.checker().check(String(repeating: "a", count: 1_000_000), as: .question)
        #expect(Set(found.map(\.rule)) == [.knownWords, .wordLength, .heading])
        #expect(found.allSatisfy { $0.words.count < 70 })
    }

    @Test func `of a text far too long the start is read and the length is said`() throws {
        let text = String(repeating: "how good is the ", count: 125_000)
        let start = Self.timeOfThisThread()
        let found = try KentLists.checker().check(text, as: .question)
        #expect(Self.timeOfThisThread() - start < 20_000_000_000)
        #expect(found.count < 100)
        #expect(found.contains { $0.rule == .sentenceLength && $0.severity == .error })
    }

    @Test func `clean sentences stay clean beside each other`() throws {
        let checker = try KentLists.checker()
        let clean = [
            "Did your doctor explain things to you?", "You can stop at any time.", "Choose 1 answer.",
            "We want to know what you think.", "Is your home good, OK or bad?", "You do not have to answer.",
            "Phone Kent County Council: 03000 41 61 61.", "Is the bus at 2:30pm?", "You pay £3.50.",
            "Do you have an advocate? An advocate helps you speak up.", "Is Dr. Smith kind?", "Thank you.",
        ]
        for first in clean {
            for second in clean {
                // 2 of these have 2 sentences: on a line they are 4, which is a paragraph too long.
                let isLong = first.contains("? An ") && second.contains("? An ")
                for join in isLong ? ["\n", "\n\n"] : [" ", "\n", "\n\n"] {
                    let found = checker.check(first + join + second, as: .question)
                    #expect(found.isEmpty, "\(first + join + second): \(found.map(\.words))")
                }
            }
        }
    }

    @Test func `all advice is easy and has at most 12 words`() throws {
        let checker = try KentLists.checker()
        var advice = Set(
            RuleTable.all.flatMap { table in
                table.bad.flatMap { checker.check($0, as: table.context).map(\.advice) }
            })
        for simpler in try KentLists.lists().simplerWords where simpler != "-" {
            advice.insert("You can say “\(simpler)”.")
        }
        for phrase in try KentLists.lists().adviceOfPhrases { advice.insert(phrase) }
        for text in advice.sorted() {
            #expect(text.split(separator: " ").count <= 12, "\(text)")
            let found = checker.check(Self.lines(text), as: .page)
            #expect(found.isEmpty, "\(text): \(found.map { "\($0.rule.rawValue) \($0.words)" })")
        }
    }

    /// Each sentence on its own line, as pages show them.
    static func lines(_ text: String) -> String {
        text.replacing(". ", with: ".\n").replacing("? ", with: "?\n")
    }
}

import EasyRead
import Testing

/// L39: how many words one screen holds.
@Suite struct ScreenLengthTests {
    private static func text(_ words: Int, each: Int = 5) -> String {
        Array(repeating: "You can come with us.", count: words / each).joined(separator: "\n")
    }

    @Test(arguments: [
        (CheckContext.question, 40, 60), (.page, 120, 180),
    ])
    func `a screen has room for few words`(_ context: CheckContext, warning: Int, error: Int) throws {
        let checker = try KentLists.checker()
        func found(_ words: Int) -> [Severity] {
            checker.check(Self.text(words), as: context).filter { $0.rule == .screenLength }.map(\.severity)
        }
        #expect(found(warning).isEmpty)
        #expect(found(warning + 5) == [.warning])
        #expect(found(error) == [.warning])
        #expect(found(error + 5) == [.error])
    }

    @Test func `a heading starts a new screen and a whole page has a limit too`() throws {
        let checker = try KentLists.checker()
        let parts = Array(repeating: "# Help\n" + Self.text(100), count: 2).joined(separator: "\n")
        #expect(!checker.check(parts, as: .page).contains { $0.rule == .screenLength })
        let long = Array(repeating: "## Help\n" + Self.text(100), count: 11).joined(separator: "\n")
        #expect(
            checker.check(long, as: .page).filter { $0.rule == .screenLength }.map(\.severity) == [.warning])
    }

    @Test func `a screen of the team has no such limit`() throws {
        #expect(
            !(try KentLists.checker().check(Self.text(400), as: .board)).contains { $0.rule == .screenLength }
        )
    }
}

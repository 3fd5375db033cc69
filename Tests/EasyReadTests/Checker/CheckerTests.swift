import EasyRead
import Testing

/// Every rule against strings that break it and strings that keep it.
@Suite struct RuleTests {
    @Test(arguments: RuleTable.all)
    func `a rule finds what breaks it`(_ table: RuleTable) throws {
        let checker = try KentLists.checker()
        #expect(!table.bad.isEmpty)
        for text in table.bad {
            let found = checker.check(text, as: table.context).map(\.rule)
            #expect(found.contains(table.rule), "\(text)")
        }
    }

    @Test(arguments: RuleTable.all)
    func `a rule leaves in peace what keeps it`(_ table: RuleTable) throws {
        let checker = try KentLists.checker()
        #expect(!table.good.isEmpty)
        for text in table.good {
            let found = checker.check(text, as: table.context).filter { $0.rule == table.rule }
            #expect(found.isEmpty, "\(text): \(found.map(\.words))")
        }
    }

    @Test func `every rule about words has a table`() {
        let words = Rule.allCases.filter { !$0.rawValue.hasPrefix("S") && !$0.rawValue.hasPrefix("P") }
        // L39 counts words and has its own test.
        #expect(Set(RuleTable.all.map(\.rule)) == Set(words).subtracting([.screenLength]))
    }
}

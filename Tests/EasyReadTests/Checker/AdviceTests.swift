import EasyRead
import Testing

/// What is said about a word helps most where the word must go.
@Suite struct AdviceTests {
    @Test(arguments: [
        ("We utilise your data.", "utilise", "use"),
        ("Where is your accommodation?", "accommodation", "home"),
    ])
    func `a word that nobody knows comes with its simpler word`(text: String, word: String, simpler: String)
        throws
    {
        let found = try KentLists.checker().check(text, as: .question)
        let finding = try #require(found.first { $0.rule == .knownWords && $0.words == word })
        #expect(finding.severity == .error && finding.suggestion == simpler)
        #expect(finding.advice == "You can say “\(simpler)”.")
    }

    @Test func `a word without a simpler one still says what to do`() throws {
        let found = try KentLists.checker().check("Is it a quaternion?", as: .question)
        #expect(found.first { $0.rule == .knownWords }?.advice == "Use a word that everybody knows.")
    }

    @Test(arguments: [
        ("Is your support person-centred?", false), ("Is your plan easy-going?", false),
        ("Was the door re-opened?", true), ("Was the plan person-centred by them?", true),
    ])
    func `what kind something is differs from what was done to it`(text: String, isPassive: Bool) throws {
        let found = try KentLists.checker().check(text, as: .question)
        #expect(found.contains { $0.rule == .passive } == isPassive)
    }

    @Test(arguments: [
        ("He kicked the bucket.", true), ("It is raining cats and dogs.", true),
        ("She speaks up for you.", false), ("I have a bucket.", false),
    ])
    func `figures of speech are found, and plain words about speaking up are not`(
        text: String, isFigure: Bool
    ) throws {
        let found = try KentLists.checker().check(text, as: .page)
        #expect(found.contains { $0.rule == .figureOfSpeech } == isFigure)
    }
}

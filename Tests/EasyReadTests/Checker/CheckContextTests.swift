import EasyRead
import Testing

/// Limits and severities differ by where the words stand.
@Suite struct CheckContextTests {
    private static func words(_ count: Int) -> String {
        "We " + Array(repeating: "go", count: count - 1).joined(separator: " ") + "."
    }

    @Test(arguments: [
        (CheckContext.question, 12, 15), (.text, 12, 15), (.error, 12, 15), (.page, 15, 20), (.board, 20, 25),
    ])
    func `each context has its own limits for a sentence`(_ context: CheckContext, easy: Int, most: Int)
        throws
    {
        let checker = try KentLists.checker()
        func found(_ count: Int) -> [Severity] {
            checker.check(Self.words(count), as: context).filter { $0.rule == .sentenceLength }.map(
                \.severity)
        }
        #expect(found(easy).isEmpty)
        #expect(found(easy + 1) == [.warning])
        #expect(found(most) == [.warning])
        #expect(found(most + 1) == [.error])
    }

    @Test(arguments: [
        ("Were you asked?", Rule.passive, CheckContext.question, Severity.error),
        ("You were asked.", .passive, .page, .warning), ("You were asked.", .passive, .text, .error),
        ("You were asked.", .passive, .board, .warning),
        ("Do you utilise it?", .knownWords, .question, .error),
        ("You utilise it.", .knownWords, .page, .warning), ("Was it closed?", .passive, .question, .warning),
        ("Did you meet Zanzibaro?", .knownWords, .question, .warning),
        ("You'll see", .contraction, .page, .warning),
        ("You can't see", .contraction, .page, .error), ("One person", .numberAsDigits, .page, .warning),
        ("It is (very) good", .punctuation, .page, .warning),
        ("It is good; it is late", .punctuation, .page, .error),
        ("Ask your GP", .abbreviation, .page, .warning), ("Ask the LDPB", .abbreviation, .page, .error),
        ("Is it safe or unsafe?", .negative, .question, .warning),
        ("It is accommodation", .wordLength, .page, .warning),
        ("It is responsibility", .wordLength, .page, .error),
        ("You do it so that she can, because we ask", .oneIdea, .page, .error),
        ("Do you know who comes to see you at home at night?", .oneIdea, .question, .warning),
    ])
    func `a finding stops publishing only where it must`(
        _ text: String, rule: Rule, context: CheckContext, severity: Severity
    ) throws {
        let found = try KentLists.checker().check(text, as: context).filter { $0.rule == rule }
        #expect(found.map(\.severity) == [severity])
    }

    @Test(arguments: [
        "The methodology of commissioning was revised, and they confirm it when the committee meets."
    ])
    func `plain English on screens of the team may use harder words`(_ text: String) throws {
        let rules = Set(try KentLists.checker().check(text, as: .board).map(\.rule))
        #expect(rules.isDisjoint(with: [.knownWords, .hardWordExplained, .wordLength, .oneIdea]))
    }
}

/// The examples of the rule table, and the rulings where two rules meet.
@Suite struct RulingTests {
    @Test(arguments: [
        "Did your doctor explain things to you?", "Are staff kind to you?", "Do staff help you?",
        "your support worker",
        "Do you have an **advocate**? An advocate helps you speak up.", "You do not have to",
        "Do you feel safe?",
        "Did staff listen to you?", "2 people", "6 out of 10 people", "most people", "for 14 days",
        "What do you want to change?", "Do you get support?", "Did the nurse help?",
        "You can miss out any question",
        "Did you see your doctor in the last 3 months?", "Monday 23 November 2026",
        "2pm to 4pm",
        "Phone Kent County Council: 03000 41 61 61", "Choose your answer", "Choose yes, no or I do not know",
        "Read what we changed", "Do you like where you live?", "Do you feel safe at home?",
        "Was your care good, OK or bad?",
        "Is your home good, OK or bad?", "We want to know what you think.",
        "You can say yes or no to this survey.",
        "Nothing bad will happen if you say no.", "Your answers help us make care better in Kent.",
        "No, I did it by myself", "Yes, someone read the questions to me", "I do not want to say",
        "Something else",
        "Are you autistic?", "Is anyone hurting you or making you feel scared?",
        "Someone will listen to you.",
        "Do people listen to you?", "What do you want to tell us?",
    ])
    func `the good examples have no finding`(_ text: String) throws {
        let found = try KentLists.checker().check(text, as: .question)
        #expect(found.isEmpty, "\(found.map { "\($0.rule.rawValue) \($0.words)" })")
    }

    @Test(arguments: [
        "Do people listen to you? Reply 1 for yes, 2 for no, 3 for I do not know.", "Text STOP to stop.",
        "Is your nurse kind to you? Reply 1 for yes, 2 for no, 3 for not sure.",
        "Reply BACK to go back. Reply HELP for help.",
        "Thank you. We got your text. A person will read it today. If you need help now, phone 999.",
    ])
    func `a text message may list its answers and name its commands`(_ text: String) throws {
        let found = try KentLists.checker().check(text, as: .text)
        #expect(found.isEmpty, "\(found.map { "\($0.rule.rawValue) \($0.words)" })")
    }

    @Test(arguments: [
        "This did not work. It was not your fault. Open the page again.", "Choose yes, no or I do not know.",
    ])
    func `what we say after a mistake has no error`(_ text: String) throws {
        #expect(try KentLists.checker().check(text, as: .error).allSatisfy { $0.severity == .warning })
    }

    @Test func `lines are counted from 1`() throws {
        let found = try KentLists.checker().check("It is good.\n\nYou can't go.\nWait two days.", as: .page)
        #expect(found.map(\.line) == [3, 4])
        #expect(found.map(\.rule) == [.contraction, .numberAsDigits])
    }

    @Test func `a word is named once however often it comes`() throws {
        let found = try KentLists.checker().check("Utilise it. Utilise it. Utilise it.", as: .page)
        #expect(found.filter { $0.rule == .knownWords }.count == 1)
    }
}

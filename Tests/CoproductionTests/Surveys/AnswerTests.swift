import Testing

@testable import Coproduction

@Suite struct AnswerTests {
    let good: Choice
    let bad: Choice

    init() throws {
        good = try MadeUpSurvey.choice("good")
        bad = try MadeUpSurvey.choice("bad")
    }

    @Test(arguments: [Question.Kind.chooseOne, .faces, .yesNo])
    func `one of the choices offered is an answer`(kind: Question.Kind) throws {
        let question = try MadeUpSurvey.question("q", kind, choices: [good, bad])
        #expect(
            try question.answer(chosen: ["bad"], words: "thrown away", mayShow: true) == .chose([bad.key]))
        #expect(try question.answer(chosen: ["do-not-know"], words: nil, mayShow: nil) == .doNotKnow)
        #expect(throws: Question.AnswerProblem.nothingChosen) {
            try question.answer(chosen: [], words: "words", mayShow: nil)
        }
        #expect(throws: Question.AnswerProblem.tooManyChosen) {
            try question.answer(chosen: ["good", "bad"], words: nil, mayShow: nil)
        }
        for strange in ["", "Good", "ugly", " good"] {
            #expect(throws: Question.AnswerProblem.unknownChoice) {
                try question.answer(chosen: [strange], words: nil, mayShow: nil)
            }
        }
    }

    @Test func `some choices are kept in the order offered and each once`() throws {
        let question = try MadeUpSurvey.question("q", .chooseSome, choices: [good, bad])
        #expect(
            try question.answer(chosen: ["bad", "good"], words: nil, mayShow: nil)
                == .chose([good.key, bad.key]))
        #expect(try question.answer(chosen: ["bad", "bad"], words: nil, mayShow: nil) == .chose([bad.key]))
        #expect(try question.answer(chosen: ["do-not-know"], words: nil, mayShow: nil) == .doNotKnow)
    }

    @Test func `not knowing goes with no other choice`() throws {
        let question = try MadeUpSurvey.question("q", .chooseSome, choices: [good, bad])
        #expect(throws: Question.AnswerProblem.tooManyChosen) {
            try question.answer(chosen: ["good", "do-not-know"], words: nil, mayShow: nil)
        }
        #expect(throws: Question.AnswerProblem.nothingChosen) {
            try question.answer(chosen: [], words: nil, mayShow: nil)
        }
        #expect(throws: Question.AnswerProblem.unknownChoice) {
            try question.answer(chosen: ["good", "ugly"], words: nil, mayShow: nil)
        }
    }

    @Test(arguments: [Question.Kind.words, .story])
    func `nobody has to write`(kind: Question.Kind) throws {
        let question = try MadeUpSurvey.question("q", kind, quote: .ask)
        #expect(try question.answer(chosen: [], words: nil, mayShow: true) == .missed)
        #expect(try question.answer(chosen: ["good"], words: " \r\n", mayShow: nil) == .missed)
    }

    @Test func `words may be shown only where that was asked and answered`() throws {
        let buses = try #require(PlainText("The bus is late."))
        let asks = try MadeUpSurvey.question("q", .words, quote: .ask)
        let never = try MadeUpSurvey.question("q", .words, quote: .never)
        for mayShow in [true, false, nil] {
            #expect(
                try asks.answer(chosen: [], words: " The bus is late. ", mayShow: mayShow)
                    == .wrote(buses, mayShow: mayShow))
            #expect(
                try never.answer(chosen: [], words: buses.words, mayShow: mayShow)
                    == .wrote(buses, mayShow: nil))
        }
    }

    @Test func `more than 4000 characters are too many`() throws {
        let question = try MadeUpSurvey.question("q", .story)
        #expect(throws: Question.AnswerProblem.tooLong) {
            try question.answer(chosen: [], words: String(repeating: "a", count: 4001), mayShow: nil)
        }
        #expect(throws: Never.self) {
            try question.answer(chosen: [], words: String(repeating: "a", count: 4000), mayShow: nil)
        }
    }
}

@Suite struct HelpedTests {
    @Test func `reading out and supporting and answering for somebody are help`() {
        #expect(Helped.How.allCases.filter(\.wasHelped) == [.read, .supported, .proxy])
    }
}

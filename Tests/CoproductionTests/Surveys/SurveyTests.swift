import Testing

@testable import Coproduction

@Suite struct SurveyTests {
    @Test(arguments: [
        (19_999, Survey.Stage.notYetOpen), (20_000, .open), (20_005, .open), (20_010, .open),
        (20_011, .closed),
    ])
    func `a survey is open on its first and on its last day`(day: Int, stage: Survey.Stage) throws {
        let survey = try MadeUpSurvey.survey([], opens: 20_000, closes: 20_010)
        #expect(survey.stage(on: Day(daysSince1970: day)) == stage)
    }

    @Test func `a survey of one day is open on it`() throws {
        let survey = try MadeUpSurvey.survey([], opens: 20_000, closes: 20_000)
        #expect(
            (19_999...20_001).map { survey.stage(on: Day(daysSince1970: $0)) } == [
                .notYetOpen, .open, .closed,
            ])
    }

    @Test func `questions are numbered from 1`() throws {
        let questions = try ["a", "b"].map { try MadeUpSurvey.question($0) }
        let survey = try MadeUpSurvey.survey(questions)
        #expect(survey.question(numbered: 1) == questions.first)
        #expect(survey.question(numbered: 2) == questions.last)
        #expect([0, 3, -1, Int.min, .max].allSatisfy { survey.question(numbered: $0) == nil })
        #expect(survey.number(of: try #require(ID(rawValue: "b"))) == 2)
        #expect(survey.number(of: try #require(ID(rawValue: "c"))) == nil)
    }
}

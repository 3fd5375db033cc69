import Coproduction
import EasyRead
import Testing

@Suite struct RealSurveyTests {
    @Test func `the first survey asks 8 questions of different kinds`() throws {
        let survey = try RealFolder.survey()
        #expect(survey.questions.count == 8)
        let kinds = Set(survey.questions.map(\.kind))
        #expect(kinds.isSuperset(of: [.yesNo, .chooseOne, .chooseSome, .faces, .words]))
        #expect(survey.questions.count { $0.kind.isWritten } <= 2)
        #expect(survey.keyword == "DECIDE")
    }

    @Test func `each question and answer has a picture, and answers have 1 to 3 words`() throws {
        let survey = try RealFolder.survey()
        #expect(survey.questions.filter { $0.picture == nil }.map(\.key) == [])
        let choices = survey.questions.flatMap(\.choices)
        #expect(choices.filter { $0.picture == nil }.map(\.key) == [])
        #expect(choices.map(\.text).filter { $0.split(separator: " ").count > 3 } == [])
    }

    @Test func `6 questions go by text, each in one segment and with each answer by its number`() throws {
        let questions = try RealFolder.survey().questions.filter { $0.byText != nil }
        #expect(questions.count == 6)
        for question in questions {
            let text = try #require(question.byText)
            #expect(text.count <= 160 && text.allSatisfy(\.isASCII), "\(text)")
            for number in 1...(question.choices.count + 1) where !question.kind.isWritten {
                #expect(text.contains("\(number) for "), "\(text)")
            }
        }
    }

    @Test func `whoever went to no meeting is not asked about it`() throws {
        let survey = try RealFolder.survey()
        let key = try #require(ID<Choice>(rawValue: "no"))
        let all = Array(1...8)
        #expect(Journey(survey: survey, answers: [:]).asked == all)
        #expect(Journey(survey: survey, answers: [3: .chose([key])]).asked == [1, 2, 3, 5, 6, 7, 8])
        #expect(Journey(survey: survey, answers: [3: .doNotKnow]).asked == all)
    }

    @Test func `the survey is open in the winter of 2026`() throws {
        let survey = try RealFolder.survey()
        let day = try #require(Day(iso8601: "2026-11-22"))
        #expect(survey.stage(on: day) == .open)
    }
}

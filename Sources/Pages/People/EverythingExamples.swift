import Coproduction
import EasyRead

extension EverythingPage {
    package static func examples(in frame: Frame) -> [(name: String, page: EverythingPage)] {
        let survey = ExampleSurvey.open
        let response = Response(
            id: ExampleThread.id("everything"), survey: survey.slug, version: survey.version, channel: .web,
            answers: [:], helped: Helped(how: .alone), sentOn: ExampleThread.today)
        let answers = [
            Everything.Answered(
                question: "Do people listen to you?", said: ["Yes"], mayShow: nil, done: [],
                decisions: [Link("A plan for our homes", to: "/decisions/made-up-1")]),
            Everything.Answered(
                question: "What do you want to tell us?", said: ["My bus is late.\nEvery day."],
                mayShow: true,
                done: [frame.words("everything.read")], decisions: []),
        ]
        return [
            (
                "one",
                EverythingPage(
                    Everything(survey: survey.title, response: response, answers: answers), in: frame)
            )
        ]
    }
}

import Coproduction
import EasyRead

extension TellMePage {
    package static func examples(in frame: Frame) -> [(name: String, page: TellMePage)] {
        let survey = ExampleSurvey.open
        return [
            ("results", TellMePage(frame, survey: survey, part: .results, said: TellMe())),
            (
                "forgot",
                TellMePage(frame, survey: survey, part: .checks, said: TellMe(results: true), forgot: true)
            ),
            ("by", TellMePage(frame, survey: survey, part: .by, said: TellMe(results: true, checks: false))),
        ]
    }
}

extension TellMeContactPage {
    package static func examples(in frame: Frame) -> [(name: String, page: TellMeContactPage)] {
        let (survey, yes) = (ExampleSurvey.open, TellMe(results: true, checks: true))
        let wrong = TellMeContactPage(
            frame, survey: survey, said: yes, by: .phone, typed: "0770 <b>", mistake: .phone)
        return [
            ("phone", TellMeContactPage(frame, survey: survey, said: yes, by: .phone)),
            ("email", TellMeContactPage(frame, survey: survey, said: yes, by: .email)), ("wrong", wrong),
        ]
    }
}

extension StopTellingPage {
    package static func examples(in frame: Frame) -> [(name: String, page: StopTellingPage)] {
        [("empty", StopTellingPage(frame)), ("wrong", StopTellingPage(frame, typed: "077", isWrong: true))]
    }
}

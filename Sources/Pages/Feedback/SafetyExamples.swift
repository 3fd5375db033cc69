import Coproduction
import EasyRead

/// Made-up alerts for the examples.
enum ExampleAlert {
    static let lead = Person(id: ExampleThread.id("lead"), name: "Amal", roles: [.safeguardingLead])
    static let other = Person(id: ExampleThread.id("other-lead"), name: "Bo", roles: [.safeguardingLead])
    static let now = ExampleThread.today.moment(hour: 15, minute: 5)
    static let surveys = [ExampleSurvey.open.slug: ExampleSurvey.open.title]

    static func alert(
        _ key: String, _ cause: Alert.Cause, hour: Int, daysAgo: Int = 0, _ steps: [Alert.Step] = []
    ) -> Alert {
        Alert(
            id: ExampleThread.id("alert-" + key), cause: cause,
            survey: cause == .pressed ? nil : ExampleSurvey.open.slug,
            page: cause == .pressed ? "/safe" : nil,
            openedAt: ExampleThread.today.adding(days: -daysAgo).moment(hour: hour, minute: 20), steps: steps)
    }

    static func step(_ what: Alert.What, _ words: String? = nil, hour: Int = 14) -> Alert.Step {
        Alert.Step(
            what, words: words, by: what == .pressedAgain ? nil : lead.id,
            at: ExampleThread.today.moment(hour: hour))
    }

    static let late = alert("late", .words, hour: 10, daysAgo: 4)
    static let pressed = alert("pressed", .pressed, hour: 14, [step(.pressedAgain)])
    static let serious = alert(
        "serious", .words, hour: 9, daysAgo: 4,
        [
            step(.seen), step(.decided(.serious), "He is hit at home. Talked it over with K."),
            step(.told(reference: "SG-4711", at: ExampleThread.today.moment(hour: 9))),
            step(.unknown, "We told the manager of the service."),
        ])
    static let over = alert(
        "over", .reader, hour: 9, daysAgo: 9,
        [
            step(.raised, "This sounds like hunger."), step(.seen), step(.decided(.concern), "A complaint."),
            step(.closed(.keptOut), "The service answers the complaint."),
        ])

    static func told(_ alert: Alert) -> AlertTold {
        let piece = AlertTold.Piece(
            question: ExampleSurvey.open.questions.last?.text,
            words: "My support worker hits me.\n<script>alert(1)</script>", channel: .web,
            sentOn: ExampleThread.today)
        return AlertTold(
            alert: alert, pieces: alert.cause == .pressed ? [] : [piece],
            survey: alert.survey.flatMap { surveys[$0] },
            names: [lead.id: lead.name, other.id: other.name])
    }
}

extension SafetyPage {
    package static func examples(in frame: Frame) -> [(name: String, page: SafetyPage)] {
        func page(_ alerts: [Alert], _ duty: Person?, _ leads: [Person]) -> SafetyPage {
            SafetyPage(
                alerts: alerts, duty: Duty(person: duty, since: ExampleAlert.late.openedAt), leads: leads,
                viewer: ExampleAlert.lead.id, surveys: ExampleAlert.surveys, now: ExampleAlert.now, in: frame)
        }
        let all = [ExampleAlert.over, ExampleAlert.serious, ExampleAlert.pressed, ExampleAlert.late]
        return [
            ("late", page(all, ExampleAlert.lead, [ExampleAlert.lead, ExampleAlert.other])),
            ("nobody-on-duty", page([], nil, [ExampleAlert.lead])),
            ("alone", page([ExampleAlert.pressed], ExampleAlert.lead, [ExampleAlert.lead])),
        ]
    }
}

extension AlertPage {
    package static func examples(in frame: Frame) -> [(name: String, page: AlertPage)] {
        func page(
            _ alert: Alert, _ form: AlertForm = AlertForm(), _ problems: [AlertForm.Problem] = [],
            _ refusal: Alert.Refusal? = nil
        ) -> AlertPage {
            AlertPage(
                told: ExampleAlert.told(alert), form: form, problems: problems, refusal: refusal,
                now: ExampleAlert.now, in: frame)
        }
        return [
            ("late", page(ExampleAlert.late)), ("pressed", page(ExampleAlert.pressed)),
            ("serious", page(ExampleAlert.serious)), ("closed", page(ExampleAlert.over)),
            (
                "mistakes",
                page(ExampleAlert.late, AlertForm(act: "decide", why: "No"), [.verdict, .words(.decide)])
            ),
            ("refused", page(ExampleAlert.late, AlertForm(act: "close"), [], .undecided)),
        ]
    }
}

extension AlertPrintPage {
    package static func examples(in frame: Frame) -> [(name: String, page: AlertPrintPage)] {
        [
            (
                "serious",
                AlertPrintPage(told: ExampleAlert.told(ExampleAlert.serious), lead: "Amal", in: frame)
            )
        ]
    }
}

extension RaisePage {
    package static func examples(in frame: Frame) -> [(name: String, page: RaisePage)] {
        let said = "I sit in the same chair all day."
        let id: ID<Feedback> = ExampleThread.id("1-a")
        return [
            ("empty", RaisePage(feedback: id, said: said, in: frame)),
            (
                "mistake",
                RaisePage(feedback: id, said: said, typed: "No", problem: .words(.decide), in: frame)
            ),
        ]
    }
}

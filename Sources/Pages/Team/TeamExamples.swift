import Coproduction
import EasyRead

extension TeamHomePage {
    package static func examples(in frame: Frame) -> [(name: String, page: TeamHomePage)] {
        let surveys = [SurveyCame(survey: ExampleSurvey.open, responses: 31, waiting: 12, urgent: 2)]
        let themes = [
            ThemeLinked(theme: ExampleThread.papers, influences: 2, changes: 4),
            ThemeLinked(theme: ExampleThread.seat, influences: 0, changes: 0),
        ]
        let busy = TeamHomePage(
            surveys: surveys, themes: themes,
            decisions: [ExampleThread.withdrawn, ExampleThread.waiting, ExampleRegister.mended],
            changes: ExampleThread.changes, hard: HardTeamPage.exampleTold,
            phones: [
                Phone(
                    place: "council-phone", number: "03000 41 61 61", whoAnswers: "Kent County Council",
                    checked: nil, note: "the owner must confirm")
            ],
            reading: ReadingWaits(
                unread: 7, lateUnread: 2, oldest: ExampleThread.today.adding(days: -6), undecided: 1,
                lateUndecided: 0),
            safety: SafetyHome(
                duty: Duty(person: ExampleAlert.lead, since: ExampleAlert.late.openedAt), waiting: 3, late: 1,
                viewer: ExampleAlert.lead.id, words: frame.words),
            privacy: PrivacyHome(waiting: 2, isUrgent: true, words: frame.words),
            today: ExampleThread.today, in: frame)
        let quiet = TeamHomePage(
            surveys: [], themes: [], decisions: [], changes: [],
            safety: SafetyHome(
                duty: Duty(person: nil, since: nil), waiting: nil, late: nil, viewer: ExampleAlert.other.id,
                words: frame.words),
            today: ExampleThread.today, in: frame)
        return [("busy", busy), ("first-day", quiet)]
    }
}

extension FeedbackPage {
    package static func examples(in frame: Frame) -> [(name: String, page: FeedbackPage)] {
        let questions = ExampleSurvey.open.questions
        func seen(_ key: String, _ said: Feedback.Said, _ question: Question?, urgent: Bool = false)
            -> FeedbackSeen
        {
            let feedback = Feedback(
                id: ExampleThread.id(key), survey: ExampleSurvey.open.slug,
                question: question?.key ?? ExampleThread.id("gone"), said: said, channel: .web,
                receivedOn: ExampleThread.today, urgent: urgent)
            return FeedbackSeen(
                feedback: feedback, question: question,
                themes: urgent ? [] : [ExampleThread.papers.theme.title])
        }
        let wrote = PlainText("My support worker hits me.\n<script>alert(1)</script>").map(
            Feedback.Said.wrote)
        let pieces = [
            wrote.map { seen("urgent", $0, questions.last, urgent: true) },
            questions.first.map { seen("chose", .chose(ExampleThread.id("yes")), $0) },
            seen("old", .chose(ExampleThread.id("left")), nil),
        ].compactMap(\.self)
        func page(
            _ pieces: [FeedbackSeen], _ form: GatherForm, _ problems: [GatherForm.Problem],
            found: [SummaryFinding] = []
        ) -> FeedbackPage {
            FeedbackPage(
                pieces: pieces, view: FeedbackView(question: "deciding-together.told", page: 2, pages: 3),
                surveys: [ExampleSurvey.open],
                themes: [ExampleThread.papers.theme, ExampleThread.seat.theme],
                readers: ["Moderators", "The safeguarding lead"], form: form, problems: problems,
                found: found, in: frame)
        }
        let typed = GatherForm(
            feedback: ["chose"], theme: GatherForm.newTheme, title: "Money & buses", summary: "")
        return [
            ("urgent", page(pieces, GatherForm(), [])),
            ("none", page([], GatherForm(), [])),
            ("new-theme-mistake", page(pieces, typed, [.summary])),
            ("new-theme-hard-words", page(pieces, typed, [], found: SummaryFinding.examples)),
            ("nothing-chosen", page(pieces, GatherForm(), [.feedback, .theme])),
        ]
    }
}

extension ThemeFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ThemeFormPage)] {
        let typed = ThemeForm(
            title: "", summary: "People want a seat.", gatherings: ["deciding-together.listened.no"])
        return [
            ("empty", ThemeFormPage(surveys: [ExampleSurvey.open], in: frame)),
            ("no-surveys", ThemeFormPage(surveys: [], in: frame)),
            (
                "mistakes",
                ThemeFormPage(
                    form: typed, problems: [.title, .gathering], surveys: [ExampleSurvey.open], in: frame)
            ),
            (
                "hard-words",
                ThemeFormPage(
                    form: ThemeForm(title: "Commissioning", summary: "People want a framework."),
                    found: SummaryFinding.examples, surveys: [ExampleSurvey.open], in: frame)
            ),
        ]
    }
}

extension ThemePage {
    package static func examples(in frame: Frame) -> [(name: String, page: ThemePage)] {
        func page(_ theme: ThemeTold, full: Bool, viewer: String) -> ThemePage {
            let rule = Gathering(
                survey: ExampleSurvey.open.slug, question: ExampleThread.id("listened"),
                choice: ExampleThread.id("no"))
            return ThemePage(
                theme: theme, gatherings: full ? [rule] : [], influences: full ? ExampleThread.links : [],
                changes: full ? ExampleThread.changes : [], surveys: [ExampleSurvey.open],
                viewer: ExampleThread.id(viewer), today: ExampleThread.today, in: frame)
        }
        return [
            ("second-person", page(ExampleThread.papers, full: true, viewer: "second")),
            ("proposer", page(ExampleThread.papers, full: true, viewer: "officer")),
            ("new", page(ExampleThread.seat, full: false, viewer: "officer")),
        ]
    }
}

import Coproduction
import EasyRead
import Testing

@testable import Pages

@Suite struct ChangePageTests {
    private func page(_ checked: ChangeChecked, _ check: CheckStage = .ask) throws -> ChangePage {
        try ChangePage(
            checked: checked, theme: ExampleThread.papers, decision: nil, influences: [], check: check,
            today: ExampleThread.today, in: Exhibit.frame())
    }

    @Test func `a promise whose day has passed says that it is late, for which day, and how far it is`()
        throws
    {
        let shown = try page(ExampleThread.late)
        #expect(shown.strip.words == "Late.\nIt was for 1 October 2026.")
        #expect(shown.strip.edge == "late")
        #expect(shown.promise.now == "Started")
        #expect(shown.promise.weLabel == "We will")
    }

    @Test func `what the council calls done is true only when people say so`() throws {
        #expect(try page(ExampleThread.checkedTrue).strip.words == "Done.\nPeople say it is true.")
        #expect(try page(ExampleThread.notYet).strip.words == "People say not yet.")
    }

    @Test func `checks are exact from 5 answers and vague below`() throws {
        let words = try Exhibit.content.get().words
        func said(_ yes: Int, _ no: Int, _ notSure: Int) -> [String] {
            CheckWords.people(Checked(yes: yes, no: no, notSure: notSure), words: words)
        }
        #expect(said(0, 0, 0) == ["Nobody has checked this yet."])
        #expect(said(4, 0, 0) == ["A few people have checked this."])
        #expect(said(5, 0, 0) == ["5 people checked.", "5 said yes.", "0 said no."])
        #expect(said(9, 3, 1) == ["13 people checked.", "9 said yes.", "3 said no.", "1 was not sure."])
        #expect(said(9, 3, 2).last == "2 were not sure.")
    }

    @Test func `other visitors are counted apart from the people who said it`() throws {
        let shown = try page(ExampleThread.notYet)
        #expect(shown.peopleChecks.first == "8 people checked.")
        #expect(shown.visitorChecks.first == "7 other visitors checked.")
    }

    @Test func `an open task says who must answer and by when, a closed one what was answered`() throws {
        #expect(
            try page(ExampleThread.notYet).task?.mustAnswer
                == "An example officer must answer by Tuesday 22 December 2026.")
        let closed = NotYetTask(
            change: ExampleThread.id("reply"), owner: "An example officer",
            opened: ExampleThread.moment(2026, 11, 24),
            closedBecause: "The letters go out in January.")
        let checked = ChangeChecked(
            change: ExampleThread.notYet.change, people: ExampleThread.notYet.people,
            visitors: ExampleThread.notYet.visitors, task: closed)
        let task = try page(checked).task
        #expect(task?.mustAnswer == nil)
        #expect(task?.answered == "The letters go out in January.")
    }

    @Test func `we cannot shows its four parts and asks nobody whether it happened`() throws {
        let shown = try page(ExampleThread.cannot)
        #expect(shown.form == nil)
        #expect(shown.cannot?.decidedBy == "The head of the phone team")
        let html = try Exhibit.renderer.get().html(shown)
        for part in ["Why we cannot do it", "Who decided that", "What can change it", "Who you can talk to"] {
            #expect(html.contains(part))
        }
    }

    @Test(arguments: CheckProblem.allCases) func `a mistake keeps what was typed and leads to its field`(
        problem: CheckProblem
    ) throws {
        let shown = try page(
            ExampleThread.checkedTrue, .mistake(happened: "no", code: "<BCDF", problems: [problem]))
        let html = try Exhibit.renderer.get().html(shown)
        #expect(shown.form?.rows.map(\.isChosen) == [false, true, false])
        #expect(html.contains("value=\"&lt;BCDF\""))
        #expect(shown.form?.mistakes.map(\.words).allSatisfy { !$0.isEmpty } == true)
        #expect(shown.shell.title.hasPrefix("Problem: "))
    }

    @Test(arguments: Happened.allCases) func `thanks stand in the place of the question`(happened: Happened)
        throws
    {
        let shown = try page(ExampleThread.checkedTrue, .thanks(happened))
        #expect(shown.form == nil)
        let said = ["Your answer is yes.", "Your answer is no.", "You are not sure."]
        #expect(shown.thanks.map { said.contains($0.youSaid) } == true)
    }
}

@Suite struct MyWordsPageTests {
    private func page(_ answers: [Int: Answer], _ threads: [Question.Key: [ThemeThread]] = [:]) throws
        -> MyWordsPage
    {
        let survey = ExampleSurvey.open
        let response = Response(
            id: ExampleThread.id("r"), survey: survey.slug, version: 1, channel: .web, answers: answers,
            helped: Helped(), sentOn: ExampleThread.today)
        return try MyWordsPage(
            survey: survey, response: response, threads: threads, today: ExampleThread.today,
            in: Exhibit.frame())
    }

    @Test func `written words wait for a person until they are in a theme`() throws {
        #expect(try page(ExampleSurvey.answers).answers.last?.whereNow == "A person will read your words.")
        let thread = ThemeThread(theme: ExampleThread.papers, influences: [], changes: [])
        let answered = try page(ExampleSurvey.answers, [ExampleThread.id("told"): [thread]]).answers.last
        #expect(answered?.whereNow == nil)
        #expect(answered?.themes.map(\.theme.themeTitle) == ["We want papers that we can read"])
    }

    @Test func `choices are shown by their words and lines stay lines`() throws {
        let answers = try page(ExampleSurvey.answers).answers
        #expect(answers.map(\.said) == [["Yes"], ["A bit"], ["You missed this question."], []])
        #expect(answers.last?.written.map(\.moreLines) == [["I want them 7 days before."]])
    }

    @Test func `a question that was not asked is not shown`() throws {
        #expect(try page([2: .doNotKnow]).answers.map(\.question) == ["Do you help to make big decisions?"])
    }
}

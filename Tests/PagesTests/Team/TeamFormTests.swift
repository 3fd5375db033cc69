import Coproduction
import EasyRead
import Testing

@testable import Pages

@Suite struct TeamFormTests {
    private let themes = [ExampleThread.papers.theme]
    private let decisions = [DecisionName(ExampleThread.withdrawn)]

    private func problems<Problem, Value>(
        _ read: () throws(FormProblems<Problem>) -> Value
    ) -> [Problem] {
        do throws(FormProblems<Problem>) {
            _ = try read()
            return []
        } catch {
            return error.all
        }
    }

    private func sentences(_ problems: [any FieldProblem]) throws -> [String] {
        let words = try Exhibit.content.get().words
        return problems.map { words($0.key) }
    }

    @Test func `every problem of every form has a sentence of its own`() throws {
        let forms: [[any FieldProblem]] = [
            GatherForm.Problem.allCases, ThemeForm.Problem.allCases, InfluenceForm.Problem.all,
            ChangeForm.Problem.allCases, StepForm.Problem.allCases, TaskCloseForm.Problem.allCases,
            SummaryForm.Problem.allCases,
        ]
        for form in forms {
            let said = try sentences(form)
            #expect(!said.contains(""))
            #expect(Set(said).count == said.count)
        }
    }

    @Test func `an empty link form names everything that is missing, in the order of the form`() {
        let found = problems { () throws(FormProblems<InfluenceForm.Problem>) in
            try InfluenceForm().read(themes: themes, decisions: decisions)
        }
        #expect(
            found == [
                .theme, .decision, .claim(.kind), .claim(.strength), .claim(.reasonTooShort),
                .claim(.evidence),
            ])
    }

    @Test func `a whole link form gives its ends and its claim`() throws {
        let form = InfluenceForm(
            theme: "papers", decision: "21-00033", kind: "too-late", strength: "none",
            reason: "The decision had stopped already.", evidence: "Decision status")
        let read = try form.read(themes: themes, decisions: decisions)
        #expect(read.theme == themes.first?.id)
        #expect(read.decision == decisions.first?.slug)
        #expect(read.claim.kind == .tooLate)
    }

    @Test func `a promise keeps its words and its day`() throws {
        let form = ChangeForm(
            title: " Easy papers ", youSaid: "We cannot read them.", weDo: "Send easy papers.",
            owner: "The clerk",
            day: "31", month: "3", year: "2027", theme: "papers")
        let read = try form.read(themes: themes, decisions: decisions, today: ExampleThread.today)
        #expect(read.promise.title == "Easy papers")
        #expect(read.promise.due == ExampleSurvey.day(2027, 3, 31))
        #expect(read.decision == nil)
    }

    @Test(arguments: [
        ("31", "2", "2027", ChangeForm.Problem.due), ("", "", "", .due), ("1", "x", "2027", .due),
        ("99999999999999999999", "1", "2027", .due), ("9", "12", "2026", .duePast),
    ]) func `a day that is none, or has passed, is refused`(
        day: String, month: String, year: String, problem: ChangeForm.Problem
    ) {
        let form = ChangeForm(
            title: "A", youSaid: "B", weDo: "C", owner: "D", day: day, month: month, year: year,
            theme: "papers")
        let found = problems { () throws(FormProblems<ChangeForm.Problem>) in
            try form.read(themes: themes, decisions: decisions, today: ExampleThread.today)
        }
        #expect(found == [problem])
    }

    @Test func `stopped needs a reason, cannot needs all four, done needs nothing`() throws {
        #expect(try StepForm(state: "done").read() == .done)
        #expect(stepProblems(StepForm(state: "stopped", reason: " ")) == [.reason])
        #expect(
            stepProblems(StepForm(state: "cannot")) == [.reason, .decidedBy, .whatCouldChangeIt, .talkTo])
        #expect(stepProblems(StepForm(state: "later")) == [.state])
    }

    private func stepProblems(_ form: StepForm) -> [StepForm.Problem] {
        problems { () throws(FormProblems<StepForm.Problem>) in try form.read() }
    }

    @Test func `pieces go into a theme that exists or into a new one with its words`() throws {
        let old = try GatherForm(feedback: ["a"], theme: "papers").read(themes: themes)
        #expect(old.into == .existing(themes[0].id))
        let new = try GatherForm(feedback: ["a", "b"], theme: "new", title: "Buses", summary: "None.").read(
            themes: themes)
        #expect(new.feedback.count == 2)
        #expect(new.into == .new(title: "Buses", summary: "None."))
        let found = problems { () throws(FormProblems<GatherForm.Problem>) in
            try GatherForm(theme: "gone").read(themes: themes)
        }
        #expect(found == [.feedback, .theme])
    }

    @Test func `gathering rules are read back only when a survey offers them`() throws {
        let surveys = [ExampleSurvey.open]
        let rule = "deciding-together.listened.no"
        let read = try ThemeForm(title: "A", summary: "B", gatherings: [rule]).read(surveys: surveys)
        #expect(read.gatherings.map(\.choice.rawValue) == ["no"])
        let found = problems { () throws(FormProblems<ThemeForm.Problem>) in
            try ThemeForm(title: "A", summary: "B", gatherings: [rule, "deciding-together.listened.perhaps"])
                .read(surveys: surveys)
        }
        #expect(found == [.gathering])
    }

    @Test func `a summary is one sentence a line, and empty lines do not count`() throws {
        let read = try SummaryForm(title: "A", sentences: "One.\r\n\r\n Two. \n", waitsFor: "").read()
        #expect(read.sentences == ["One.", "Two."])
        #expect(read.waitsFor.isEmpty)
        #expect(try SummaryForm(read).read() == read)
    }
}

@Suite struct TeamPageTests {
    @Test func `who proposed a link is not offered to confirm it`() throws {
        let frame = try Exhibit.frame()
        let open = ExampleThread.links.filter { $0.influence.confirmed == nil }
        #expect(open.count == 1)
        for link in open {
            #expect(ThemeLink(link, viewer: ExampleThread.id("officer"), in: frame).confirmAddress == nil)
            #expect(ThemeLink(link, viewer: ExampleThread.id("officer"), in: frame).waitsForAnother)
            #expect(
                ThemeLink(link, viewer: ExampleThread.id("second"), in: frame).confirmAddress
                    == "/team/influences/two/confirm")
        }
    }

    @Test(arguments: [
        (2, "2 days left"), (1, "1 day left"), (0, "The last day to answer is today"), (-1, "1 day late"),
        (-9, "9 days late"),
    ]) func `the days left are said in words`(days: Int, words: String) throws {
        let strip = try DaysLeft.strip(
            until: ExampleThread.today.adding(days: days), today: ExampleThread.today,
            words: Exhibit.content.get().words)
        #expect(strip.words == words)
    }

    @Test func `the first page names what is urgent and every open task`() throws {
        let busy = try TeamHomePage.examples(in: Exhibit.frame()).first?.page
        #expect(busy?.urgent == "2 pieces may be about somebody who is not safe.")
        #expect(busy?.tasks.map(\.title) == ["A letter back to each group"])
        #expect(busy?.surveys.map(\.responses) == ["About 30 answers"])
        #expect(try TeamHomePage.examples(in: Exhibit.frame()).last?.page.nothingWaits == true)
    }

    @Test func `the pages of the inbox keep the question that is shown`() throws {
        let page = try FeedbackPage.examples(in: Exhibit.frame()).first?.page
        #expect(page?.before?.address == "/team/feedback?question=deciding-together.told&page=1")
        #expect(page?.after?.address == "/team/feedback?question=deciding-together.told&page=3")
    }

    @Test func `what somebody wrote cannot become HTML`() throws {
        let page = try #require(FeedbackPage.examples(in: Exhibit.frame()).first?.page)
        let html = try Exhibit.renderer.get().html(page)
        #expect(!html.contains("<script>"))
        #expect(html.contains("&lt;script&gt;"))
    }
}

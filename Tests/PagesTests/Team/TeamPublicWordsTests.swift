import Coproduction
import EasyRead
import Testing

@testable import Pages

/// What the team writes for everybody: how long it may be, and what comes back when it is hard.
@Suite struct TeamPublicWordsTests {
    private func long(_ characters: Int) -> String { String(repeating: "a", count: characters) }

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

    private func link(reason: String) -> [InfluenceForm.Problem] {
        let form = InfluenceForm(
            theme: "papers", decision: "21-00033", kind: "too-late", strength: "none", reason: reason,
            evidence: "Decision status")
        return problems { () throws(FormProblems<InfluenceForm.Problem>) in
            try form.read(
                themes: [ExampleThread.papers.theme], decisions: [DecisionName(ExampleThread.withdrawn)])
        }
    }

    private func theme(title: Int, summary: Int) -> [ThemeForm.Problem] {
        problems { () throws(FormProblems<ThemeForm.Problem>) in
            try ThemeForm(title: long(title), summary: long(summary)).read(surveys: [])
        }
    }

    private func promise(title: Int, text: Int, owner: Int) -> [ChangeForm.Problem] {
        let form = ChangeForm(
            title: long(title), youSaid: long(text), weDo: long(text), owner: long(owner), day: "31",
            month: "3", year: "2027", theme: "papers")
        return problems { () throws(FormProblems<ChangeForm.Problem>) in
            try form.read(themes: [ExampleThread.papers.theme], decisions: [], today: ExampleThread.today)
        }
    }

    private func cannot(_ characters: Int) -> [StepForm.Problem] {
        let text = long(characters)
        return problems { () throws(FormProblems<StepForm.Problem>) in
            try StepForm(
                state: "cannot", reason: text, decidedBy: text, whatCouldChangeIt: text, talkTo: text
            ).read()
        }
    }

    private func answer(_ characters: Int) -> [TaskCloseForm.Problem] {
        problems { () throws(FormProblems<TaskCloseForm.Problem>) in
            try TaskCloseForm(reason: long(characters)).read()
        }
    }

    @Test func `a field that is full to its end is taken`() {
        #expect(link(reason: long(600)) == [])
        #expect(theme(title: 65, summary: 600) == [])
        #expect(promise(title: 65, text: 600, owner: 80) == [])
        #expect(cannot(600) == [])
        #expect(answer(600) == [])
    }

    @Test func `one character more is too long in every field that everybody reads`() {
        #expect(link(reason: long(601)) == [.claim(.reasonTooLong)])
        #expect(theme(title: 66, summary: 601) == [.titleTooLong, .summaryTooLong])
        #expect(
            promise(title: 66, text: 601, owner: 81)
                == [.titleTooLong, .youSaidTooLong, .weDoTooLong, .ownerTooLong])
        #expect(
            cannot(601)
                == [.reasonTooLong, .decidedByTooLong, .whatCouldChangeItTooLong, .talkToTooLong])
        #expect(answer(601) == [.tooLong])
    }

    @Test func `a new theme in the inbox is held to the same lengths`() {
        let found = problems { () throws(FormProblems<GatherForm.Problem>) in
            try GatherForm(feedback: ["a"], theme: "new", title: long(66), summary: long(601))
                .read(themes: [])
        }
        #expect(found == [.titleTooLong, .summaryTooLong])
    }

    @Test func `the words of a step are checked only where everybody reads them`() throws {
        #expect(try StepForm(state: "started", reason: "Not kept.").read().publicWords == [])
        #expect(try StepForm(state: "stopped", reason: " No money. ").read().publicWords == ["No money."])
        let cannot = StepForm(
            state: "cannot", reason: "A", decidedBy: "B", whatCouldChangeIt: "C", talkTo: "D")
        #expect(try cannot.read().publicWords == ["A", "B", "C", "D"])
    }

    @Test func `every word of a promise is checked`() {
        let promise = Change.Promise(
            title: "A", youSaid: "B", weDo: "C", owner: "D", due: ExampleSurvey.day(2027, 3, 31))
        #expect(promise.publicWords == ["A", "B", "C", "D"])
    }

    @Test(arguments: [
        "team/influence-form.hard-words", "team/theme-form.hard-words", "team/change-form.hard-words",
        "team/step-form.hard-words", "team/task-close.hard-words", "team/feedback.new-theme-hard-words",
    ]) func `a form with hard words names each of them once, and its title says that there is a problem`(
        name: String
    ) throws {
        let exhibit = try #require(Exhibit.usual.first { $0.name == name })
        let html = exhibit.html
        #expect(html.contains("<title>Problem: "))
        let start = try #require(html.firstRange(of: "<h2>Some words are hard</h2>")).upperBound
        let block = html[start...].split(separator: "</div>").first ?? ""
        let hard = "<span class=\"said\">commissioning</span>"
        #expect(block.contains("<li><b>Change this.</b> \(hard)<br>Use an easier word.</li>"))
        let other = "<span class=\"said\">framework</span>"
        #expect(block.contains("<li>\(other)<br>Use an easier word, such as plan.</li>"))
        #expect(block.split(separator: "<li>").count == 3)
    }

    @Test func `what was typed stays in a form with hard words`() throws {
        let name = "team/influence-form.hard-words"
        let exhibit = try #require(Exhibit.usual.first { $0.name == name })
        #expect(exhibit.html.contains("The commissioning framework came before.</textarea>"))
        #expect(exhibit.html.contains("Paper 4, page 2</textarea>"))
    }

    @Test func `a form without hard words has no such block`() throws {
        let page = ThemeFormPage(surveys: [], in: try Exhibit.frame())
        #expect(page.hardWords == nil)
        #expect(try !Exhibit.renderer.get().html(page).contains("Some words are hard"))
    }
}

import Coproduction
import EasyRead
import Testing

@testable import Pages

@Suite struct RegisterPageTests {
    private func page(_ ask: RegisterAsk, found: [RegisteredDecision]? = nil) throws -> DecisionsPage {
        let view = RegisterView(
            all: ExampleRegister.many, found: found, ask: ask, bodies: ExampleBodies.usual,
            areas: ExampleRegister.areas, today: ExampleThread.today)
        return try DecisionsPage(view, in: Exhibit.frame())
    }

    @Test func `twenty stand on a page, and the pages lead to each other with what was chosen`() throws {
        let first = try page(RegisterAsk(state: "planned"))
        #expect(first.decisions.count == 20)
        #expect(first.found == "We found 27 decisions.")
        #expect(first.before == nil && first.next?.address == "/decisions?state=planned&page=2")
        let second = try page(RegisterAsk(state: "planned", page: 2))
        #expect(second.decisions.count == 7)
        #expect(second.next == nil && second.before?.address == "/decisions?state=planned")
        #expect(try page(RegisterAsk(state: "planned", page: .max)).decisions == second.decisions)
        #expect(Set(first.decisions).isDisjoint(with: second.decisions))
    }

    @Test func `words stand in an address so that they come back as they were`() {
        let ask = RegisterAsk(words: "  care &\tsupport=100% é ", year: "2026")
        #expect(ask.words == "care & support=100% é")
        #expect(
            ask.address(page: 3)
                == "/decisions?words=care%20%26%20support%3D100%25%20%C3%A9&year=2026&page=3")
        #expect(RegisterAsk().address(page: 1) == "/decisions")
        #expect(RegisterAsk(words: String(repeating: "a", count: 999)).words.count == RegisterAsk.longest)
    }

    @Test(arguments: [
        RegisterAsk(body: "no-such-body"), RegisterAsk(area: "no-such-area"), RegisterAsk(state: "no-state"),
        RegisterAsk(year: "no-year"),
    ]) func `what no list has is left out, and the page says so`(ask: RegisterAsk) throws {
        let shown = try page(ask)
        #expect(shown.isPartLeftOut && !shown.isNarrowed && shown.decisions.count == 20)
        #expect(shown.next?.address == "/decisions?page=2")
        let html = try Exhibit.renderer.get().html(shown)
        #expect(html.contains("Our lists do not have all that you asked for."))
        var both = ask
        both.words = "homes"
        let found = try page(both, found: [ExampleRegister.many[3]])
        #expect(found.isPartLeftOut && found.found == "We found 1 decision.")
        #expect(try page(RegisterAsk(year: "1999")).isPartLeftOut == false)
    }

    @Test func `each link of a list says which decision it leads to`() throws {
        var record = DecisionRecord(title: "Bus routes")
        let day = ExampleSurvey.day(2026, 3, 2)
        record.firstPublished = day
        func registered(_ slug: String, _ summary: Decision.EasySummary?) -> RegisteredDecision {
            RegisteredDecision(
                Decision(
                    slug: ExampleThread.id(slug), record: record, summary: summary, source: "A list",
                    readAt: ExampleThread.moment(2026, 11, 22)))
        }
        let easy = Decision.EasySummary(title: "Buses", sentences: ["It is a plan."], waitsFor: [])
        var all = [registered("a", nil), registered("b", easy)]
        record.firstPublished = day.adding(days: 1)
        all += [registered("c", nil), registered("d", easy)]
        let view = RegisterView(
            all: all, found: nil, ask: RegisterAsk(), bodies: [], areas: [], today: ExampleThread.today)
        let html = try Exhibit.renderer.get().html(DecisionsPage(view, in: Exhibit.frame()))
        let links = html.split(separator: "<h3><a ").dropFirst().map { $0.prefix { $0 != "\n" } }
        let named = Set(links.compactMap { $0.split(separator: ">", maxSplits: 1).last })
        #expect(links.count == 4 && named.count == 4, "\(named)")
    }

    @Test func `lists hold what the register has, and what was chosen stays chosen`() throws {
        let shown = try page(RegisterAsk(body: "cabinet", area: "thanet", year: "1999"))
        let lists = try #require(shown.choices).lists
        #expect(lists.map(\.name) == ["body", "state", "area", "year"])
        #expect(lists[0].options.map(\.value) == ["", "cabinet"])
        #expect(lists[2].options.map(\.value) == ["", "ashford", "canterbury", "dartford", "thanet"])
        #expect(lists[3].options.map(\.value) == ["", "2026", "1999"])
        #expect(
            lists.map { $0.options.filter(\.isChosen).map(\.value) } == [
                ["cabinet"], [""], ["thanet"], ["1999"],
            ])
        #expect(try page(RegisterAsk()).choices?.isOpen == false)
    }

    @Test func `when words were looked for the best match stays first`() throws {
        let found = Array(ExampleRegister.many.shuffled().prefix(5))
        let shown = try page(RegisterAsk(words: "homes"), found: found)
        #expect(shown.decisions.map(\.address) == found.map { "/decisions/" + $0.slug.rawValue })
    }

    @Test func `twenty rows without easy words fit into 14 kB`() throws {
        let long = ExampleRegister.many.filter { $0.summary == nil }
        let view = RegisterView(
            all: long, found: nil, ask: RegisterAsk(), bodies: ExampleBodies.usual,
            areas: ExampleRegister.areas, today: ExampleThread.today)
        let html = try Exhibit.renderer.get().html(DecisionsPage(view, in: Exhibit.frame()))
        #expect(html.utf8.count < 14_000)
    }

    @Test(
        arguments: [
            ("https://democracy.kent.gov.uk/mgIssueHistoryHome.aspx?IId=58321", "democracy.kent.gov.uk"),
            (" HTTPS://Kent.GOV.uk ", "kent.gov.uk"), ("http://kent.gov.uk/", nil),
            ("javascript:alert(1)", nil),
            ("https://user@kent.gov.uk/", nil), ("https://kent.gov.uk:444/", nil),
            ("https://localhost/", nil),
            ("https://127.0.0.1/", nil), ("https://kent.gov.uk/a b", nil), ("https://kent.gov.uk/\"x", nil),
            ("https://", nil), ("https://.uk/", nil), ("", nil),
        ] as [(String, String?)]) func `a link leads only to a plain https address`(
            typed: String, host: String?
        )
    {
        #expect(CouncilAddress(typed)?.host == host)
    }

    @Test func `rows say what happened, when, and who says so`() throws {
        let shown = try DecisionPage(
            DecisionTold(decision: ExampleRegister.open), today: ExampleThread.today, in: Exhibit.frame())
        #expect(shown.decision.strip.words.hasSuffix("You can tell the council until 15 January 2027."))
        #expect(shown.rows.count == 2)
        #expect(shown.rows[0].sentences == ["The council plans this."])
        #expect(
            shown.rows[1].sentences == [
                "On 1 December 2026 the council asked what people think.",
                "You can tell the council until 15 January 2027.",
            ])
        #expect(shown.rows[1].whoSays == "A person in our team wrote this on 2 December 2026.")
        #expect(shown.rows[1].madeUp && shown.shell.madeUp)
        #expect(shown.due == "Not before 1 February 2027")
        #expect(shown.box == nil && shown.teamLinks.isEmpty)
    }
}

@Suite struct DecisionStepFormTests {
    private func problems(_ form: DecisionStepForm) -> [DecisionStepForm.Problem] {
        let names = [ExampleThread.withdrawn, ExampleThread.waiting].map { DecisionName($0) }
        do {
            _ = try form.read(
                of: ExampleThread.waiting.slug, decisions: names, today: ExampleThread.today)
            return []
        } catch { return error.all }
    }

    private func day(_ day: String, _ month: String, _ year: String) -> DecisionStepForm.TypedDay {
        DecisionStepForm.TypedDay(day: day, month: month, year: year)
    }

    @Test func `each mistake has its own sentence, in the order of the form`() {
        #expect(problems(DecisionStepForm()) == [.state, .words])
        #expect(
            problems(
                DecisionStepForm(
                    state: "replaced", on: day("31", "2", "2026"), replacedBy: "nothing", source: "x"))
                == [.day, .replacedBy])
        #expect(
            problems(DecisionStepForm(state: "replaced", replacedBy: "26-00101", source: "x"))
                == [.replacedByItself])
        #expect(
            problems(DecisionStepForm(state: "decided", on: day("11", "12", "2026"), source: "x")) == [
                .dayAhead
            ])
        #expect(problems(DecisionStepForm(state: "planned", source: "x")) == [.state])
        let backwards = DecisionStepForm(
            state: "open-for-evidence", on: day("2", "3", "2026"), until: day("1", "3", "2026"), source: "x")
        #expect(problems(backwards) == [.endsBeforeItBegins])
        let long = String(repeating: "a", count: 601)
        #expect(problems(DecisionStepForm(state: "withdrawn", source: long)) == [.wordsTooLong])
    }

    @Test func `a form in order says what happened`() throws {
        let form = DecisionStepForm(
            state: "replaced", on: day(" 1", "2 ", "2026"), replacedBy: "21-00033", source: " Minutes ")
        let read = try form.read(
            of: ExampleThread.waiting.slug, decisions: [DecisionName(ExampleThread.withdrawn)],
            today: ExampleThread.today)
        #expect(read.what == .replaced(by: ExampleThread.withdrawn.slug))
        #expect(read.day?.iso8601 == "2026-02-01" && read.words == "Minutes")
    }

    @Test func `the mark of a text does not mind line ends, and minds every letter`() {
        let form = PasteForm(text: "Title\nDecision status: Planned")
        #expect(PasteForm(text: "Title\r\nDecision status: Planned \r\n").mark == form.mark)
        #expect(PasteForm(text: "Title\nDecision status: Planner").mark != form.mark)
        #expect(PasteForm(text: form.text, address: "https://kent.gov.uk").mark != form.mark)
        #expect(!form.isLookedAt && PasteForm(text: form.text, looked: form.mark).isLookedAt)
    }
}

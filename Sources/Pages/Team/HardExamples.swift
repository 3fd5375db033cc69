import Coproduction
import EasyRead

extension HardTeamPage {
    /// A page that two people said is hard, waiting for a second person, and one that is late.
    static var exampleTold: [HardTold] {
        let words = PlainText("The word commissioning <b>means</b> nothing to me.")
        let danger = PlainText("He hits me.")
        let today = ExampleThread.today
        let reports = [
            HardPage.Report(things: [], words: danger, urgent: true, day: today),
            HardPage.Report(things: [.words, .tooLong], words: words, urgent: false, day: today),
        ].compactMap(\.self)
        return [
            HardTold(
                change: change("late", "/boards", due: today.adding(days: -3)), reports: reports, waiting: nil
            ),
            HardTold(
                change: change(
                    "soon", "", title: "Easier page: “A page of Heard”", due: today.adding(days: 12)),
                reports: Array(reports.suffix(1)),
                waiting: .init(id: "answer", words: "We took the long word out of the page.", isOwn: false)),
        ]
    }

    /// A promise about a page.
    static func change(
        _ key: String, _ address: String, title: String = "Easier page: “Who decides?”", due: Day,
        weDid: String? = nil
    ) -> Change {
        let begun = Change.Step(progress: .notStarted, at: ExampleThread.today.startInUTC)
        let done = Change.Step(progress: .done, at: ExampleThread.today.startInUTC)
        return Change(
            id: ExampleThread.id("hard-" + key),
            promise: Change.Promise(
                title: title, youSaid: "This page is hard.",
                weDo: "We read why this page is hard.\nThen we say here what we did.",
                owner: "The team that runs Heard", due: due),
            theme: ExampleThread.id("hard-pages"), decision: nil,
            steps: weDid == nil ? [begun] : [begun, done],
            madeUp: false, page: HardPage(address: address, weDid: weDid))
    }

    package static func examples(in frame: Frame) -> [(name: String, page: HardTeamPage)] {
        let told = exampleTold
        let own = told.last.map {
            HardTold(
                change: $0.change, reports: $0.reports,
                waiting: .init(id: "answer", words: "We took the long word out of the page.", isOwn: true))
        }
        func page(
            _ told: HardTold?, _ form: HardDidForm = HardDidForm(), _ problems: [HardDidForm.Problem] = [],
            found: [SummaryFinding] = []
        ) -> HardTeamPage? {
            told.map {
                HardTeamPage(
                    told: $0, form: form, problems: problems, found: found, today: ExampleThread.today,
                    in: frame)
            }
        }
        return [
            ("late", page(told.first)), ("waits", page(told.last)), ("own", page(own)),
            ("mistake", page(told.first, HardDidForm(did: "Done"), [.tooShort])),
            (
                "hard-words",
                page(
                    told.first, HardDidForm(did: "We utilise a framework."), found: SummaryFinding.examples)
            ),
        ].compactMap { name, page in page.map { (name, $0) } }
    }
}

extension HardFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: HardFormPage)] {
        let subject = HardSubject(address: "/boards", title: "Who decides?")
        let known = HardSubject(
            address: "/boards", title: "Who decides?", promisedBy: ExampleThread.today.adding(days: 12))
        let unknown = HardSubject(address: "", title: frame.words("hard.which.unknown"))
        let typed = HardForm(things: ["words"], words: "The <b>second</b> word", once: "form")
        let empty = HardForm(once: "form")
        return [
            ("empty", HardFormPage(frame, subject: subject, form: empty)),
            ("told-before", HardFormPage(frame, subject: known, form: empty)),
            ("no-page", HardFormPage(frame, subject: unknown, form: empty)),
            ("nothing", HardFormPage(frame, subject: subject, form: empty, problem: .nothing)),
            ("too-long", HardFormPage(frame, subject: subject, form: typed, problem: .tooLong)),
        ]
    }
}

extension HardToldPage {
    package static func examples(in frame: Frame) -> [(name: String, page: HardToldPage)] {
        let change = HardTeamPage.change("soon", "/boards", due: ExampleThread.today.adding(days: 28))
        let line = PhoneLine(who: "Kent County Council", number: "03000 41 61 61")
        return [
            ("told", HardToldPage(frame, change: change)),
            ("danger", HardToldPage(frame, change: change, danger: true, phones: [line])),
        ]
    }
}

import Coproduction
import Storage
import Testing

@Suite struct HardPageTests {
    private let day = Day(daysSince1970: 20_775)

    private func report(_ words: String? = nil, urgent: Bool = false) throws -> HardPage.Report {
        try #require(
            HardPage.Report(
                things: [.words], words: words.flatMap { PlainText($0) }, urgent: urgent, day: day))
    }

    private func promise(_ address: String = "/boards") -> HardPromise {
        HardPromise(
            address: address, theme: (title: "Hard pages", summary: "Some pages are hard."),
            promise: Change.Promise(
                title: "Easier page: " + address, youSaid: "This page is hard.", weDo: "We read why.",
                owner: "The team", due: day.adding(days: 28)))
    }

    @Test func `several reports about a page gather under a promise, and a form sent twice is kept once`()
        async throws
    {
        try await House().run { store in
            let first = try await store.tellHard(report("long"), once: "a", promise: promise())
            let again = try await store.tellHard(report("long"), once: "a", promise: promise())
            let second = try await store.tellHard(report(urgent: true), once: "b", promise: promise())
            let other = try await store.tellHard(report(), once: "c", promise: promise("/help"))
            #expect(again.id == first.id && second.id == first.id && other.id != first.id)
            let pages = try await store.hardPages()
            #expect(pages.map(\.reports.count) == [2, 1])
            #expect(pages.first?.reports.map(\.urgent) == [true, false])
            #expect(try await store.changes().map(\.page?.address) == ["/boards", "/help"])
        }
    }

    @Test func `what was done is published by a second person, and then a new report begins a new promise`()
        async throws
    {
        try await House().run { store in
            let one = try await store.addPerson(name: "One", roles: [.moderator], by: .command("test")).id
            let two = try await store.addPerson(name: "Two", roles: [.moderator], by: .command("test")).id
            let told = try await store.tellHard(report(), once: "a", promise: promise()).id
            try await store.answerHard(told, words: "We used a short word.", by: one)
            let waiting = try #require(try await store.hardPage(told)?.waiting)
            #expect(try await store.change(told)?.nowDo == "We read why.")
            await #expect(throws: StoreProblem.sameProposer) {
                try await store.approveHard(told, answer: waiting.id, by: one)
            }
            try await store.answerHard(told, words: "We used 2 short words.", by: one)
            await #expect(throws: StoreProblem.notFound) {
                try await store.approveHard(told, answer: waiting.id, by: two)
            }
            let newest = try #require(try await store.hardPage(told)?.waiting)
            try await store.approveHard(told, answer: newest.id, by: two)
            let done = try #require(try await store.change(told))
            #expect(done.nowDo == "We used 2 short words." && !done.isOpen)
            #expect(try await store.hardPages().isEmpty)
            #expect(try await store.tellHard(report(), once: "z", promise: promise()).id != told)
        }
    }

    @Test func `a page that was hard cannot be done without saying what was done`() async throws {
        try await House().run { store in
            let told = try await store.tellHard(report(), once: "a", promise: promise()).id
            await #expect(throws: StoreProblem.wordsMissing) {
                try await store.step(told, .done, by: .command("test"))
            }
            #expect(try await store.step(told, .started, by: .command("test")).isOpen)
        }
    }

    @Test func `the words of a report are forgotten after 12 months, and what was hard stays`() async throws {
        let house = House()
        try await house.run { store in
            let today = house.clock.now.dayInLondon
            let old = HardPage.Report(
                things: [.words], words: PlainText("canary"), urgent: false, day: today.adding(days: -365))
            let older = HardPage.Report(
                things: [.pictures], words: PlainText("canary"), urgent: false, day: today.adding(days: -366))
            let told = try await store.tellHard(#require(old), once: "a", promise: promise()).id
            _ = try await store.tellHard(#require(older), once: "b", promise: promise())
            _ = try await store.clean()
            let reports = try #require(try await store.hardPage(told)).reports
            #expect(reports.map(\.words?.words) == [nil, "canary"])
            #expect(reports.map(\.things) == [[.pictures], [.words]])
        }
    }
}

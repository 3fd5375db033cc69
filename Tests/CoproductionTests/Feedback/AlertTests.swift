import Coproduction
import Testing

@Suite struct AlertTests {
    private let lead: ID<Person>? = ID(rawValue: "lead")
    private let monday = Day(year: 2026, month: 11, day: 23)?.moment(hour: 10)

    private func alert(_ steps: [Alert.What], hours: Int64 = 0, id: String = "a") throws -> Alert {
        let opened = try #require(monday).adding(seconds: hours * 3600)
        return Alert(
            id: try #require(ID(rawValue: id)), cause: .words, survey: nil, page: nil, openedAt: opened,
            steps: steps.map {
                Alert.Step($0, words: "Because it is so.", by: lead, at: opened.adding(seconds: 600))
            })
    }

    @Test func `an alert is late after four working hours until somebody decides`() throws {
        let open = try alert([.seen])
        #expect(!open.isLate(at: open.openedAt.adding(seconds: 4 * 3600)))
        #expect(open.isLate(at: open.openedAt.adding(seconds: 4 * 3600 + 1)))
        #expect(try !alert([.decided(.concern)]).isLate(at: open.openedAt.adding(seconds: 90_000)))
    }

    @Test func `a serious alert closes only when somebody was told or nobody could be found`() throws {
        let close = Alert.What.closed(.cleared)
        let told = Alert.What.told(reference: "SG-1", at: try #require(monday))
        #expect(try alert([.seen]).refusal(of: close, words: "Done.") == .undecided)
        #expect(try alert([.decided(.serious)]).refusal(of: close, words: "Done.") == .notPassedOn)
        #expect(try alert([.decided(.serious), told]).refusal(of: close, words: "Done.") == nil)
        #expect(try alert([.decided(.serious), .unknown]).refusal(of: close, words: "Done.") == nil)
        #expect(try alert([.decided(.noConcern)]).refusal(of: close, words: "Done.") == nil)
        #expect(try alert([.decided(.noConcern)]).refusal(of: close, words: "") == .wordsMissing)
    }

    @Test func `what is closed must be opened again first, and then begins anew`() throws {
        let closed = try alert([.decided(.concern), .closed(.cleared)])
        #expect(closed.refusal(of: .decided(.serious), words: "Why") == .closed)
        #expect(closed.refusal(of: .openedAgain, words: "Why") == nil)
        let again = try alert([.decided(.concern), .closed(.cleared), .openedAgain])
        #expect(again.verdict == nil && again.ending == nil)
        #expect(again.refusal(of: .openedAgain, words: "Why") == .open)
        #expect(again.refusal(of: .closed(.cleared), words: "Why") == .undecided)
    }

    @Test func `the late ones stand on top, then what waits, then what is decided, then what is over`() throws
    {
        let now = try #require(monday).adding(seconds: 6 * 3600)
        let all = [
            try alert([.decided(.concern), .closed(.cleared)], id: "over"),
            try alert([.decided(.serious)], id: "decided"), try alert([], hours: 5, id: "waits"),
            try alert([], hours: 1, id: "later"), try alert([], id: "late"),
        ]
        #expect(
            Alert.queue(all, at: now).map(\.id.rawValue) == ["late", "later", "waits", "decided", "over"])
    }
}

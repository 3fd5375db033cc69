import Testing

@testable import Coproduction

@Suite struct ChangeTests {
    private let due = Day(daysSince1970: 20_000)

    private func change(_ steps: [Change.Progress]) throws -> Change {
        Change(
            id: try #require(ID(rawValue: "c")),
            promise: Change.Promise(
                title: "Buses", youSaid: "Late.", weDo: "More buses.", owner: "Transport", due: due),
            theme: try #require(ID(rawValue: "t")), decision: nil,
            steps: steps.map { Change.Step(progress: $0, at: Moment(milliseconds: 0)) }, madeUp: true)
    }

    private func cannot() throws -> Change.Cannot {
        try #require(
            Change.Cannot(
                reason: "No money.", decidedBy: "The Cabinet", whatCouldChangeIt: "A grant.",
                talkTo: "Transport"))
    }

    private let nobody = Checked(yes: 0, no: 0, notSure: 0)
    private let allYes = Checked(yes: 9, no: 0, notSure: 0)

    @Test func `the newest step is the state`() throws {
        #expect(try change([]).state(checked: allYes) == .notStarted)
        #expect(try change([.notStarted]).state(checked: allYes) == .notStarted)
        #expect(try change([.notStarted, .started]).state(checked: allYes) == .started)
        #expect(try change([.started, .nearlyDone]).state(checked: allYes) == .nearlyDone)
        #expect(
            try change([.done, .stopped(reason: "Flood.")]).state(checked: allYes)
                == .stopped(reason: "Flood."))
        #expect(try change([.cannot(cannot())]).state(checked: allYes) == .cannot(cannot()))
    }

    @Test func `what is done is true only when people say so`() throws {
        let done = try change([.started, .done])
        #expect(done.state(checked: nobody) == .done)
        #expect(done.state(checked: allYes) == .checkedTrue)
        #expect(done.state(checked: Checked(yes: 3, no: 2, notSure: 0)) == .notYet)
        #expect(done.state(checked: Checked(yes: 3, no: 1, notSure: 2)) == .done)
    }

    @Test func `a promise is late from the day after its day`() throws {
        for steps in [[], [.notStarted], [.started], [.nearlyDone]] as [[Change.Progress]] {
            #expect(try !change(steps).isLate(on: due))
            #expect(try change(steps).isLate(on: due.adding(days: 1)))
        }
    }

    @Test func `what is done or given up is never late`() throws {
        for progress in [.done, .stopped(reason: "Flood."), .cannot(try cannot())] as [Change.Progress] {
            #expect(try !change([.started, progress]).isLate(on: due.adding(days: 900)))
        }
        #expect(try change([.done, .started]).isLate(on: due.adding(days: 1)))
    }

    @Test func `we cannot needs all four words`() {
        let words = ["No money.", "The Cabinet", "A grant.", "Transport"]
        for place in words.indices {
            for empty in ["", " \n", "\u{202E}"] {
                var some = words
                some[place] = empty
                #expect(
                    Change.Cannot(
                        reason: some[0], decidedBy: some[1], whatCouldChangeIt: some[2], talkTo: some[3])
                        == nil)
            }
        }
    }
}

import Coproduction
import Testing

@Suite struct PublicCopyTests {
    private let original = "I told Sam at the club. Sam's mum was there."

    @Test func `a copy that only leaves out is read with what it leaves out and why`() throws {
        let copy = try PublicCopy("I told [a name] at the club. [a name]'s mum was there.", of: original)
        #expect(copy.hidden.map(\.text) == ["Sam", "Sam"])
        #expect(copy.hidden.map(\.kind) == [.name, .name])
        #expect(copy.original.map(\.text).joined() == original)
        #expect(!copy.isWhole)
        #expect(try PublicCopy(original, of: original).isWhole)
    }

    @Test(arguments: [
        "I told my friend at the club. Sam's mum was there.", "I told Sam at the club.",
        "Sam's mum was there.",
        "I told Sam[a name] at the club. Sam's mum was there.",
        "I told Sam at the club. Sam's mum was there. Thanks!",
        "Sam's mum was there. I told Sam at the club.",
    ]) func `a copy with other words, other order, or a silent cut is refused`(copy: String) {
        #expect(throws: PublicCopy.Problem.adds) { try PublicCopy(copy, of: original) }
    }

    @Test func `what is left out at one place may not stand at another, in capitals neither`() {
        #expect(throws: PublicCopy.Problem.leftBehind("Sam")) {
            try PublicCopy("I told [a name] at the club. Sam's mum was there.", of: original)
        }
        #expect(throws: PublicCopy.Problem.leftBehind("sam")) {
            try PublicCopy("[a name] and SAM", of: "sam and SAM")
        }
    }

    @Test func `words that could point to somebody are left out without taking the same words elsewhere`()
        throws
    {
        let copy = try PublicCopy("[some words] club. Sam's mum was there.", of: original)
        #expect(copy.hidden.map(\.text) == ["I told Sam at the"])
    }

    @Test(arguments: ["[a name]", "[a name] [a date]", "", "…"])
    func `a copy without a word is none`(copy: String) {
        #expect(throws: PublicCopy.Problem.empty) { try PublicCopy(copy, of: "Sam Lee") }
    }

    @Test func `hiding takes the longest first, whole words only, and leaves marks alone`() {
        let clues = [
            Clue(kind: .name, text: "Sam"), Clue(kind: .name, text: "Sam Lee"),
            Clue(kind: .other, text: "name"),
        ]
        #expect(
            PublicCopy.hiding(clues, in: "Sam Lee, SAM and Samira: [a name]")
                == "[a name], [a name] and Samira: [a name]")
    }
}

@Suite struct RareMixTests {
    private let rare = RareMix(places: ["Folkestone and Hythe", "Kent", "Tunbridge Wells"])

    @Test func `all three in one text are rare whatever the number, two of three only among few answers`() {
        let all = "I am autistic and my day centre in Hythe is closed."
        #expect(rare.things(in: all) == [.place, .service, .condition])
        #expect(rare.isRare(all, answers: 1000))
        let two = "The day centre in Folkestone is closed."
        #expect(rare.isRare(two, answers: 29) && !rare.isRare(two, answers: 30))
        #expect(!rare.isRare("I live in Kent. I want more buses.", answers: 1))
        #expect(!rare.isRare("I am autistic.", answers: 1))
        #expect(rare.things(in: "The clubhouse is wardrobe blue.") == [])
    }
}

@Suite struct ReadingStateTests {
    private let one = ID<Person>(rawValue: "one")
    private let two = ID<Person>(rawValue: "two")
    private let copy = ID<ProposedCopy>(rawValue: "copy").map { ProposedCopy(id: $0, words: "More buses.") }

    @Test func `the state follows from the dated steps`() throws {
        let (one, two, copy) = (try #require(one), try #require(two), try #require(copy))
        var steps: [ReadingStep] = []
        func after(_ act: ReadingStep.Act, _ by: ID<Person>) -> ReadingState {
            steps.append(ReadingStep(act: act, by: by, at: Moment(milliseconds: 0)))
            return ReadingState(steps)
        }
        #expect(ReadingState([]) == .received)
        #expect(after(.read, one) == .read)
        #expect(after(.proposed(copy), one) == .proposed(copy, by: one))
        #expect(after(.sentBack(copy.id, .stillTells), two) == .read)
        #expect(after(.approved(copy.id), two) == .read, "what was sent back cannot become public")
        #expect(after(.proposed(copy), one) == .proposed(copy, by: one))
        #expect(after(.approved(copy.id), two) == .approved(copy))
        #expect(after(.read, one) == .approved(copy))
        #expect(after(.withdrawn(copy.id, .askedUs), two) == .withdrawn(.askedUs))
    }

    @Test func `a piece is read by the next working day and decided within 7 days`() throws {
        let friday = try #require(Day(iso8601: "2026-12-24"))
        let clock = ReadingClock(receivedOn: friday)
        #expect(
            clock.readBy.iso8601 == "2026-12-29", "Christmas Day, Saturday, Sunday and Boxing Day's Monday")
        #expect(clock.decideBy.iso8601 == "2026-12-31")
        #expect(clock.due(in: .received, mayShow: false) == clock.readBy)
        #expect(clock.due(in: .read, mayShow: true) == clock.decideBy)
        #expect(clock.due(in: .proposed, mayShow: true) == clock.decideBy, "proposing stops no clock")
        #expect(clock.due(in: .read, mayShow: nil) == nil && clock.due(in: .approved, mayShow: true) == nil)
    }

    @Test(arguments: 0..<800) func `the last late day is late and the day after it is not`(ahead: Int) throws
    {
        let today = try #require(Day(iso8601: "2026-01-01")).adding(days: ahead)
        let late = ReadingClock.lastLateDay(on: today)
        #expect(ReadingClock(receivedOn: late).readBy < today)
        #expect(ReadingClock(receivedOn: late.adding(days: 1)).readBy >= today)
    }
}

import Testing

@testable import Coproduction

@Suite struct CheckedTests {
    @Test func `below 5 answers only a few people have checked`() {
        #expect(Checked(yes: 0, no: 0, notSure: 0).shown == .nobody)
        #expect(Checked(yes: 1, no: 0, notSure: 0).shown == .aFew)
        #expect(Checked(yes: 2, no: 1, notSure: 1).shown == .aFew)
        let five = Checked(yes: 2, no: 2, notSure: 1)
        #expect(five.shown == .exact(five))
    }

    @Test func `4 who say yes are too few and 5 are enough`() {
        #expect(!Checked(yes: 4, no: 0, notSure: 0).isTrue)
        #expect(Checked(yes: 5, no: 0, notSure: 0).isTrue)
        #expect(!Checked(yes: 0, no: 4, notSure: 0).isNotYet)
        #expect(Checked(yes: 0, no: 5, notSure: 0).isNotYet)
    }

    @Test func `exactly two thirds yes are enough`() {
        #expect(Checked(yes: 4, no: 2, notSure: 0).isTrue)
        #expect(Checked(yes: 4, no: 0, notSure: 2).isTrue)
        #expect(!Checked(yes: 3, no: 0, notSure: 2).isTrue)
        #expect(!Checked(yes: 5, no: 0, notSure: 3).isTrue)
    }

    @Test func `one third no is not yet enough to say not yet`() {
        #expect(!Checked(yes: 3, no: 2, notSure: 1).isNotYet)
        #expect(Checked(yes: 3, no: 2, notSure: 0).isNotYet)
        #expect(Checked(yes: 4, no: 3, notSure: 1).isNotYet)
    }

    @Test func `nothing is true and not yet at once`() {
        for yes in 0...20 {
            for no in 0...20 {
                for notSure in 0...5 {
                    let checked = Checked(yes: yes, no: no, notSure: notSure)
                    #expect(!(checked.isTrue && checked.isNotYet))
                }
            }
        }
    }

    @Test func `a count below nothing is nothing`() {
        #expect(Checked(yes: -5, no: -1, notSure: .min) == Checked(yes: 0, no: 0, notSure: 0))
    }
}

@Suite struct NotYetTaskTests {
    @Test(arguments: [
        // Christmas, Boxing Day's substitute and three week ends lie between.
        ("2026-12-01", 10, "2026-12-31"),
        // Half past eleven at night in summer is already the next day in Kent.
        ("2026-06-30", 23, "2026-07-29"),
        ("2026-06-30", 10, "2026-07-28"),
        // Good Friday and Easter Monday lie between.
        ("2027-03-15", 10, "2027-04-14"),
    ])
    func `a no is answered within 20 working days`(day: String, hour: Int64, answerBy: String) throws {
        let opened = try #require(Day(iso8601: day)).startInUTC.adding(seconds: hour * 3600 + 1800)
        let task = NotYetTask(
            change: try #require(ID(rawValue: "c")), owner: "Transport", opened: opened, closedBecause: nil)
        #expect(task.answerBy.iso8601 == answerBy)
    }
}

import Testing

@testable import Coproduction

@Suite struct JourneyTests {
    /// Four questions; "no" to the first goes on to the fourth.
    private func journey(_ answers: [Int: Answer], goTo: String? = "d") throws -> Journey {
        let yes = try MadeUpSurvey.choice("yes")
        let no = try MadeUpSurvey.choice("no", goTo: goTo)
        let questions = try ["a", "b", "c", "d"].map { try MadeUpSurvey.question($0, choices: [yes, no]) }
        return Journey(survey: try MadeUpSurvey.survey(questions), answers: answers)
    }

    private func chose(_ key: String) throws -> Answer { .chose([try MadeUpSurvey.key(key)]) }

    @Test func `questions come one after another`() throws {
        #expect(try journey([:]).asked == [1, 2, 3, 4])
        #expect(try journey([1: chose("yes"), 2: .missed, 3: .doNotKnow]).asked == [1, 2, 3, 4])
    }

    @Test func `a choice can lead forwards over others`() throws {
        let journey = try journey([1: chose("no")])
        #expect(journey.asked == [1, 4])
        #expect(journey.firstOpen == 4)
        #expect(journey.next(after: 1) == 4)
        #expect(journey.previous(before: 4) == 1)
    }

    @Test(arguments: ["a", "b", "nowhere", nil])
    func `a choice that leads backwards or to itself or nowhere is passed by`(goTo: String?) throws {
        #expect(try journey([1: .missed, 2: chose("no")], goTo: goTo).asked == [1, 2, 3, 4])
    }

    @Test func `the first of some choices that leads forwards is followed`() throws {
        let back = try MadeUpSurvey.choice("back", goTo: "a")
        let far = try MadeUpSurvey.choice("far", goTo: "d")
        let near = try MadeUpSurvey.choice("near", goTo: "c")
        let questions = try ["a", "b", "c", "d"].map {
            try MadeUpSurvey.question($0, .chooseSome, choices: [back, far, near])
        }
        let journey = Journey(
            survey: try MadeUpSurvey.survey(questions), answers: [1: .chose([back.key, far.key, near.key])])
        #expect(journey.asked == [1, 4])
    }

    @Test func `a question opens when all before it have an answer`() throws {
        let journey = try journey([1: chose("yes"), 2: .missed])
        #expect([0, 1, 2, 3, 4, 5, .max, .min].filter(journey.canOpen) == [1, 2, 3])
        #expect(try [1, 2, 3, 4].filter(self.journey([:]).canOpen) == [1])
    }

    @Test func `a question that is passed over does not open`() throws {
        let journey = try journey([1: chose("no"), 4: .missed])
        #expect([1, 2, 3, 4].filter(journey.canOpen) == [1, 4])
        #expect(journey.firstOpen == nil)
    }

    @Test func `an answer that is passed over later does not count`() throws {
        let journey = try journey([1: chose("no"), 2: chose("yes"), 4: .doNotKnow, 9: .missed])
        #expect(journey.counted == [1: try chose("no"), 4: .doNotKnow])
        #expect(journey.answers.count == 4)
    }

    @Test func `nothing comes before the first question or after the last`() throws {
        let journey = try journey([:])
        #expect(journey.previous(before: 1) == nil)
        #expect(journey.next(after: 4) == nil)
        #expect(journey.previous(before: .min) == nil)
        #expect(journey.next(after: .max) == nil)
    }

    @Test func `a survey without questions has no journey`() throws {
        let journey = Journey(survey: try MadeUpSurvey.survey([]), answers: [1: .missed])
        #expect(journey.asked.isEmpty)
        #expect(journey.firstOpen == nil)
        #expect(journey.counted.isEmpty)
    }

    @Test func `every journey goes forwards and ends`() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<500 {
            let journey = try randomJourney(&random)
            let asked = journey.asked
            #expect(asked.first == 1)
            #expect(zip(asked, asked.dropFirst()).allSatisfy { $0 < $1 })
            #expect(asked.allSatisfy { journey.survey.question(numbered: $0) != nil })
            #expect(Set(journey.counted.keys).isSubset(of: asked))
            let open = asked.filter(journey.canOpen)
            #expect(open == Array(asked.prefix(open.count)))
            #expect(open.dropLast().allSatisfy { journey.answers[$0] != nil })
            #expect(
                asked.allSatisfy { number in
                    journey.next(after: number).map { $0 > number } ?? (number == asked.last)
                })
        }
    }

    private func randomJourney(_ random: inout SeededRandom) throws -> Journey {
        let count = Int.random(in: 1...12, using: &random)
        let questions = try (1...count).map { number in
            let choices = try ["x", "y", "z"].map {
                try MadeUpSurvey.choice($0, goTo: "q\(Int.random(in: 0...14, using: &random))")
            }
            return try MadeUpSurvey.question("q\(number)", .chooseSome, choices: choices)
        }
        var answers: [Int: Answer] = [:]
        for number in 1...count where Bool.random(using: &random) {
            let keys = try ["x", "y", "z", "gone"].filter { _ in Bool.random(using: &random) }.map(
                MadeUpSurvey.key)
            answers[number] = [.chose(keys), .missed, .doNotKnow].randomElement(using: &random)
        }
        return Journey(survey: try MadeUpSurvey.survey(questions), answers: answers)
    }
}

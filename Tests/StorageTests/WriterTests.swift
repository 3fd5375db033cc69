import Coproduction
import Foundation
import GRDB
import Storage
import Testing

struct WriterTests {
    private let survey = Survey.example()

    /// What one person did, as far as it was acknowledged.
    private struct Acknowledged: Sendable {
        var token: Token
        var answers: [Int: Answer] = [:]
        var isSent = false
        var isDiscarded = false
    }

    /// One person saves, sends or discards in an order that the seed gives.
    private static func live(_ store: Store, _ survey: Survey, token: Token, seed: UInt64) async throws
        -> Acknowledged
    {
        var dice = Dice(state: seed)
        var known = Acknowledged(token: token)
        _ = try await store.begin(survey, token: token)
        for _ in 0..<30 {
            let answer: Answer = dice.next() % 4 == 0 ? .doNotKnow : .said("words \(dice.next())")
            switch dice.next() % 40 {
            case 0:
                _ = try await store.send(token, survey: survey) { _ in false }
                known.isSent = true
                return known
            case 1:
                try await store.discard(token)
                known.isDiscarded = true
                return known
            default:
                let number = Int(dice.next() % 3) + 1
                let draft = try await store.save(answer, to: number, token: token)
                known.answers[number] = answer
                #expect(draft.answers == known.answers)
            }
        }
        return known
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `whatever order people save, send and discard in, what was acknowledged is there`(seed: UInt64)
        async throws
    {
        let house = House()
        let survey = survey
        let all = try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            return try await withThrowingTaskGroup(of: Acknowledged.self) { group in
                for person in 0..<40 {
                    let token = house.token()
                    group.addTask {
                        try await Self.live(store, survey, token: token, seed: seed &* 1000 &+ UInt64(person))
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
        try await house.run { store in
            for known in all where !known.isSent {
                let draft = try await store.draft(known.token)
                #expect(draft?.answers == (known.isDiscarded ? nil : known.answers), "seed \(seed)")
            }
            for known in all where known.isSent {
                let draft = try #require(try await store.draft(known.token))
                let response = try await store.response(code: store.code(of: draft))
                #expect(response?.answers == known.answers, "seed \(seed)")
            }
            let counts = try await store.counts(survey.slug)
            #expect(counts.total == PeopleCount(all.filter(\.isSent).count))
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    @Test func `a caller who is cancelled interrupts nobody`() async throws {
        let house = House()
        let survey = survey
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let tokens = (0..<30).map { _ in house.token() }
            for token in tokens { _ = try await store.begin(survey, token: token) }
            let tasks = tokens.map { token in
                Task { try await store.save(.said("kept"), to: 3, token: token) }
            }
            for task in tasks.enumerated() where task.offset.isMultiple(of: 2) { task.element.cancel() }
            for task in tasks {
                let draft = try await task.value
                #expect(draft.answers == [3: .said("kept")])
            }
            for token in tokens {
                let draft = try await store.draft(token)
                #expect(draft?.answers == [3: .said("kept")])
            }
        }
    }

    @Test func `a job that is refused takes nothing with it from the shared commit`() async throws {
        let house = House()
        let survey = survey
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let tokens = (0..<50).map { _ in house.token() }
            for token in tokens { _ = try await store.begin(survey, token: token) }
            let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
                for (place, token) in tokens.enumerated() {
                    group.addTask {
                        let number = place.isMultiple(of: 3) ? 99 : 1
                        return (
                            place, (try? await store.save(.chose("yes"), to: number, token: token)) != nil
                        )
                    }
                }
                return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
            }
            for place in tokens.indices { #expect(outcomes[place] == !place.isMultiple(of: 3)) }
        }
    }

    @Test func `after closing everything is refused and nothing is left beside the database`() async throws {
        let house = House()
        let store = try house.open()
        _ = try await store.publish(survey, by: .command("test"))
        await store.close()
        await #expect(throws: StoreProblem.closed) { try await store.begin(.example(), token: house.token()) }
        await store.close()
        #expect(!house.has("heard.db-wal"))
        #expect(!house.has("heard.db-shm"))
    }

    @Test func `what waits when the store closes is still done`() async throws {
        let house = House()
        let store = try house.open()
        let survey = survey
        _ = try await store.publish(survey, by: .command("test"))
        let tokens = (0..<40).map { _ in house.token() }
        let begun = await withTaskGroup(of: Token?.self) { group in
            for token in tokens {
                group.addTask { (try? await store.begin(survey, token: token)).map { _ in token } }
            }
            group.addTask {
                await store.close()
                return nil
            }
            return await group.reduce(into: [Token]()) { if let token = $1 { $0.append(token) } }
        }
        try await house.run { store in
            for token in begun {
                let draft = try await store.draft(token)
                #expect(draft != nil)
            }
        }
    }
}

/// SplitMix64: the same numbers for the same seed.
struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

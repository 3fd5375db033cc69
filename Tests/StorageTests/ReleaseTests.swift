import Coproduction
import Testing

@testable import Storage

@Suite struct ReleaseTests {
    @Test func `a shown number moves only after a day and eight more people`() async throws {
        let house = House()
        try await house.run { store in
            let survey = Survey.example()
            _ = try await store.publish(survey, by: .command("test"))
            let rule = Gathering(survey: survey.slug, question: id("about"), choice: id("bus"))
            let theme = try await store.addTheme(
                title: "Buses", summary: "Buses are late.", gatherings: [rule], by: .demonstration
            ).id
            func say(_ people: Int) async throws {
                for _ in 0..<people {
                    _ = try await store.add(
                        [1: .chose("yes"), 2: .chose("bus"), 3: .missed], to: survey, channel: .web,
                        by: .demonstration
                    ) { _ in false }
                }
            }
            func shown() async throws -> ShownCount? { try await store.theme(theme)?.released.people }
            #expect(try await shown() == .fewerThanEight)
            try await say(7)
            house.clock.move(seconds: 2 * 86_400)
            try await store.releaseNumbers()
            #expect(try await shown() == .fewerThanEight)
            try await say(1)
            try await store.releaseNumbers()
            #expect(try await shown() == .about(10))
            try await say(9)
            try await store.releaseNumbers()
            #expect(try await shown() == .about(10))
            house.clock.move(seconds: 86_400)
            try await store.releaseNumbers()
            #expect(try await shown() == .about(15))
            #expect(try await store.theme(theme)?.told.people == 17)
        }
    }
}

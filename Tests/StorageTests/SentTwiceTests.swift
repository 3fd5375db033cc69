import Coproduction
import Storage
import Testing

struct SentTwiceTests {
    private let once: ID<Change>? = ID(rawValue: "given-out-with-the-form")

    private func promised(_ title: String) -> Change.Promise {
        Change.Promise(
            title: title, youSaid: "The bus is late.", weDo: "We ask for more buses.", owner: "An officer",
            due: Day(daysSince1970: 20_800))
    }

    @Test func `a promise that is sent twice is one promise`() async throws {
        try await House().run { store in
            let theme = try await store.addTheme(
                title: "Buses", summary: "They are late.", by: .demonstration)
            var made: Set<ID<Change>> = []
            for _ in 1...3 {
                made.insert(
                    try await store.promise(
                        promised("More buses"), theme: theme.id, decision: nil, once: once, by: .demonstration
                    ).id)
            }
            #expect(made == [try #require(once)])
            #expect(try await store.changes().count == 1)
        }
    }

    @Test func `a promise that is sent again with other words is another promise and nothing typed is lost`()
        async throws
    {
        try await House().run { store in
            let theme = try await store.addTheme(
                title: "Buses", summary: "They are late.", by: .demonstration)
            for title in ["More buses", "More night buses"] {
                _ = try await store.promise(
                    promised(title), theme: theme.id, decision: nil, once: once, by: .demonstration)
            }
            #expect(try await store.changes().map(\.promise.title) == ["More buses", "More night buses"])
        }
    }

    @Test func `a theme that is sent twice is one theme, and with other words another`() async throws {
        try await House().run { store in
            let once: ID<Theme>? = ID(rawValue: "given-out-with-the-form")
            for title in ["Buses", "Buses", "Night buses"] {
                _ = try await store.addTheme(
                    title: title, summary: "They are late.", once: once, by: .demonstration)
            }
            #expect(try await store.themes().map(\.theme.title) == ["Buses", "Night buses"])
        }
    }
}

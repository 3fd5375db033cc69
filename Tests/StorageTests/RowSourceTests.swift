import Coproduction
import Storage
import Testing

struct RowSourceTests {
    @Test func `phone numbers and e-mail addresses are left out of the source of a row`() async throws {
        try await House().run { store in
            let person = try await store.addPerson(
                name: "One", roles: [.decisionClerk], by: .command("people-add"))
            let slug = try await store.importDecision(
                DecisionRecord(title: "Plan", lines: ["Plan"]), source: "x", by: .demonstration
            ).slug
            let step = try await store.write(
                .decided, on: Day(iso8601: "2026-01-01"),
                words: "Minutes. Ask 01632 960123 or pat@example.org", for: slug, by: person.id)
            #expect(step.words == "Minutes. Ask [phone left out] or [e-mail left out]")
            let entries = try await store.decision(slug)?.history.entries ?? []
            #expect(entries.first?.words == step.words)
        }
    }
}

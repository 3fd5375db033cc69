import Coproduction
import EasyRead
import Testing

@Suite struct GlossaryTests {
    @Test func `every hard word is explained in at most 2 sentences that start with it`() throws {
        let content = try RealFolder.content()
        for entry in content.lists.glossary.entries {
            let sentences = entry.means.split(separator: ". ").count
            #expect(sentences <= 2, "\(entry.word)")
            #expect(entry.means.lowercased().contains(entry.word.lowercased()), "\(entry.word)")
            if let picture = entry.picture {
                #expect(
                    content.pictures.all.contains { $0.name == picture }, "\(entry.word): \(picture.rawValue)"
                )
            }
        }
        #expect(content.lists.glossary.entries.filter { $0.picture != nil }.count >= 10)
    }

    @Test func `hard words are found in texts, in capitals and with an ending, and not inside other words`() {
        let glossary = Glossary([
            .init(word: "advocate", means: "An advocate helps."),
            .init(word: "care plan", means: "A care plan says."),
            .init(word: "policy", means: "A policy is a plan."),
        ])
        let found = glossary.entries(in: ["Advocates help.", "Your care plan, now.", "policyholder"])
        #expect(found.map(\.word) == ["advocate", "care plan"])
        #expect(glossary.letters == ["a", "c", "p"])
        #expect(found.last?.address == "/words?part=c#care-plan")
    }
}

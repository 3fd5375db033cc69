import Coproduction
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct ResultsTests: RegisterDesk {
    private func answer(_ house: WebHouse, _ people: Int, _ choice: String) async throws {
        let survey = try #require(house.site.surveys.newest.first { $0.slug.rawValue == "deciding-together" })
        for _ in 0..<people {
            let chosen: [Int: Answer] = survey.questions.enumerated().reduce(into: [:]) { answers, question in
                let keys = question.element.choices.map(\.key)
                let key = keys.first { $0.rawValue == choice } ?? keys.first
                answers[question.offset + 1] = key.map { .chose([$0]) } ?? .missed
            }
            _ = try await house.site.store.add(chosen, to: survey, channel: .web, by: .command("test")) { _ in
                false
            }
        }
    }

    @Test func `an author releases results, and everybody sees them`() async throws {
        try await WebHouse.run { house, client in
            let anybody = Browser(client)
            let results = Browser.survey + "/results"
            let early = try await anybody.get(results)
            #expect(early.status == .ok && early.text.contains("We do not have results yet"))
            let author = try await somebody(house, client, roles: [.author])
            #expect(try await author.get("/team").text.contains("/team/results"))
            #expect(try await author.get("/team/results").text.contains("when 30 people have answered"))
            #expect(try await author.get("/team/results/deciding-together").status == .seeOther)
            try await answer(house, 28, "yes")
            try await answer(house, 5, "no")
            let ask = try await author.get("/team/results/deciding-together")
            #expect(ask.status == .ok && ask.text.contains("This is release 1."))
            #expect(try await anybody.get(results).text.contains("We do not have results yet"))
            let done = try await author.post("/team/results/deciding-together", "", Self.here)
            #expect(done.status == .seeOther && done.location == "/team/results")
            let page = try await anybody.get(results)
            #expect(page.status == .ok && page.text.contains("About 35 people told us themselves."))
            #expect(page.text.contains("Fewer than 8 people") && page.text.contains("<svg width=\"100%\""))
            #expect(try await author.get("/team/results").text.contains("8 more people have answered"))
        }
    }

    @Test func `a survey that there is not has no results`() async throws {
        try await WebHouse.run { _, client in
            let answer = try await Browser(client).get("/surveys/no-such-survey/results")
            #expect(answer.status == .notFound)
        }
    }
}

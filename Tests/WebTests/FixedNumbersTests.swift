import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// Counts that need no clock (SPEED.md row 14): fixed numbers, so that a change that makes a page cost more is seen.
@Suite struct FixedNumbersTests {
    @Test func `a question page seen before is neither rendered nor read from the database`() async throws {
        try await WebHouse.run { house, client in
            let (first, second) = (Browser(client), Browser(client))
            for browser in [first, second] { try await browser.begin() }
            try await first.get(Browser.survey + "/1")
            let (renders, reads) = (house.site.pages.renderedCount, house.site.store.readCount)
            for _ in 0..<5 { try await second.get(Browser.survey + "/1") }
            #expect(house.site.pages.renderedCount == renders)
            #expect(house.site.store.readCount == reads)
        }
    }

    @Test func `an answer reads nothing from the database`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await browser.begin()
            let reads = house.site.store.readCount
            try await browser.post(Browser.survey + "/1", "answer=yes")
            try await browser.post(Browser.survey + "/1", "answer=no")
            #expect(house.site.store.readCount == reads)
        }
    }

    @Test func `the start, the list and the pages of words are rendered once for everybody`() async throws {
        try await WebHouse.run { house, client in
            let places = ["/", "/help", "/privacy", "/safe", "/surveys", Browser.survey]
            for place in places { try await Browser(client).get(place) }
            let renders = house.site.pages.renderedCount
            #expect(renders == places.count)
            for place in places { try await Browser(client).get(place) }
            #expect(house.site.pages.renderedCount == renders)
        }
    }

    @Test func `every page of the journey is under 14 kB, and under 30 kB with its style and pictures`()
        async throws
    {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await browser.answerEverything()
            let places =
                (1...3).map { "/\($0)" } + ["/5", "/6", "/7", "/8", "", "/helped", "/check", "/stop"]
            for place in places {
                let html = try await browser.get(Browser.survey + place).text
                #expect(html.utf8.count < 14_000, "\(place)")
                var whole = html.utf8.count
                // The script adds listening and nothing that a page needs; it has a limit of its own.
                let files = Set(html.split(separator: "\"").filter { $0.hasPrefix("/public/") })
                for file in files where !file.hasSuffix(".js") {
                    whole += try await browser.get(String(file)).body.readableBytes
                }
                #expect(whole < 30_000, "\(place): \(whole)")
            }
        }
    }

    @Test func `a decision page asks the database a fixed number of times`() async throws {
        try await WebHouse.run { house, client in
            let before = house.site.store.readCount
            try await Browser(client).get("/decisions")
            #expect(house.site.store.readCount == before + 1)
            try await Browser(client).get("/changes")
            #expect(house.site.store.readCount == before + 2)
        }
    }
}

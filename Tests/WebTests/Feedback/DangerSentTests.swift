import Coproduction
import EasyRead
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// 200 made-up texts, 67 of them about danger, sent as people send them: whatever the danger words find or miss, each
/// waits for somebody to read it, and none is public.
@Suite struct DangerSentTests: ReadingDesk {
    /// A word that no page of ours has; it stands at the end of every text and changes no danger word.
    private static let mark = "Zqxmark"

    private func texts() throws -> [String] {
        let file = WebHouse.home + "/Tests/EasyReadTests/Danger/texts.tsv"
        return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
            String($0.split(separator: "\t", omittingEmptySubsequences: false).last ?? "")
        }
    }

    /// Every piece of the inbox, page after page.
    private func unread(_ house: WebHouse) async throws -> [String: Bool] {
        var found: [String: Bool] = [:]
        var after: InboxPlace?
        repeat {
            let page = try await house.site.store.inbox(InboxFilter(part: .unread), after: after)
            for piece in page.pieces {
                if case .wrote(let text) = piece.feedback.said { found[text.words] = piece.feedback.urgent }
            }
            after = page.next
        } while after != nil
        return found
    }

    @Test
    func `all of 200 texts wait to be read, what is found waits for the safety lead, and none is public`()
        async throws
    {
        try await WebHouse.run { house, client in
            let texts = try texts().map { $0 + " " + Self.mark }
            #expect(texts.count == 200)
            let lists = house.site.content.lists
            let slug = try #require(ID<Survey>(rawValue: "deciding-together"))
            let survey = try #require(try await house.site.store.surveys().first { $0.slug == slug })
            for text in texts {
                let words = try #require(PlainText(text))
                _ = try await house.site.store.add(
                    [8: .wrote(words, mayShow: true)], to: survey, channel: .web, by: .command("test")
                ) { lists.isDanger($0) }
            }
            let waiting = try await unread(house)
            for text in texts { #expect(waiting[text] != nil, "nobody is asked to read: \(text)") }
            var found = 0
            for text in texts where lists.isDanger(text) {
                #expect(waiting[text] == true, "not first: \(text)")
                found += 1
            }
            let alerts = try await house.site.store.alerts()
            #expect(alerts.count == found && found >= 38)
            let lead = try await somebody(house, client, named: "Amal", roles: [.safeguardingLead])
            let queue = try await lead.get("/team/safety").text
            for alert in alerts {
                let place = "/team/safety/" + alert.id.rawValue
                #expect(queue.contains("href=\"\(place)\""))
                #expect(try await lead.get(place).text.contains(Self.mark))
            }
            #expect(try await house.site.store.counts(slug).total == PeopleCount(200 - found))
            let crawl = Crawl(house: house, names: ["deciding-together", "1", "8"])
            let everybody = try await crawl.pages(Browser(client), from: "/", holding: [Self.mark])
            #expect(everybody.found == [:] && everybody.seen > 60)
        }
    }
}

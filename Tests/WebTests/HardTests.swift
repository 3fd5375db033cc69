import Coproduction
import Foundation
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct HardTests {
    private func once(in html: String) throws -> String {
        let start = try #require(html.range(of: "name=\"once\" value=\"")).upperBound
        return String(html[start...].prefix { $0 != "\"" })
    }

    @Test func `a report becomes a promise with an owner and 20 working days, and a double click is one`()
        async throws
    {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            let form = try await browser.get("/hard?page=/boards")
            #expect(form.text.contains("<b>Who decides</b>"))
            let once = try once(in: form.text)
            let sent = "page=/boards&once=\(once)&what=words&what=too-long&words=My+secret+canary"
            let told = try await browser.post("/hard", sent)
            #expect(told.status == .seeOther && told.location.hasPrefix("/hard?told="))
            #expect(try await browser.post("/hard", sent).location == told.location)
            let pages = try await house.site.store.hardPages()
            #expect(pages.map(\.reports.count) == [1])
            let promise = try #require(pages.first?.change.promise)
            #expect(promise.due == house.site.today.adding(workingDays: 20) && !promise.owner.isEmpty)
            let receipt = try await browser.get(told.location).text
            #expect(receipt.contains(promise.due.inWords) && receipt.contains("href=\"/boards\""))
            #expect(!receipt.contains("/safe\">I do not feel safe</a></p></aside>"))
            for path in ["/changes", "/changes/" + (pages.first?.change.id.rawValue ?? ""), told.location] {
                let page = try await browser.get(path)
                #expect(page.status == .ok && page.text.contains("Easier page: “Who decides"), "\(path)")
                #expect(!page.text.contains("canary"), "nothing a person wrote is public: \(path)")
            }
            let again = try await browser.get("/hard?page=/boards").text
            #expect(again.contains("Somebody told us about this page."))
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "/team", "/set-up/abcdefgh",
        "/decisions/zzz",
        "/surveys/none/1", "/changes/none", "",
    ]) func `an address that is no page of ours is neither kept nor shown`(page: String) async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            let sent = page.replacing("\\", with: "%5C")
            let form = try await browser.get("/hard?page=" + sent)
            #expect(form.status == .ok && form.text.contains("<b>A page of Heard</b>"))
            #expect(form.text.contains("name=\"page\" value=\"\""))
            #expect(!form.text.contains("evil"))
            let told = try await browser.post("/hard", "page=\(sent)&what=device")
            #expect(told.location.hasPrefix("/hard?told="))
            #expect(try await house.site.store.hardPages().map(\.change.page?.address) == [""])
            #expect(try await !browser.get(told.location).text.contains("evil"))
        }
    }

    @Test func `a mistake keeps what was typed, and a sent form needs no name, no script and no consent`()
        async throws
    {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            let nothing = try await browser.post("/hard", "page=/help&once=form-1")
            #expect(nothing.status == .unprocessableContent)
            #expect(nothing.text.contains("Choose what is hard, or write it."))
            let long = String(repeating: "a", count: 4001)
            let tooLong = try await browser.post(
                "/hard", "page=/help&once=form-1&what=pictures&words=" + long)
            #expect(tooLong.status == .unprocessableContent && tooLong.text.contains(long))
            #expect(tooLong.text.contains("value=\"pictures\" id=\"what-2\" checked"))
            #expect(tooLong.text.contains("value=\"form-1\"") && tooLong.text.contains("value=\"/help\""))
            #expect(try await browser.post("/hard", "what=cats").status == .unprocessableContent)
            #expect(try await house.site.store.hardPages().isEmpty)
            #expect(try await browser.post("/hard", "page=/help&words=Only+words").status == .seeOther)
        }
    }

    @Test func `danger words show who can help at once, and the team reads them first`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            let told = try await browser.post("/hard", "page=/help&words=My+support+worker+hits+me")
            #expect(told.status == .seeOther)
            let receipt = try await browser.get(told.location).text
            #expect(receipt.contains("href=\"tel:999\"") && receipt.contains("Are you safe?"))
            #expect(try await house.site.store.hardPages().first?.reports.first?.urgent == true)
        }
    }

    @Test func `every fixed page, question, board and decision of ours is found by its address`() async throws
    {
        try await WebHouse.run { house, _ in
            let places = OwnPlaces(site: house.site)
            for path in [
                "/", "/help", "/safe", "/privacy", "/accessibility", "/complain", "/surveys", "/changes",
                "/decisions", "/boards", "/my-words", "/words", "/pictures", "/look", "/hard", "/review",
                "/review/papers",
                "/surveys/deciding-together", "/surveys/deciding-together/2",
            ] {
                let place = try await places.place(path + "?part=a")
                #expect(place.address == path && !place.title.isEmpty)
            }
            #expect(
                try await places.place("/surveys/deciding-together/thanks").address
                    == "/surveys/deciding-together")
        }
    }
}

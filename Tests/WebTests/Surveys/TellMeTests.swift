import Coproduction
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct TellMeTests {
    private static let place = Browser.survey + "/tell-me"
    private static let slug: ID<Survey>? = ID(rawValue: "deciding-together")

    private func sent(_ browser: Browser) async throws {
        try await browser.answerEverything()
        try await browser.post(Browser.survey + "/send", "")
    }

    @Test func `somebody says yes to each by itself, gives a number, and is on these lists alone`()
        async throws
    {
        let slug = try #require(Self.slug)
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await sent(browser)
            #expect(try await browser.get(Browser.survey + "/thanks").text.contains(Self.place))
            #expect(try await browser.get(Self.place).text.contains("Do you want to know what people said?"))
            var next = try await browser.post(Self.place, "part=results&answer=no").location
            #expect(next == Self.place + "?part=checks&results=no")
            next = try await browser.post(Self.place, "part=checks&results=no&answer=yes").location
            #expect(try await browser.get(next).text.contains("How can we tell you?"))
            next = try await browser.post(Self.place, "part=by&results=no&checks=yes&answer=phone").location
            let page = try await browser.get(next).text
            #expect(
                page.contains("What is your phone number?") && page.contains("Nobody can see what you said"))
            let fields = "part=contact&results=no&checks=yes&by=phone&contact=07700+900+123"
            next = try await browser.post(Self.place, fields).location
            #expect(!next.contains("07700"))
            let done = try await browser.get(next).text
            #expect(done.contains("We will tell you") && done.contains("We ask you if it has happened."))
            #expect(!done.contains("We tell you what people said"))
            let checks = try await house.site.store.sendList(of: slug, for: .checks)
            let results = try await house.site.store.sendList(of: slug, for: .results)
            #expect(checks.map(\.text) == ["+447700900123"] && results == [])
        }
    }

    @Test func `who says no twice, or wants neither way, is asked for nothing`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await sent(browser)
            let twice = try await browser.post(Self.place, "part=checks&results=no&answer=no").location
            #expect(try await browser.get(twice).text.contains("OK, we will not tell you"))
            let neither = try await browser.post(Self.place, "part=by&results=yes&checks=no&answer=neither")
            #expect(try await browser.get(neither.location).text.contains("OK, we will not tell you"))
        }
    }

    @Test(arguments: [
        ("phone", "0770+900", "A mobile number has 11 numbers"),
        ("phone", "", "A mobile number has 11 numbers"),
        ("phone", "01622+696565", "This phone gets no text messages"),
        ("phone", "%2B33612345678", "phones in this"),
        ("email", "anna%40", "Check the email address."),
        ("email", "a%40b.cd%0D%0ABcc%3A+e%40b.cd", "Check the email address."),
    ])
    func `a mistake keeps what was typed`(by: String, typed: String, says: String) async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await sent(browser)
            let fields = "part=contact&results=yes&checks=yes&by=\(by)&contact=\(typed)"
            let answer = try await browser.post(Self.place, fields)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(says) && answer.text.contains("Problem: "))
            let shown = typed.prefix(4).replacing("+", with: " ").replacing("%2B", with: "+")
            #expect(answer.text.contains("name=\"contact\" value=\"" + shown.prefix(1)))
            #expect(answer.text.contains("name=\"results\" value=\"yes\""))
        }
    }

    @Test func `no answer chosen is said, and the page stays`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            try await sent(browser)
            for fields in [
                "part=results", "part=checks&results=yes&answer=maybe", "part=by&results=yes&checks=yes",
            ] {
                #expect(try await browser.post(Self.place, fields).status == .unprocessableContent)
            }
            #expect(try await browser.post(Self.place, "part=a&part=b").status == .badRequest)
        }
    }

    @Test func `only after sending, and a step that was passed over comes first`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            #expect(try await browser.get(Self.place).location == Browser.survey)
            let early = "part=contact&results=yes&checks=yes&by=email&contact=anna%40example.org"
            #expect(try await browser.post(Self.place, early).location == Browser.survey)
            try await sent(browser)
            let skipped = try await browser.get(Self.place + "?part=contact&by=phone").text
            #expect(skipped.contains("Do you want to know what people said?"))
            #expect(try await browser.get("/surveys/nothing/tell-me").status == .notFound)
            try await browser.post("/next-person", "")
            #expect(try await browser.get(Self.place).location == Browser.survey)
        }
    }

    @Test func `somebody stops by number or address, and the answer is the same when there was nothing`()
        async throws
    {
        let slug = try #require(Self.slug)
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await sent(browser)
            let early = "part=contact&results=yes&checks=yes&by=email&contact=Anna%40example.org"
            try await browser.post(Self.place, early)
            let before = try await house.site.store.sendList(of: slug, for: .results)
            #expect(before.count == 1)
            #expect(
                try await browser.get("/stop-telling").text.contains("Do you want us to stop telling you?"))
            for typed in ["anna%40EXAMPLE.org", "anna%40example.org", "07700900999"] {
                let answer = try await Browser(client).post("/stop-telling", "contact=" + typed)
                #expect(answer.location == "/stop-telling?gone=yes")
            }
            let after = try await house.site.store.sendList(of: slug, for: .results)
            #expect(after == [])
            let wrong = try await browser.post("/stop-telling", "contact=%3Cb%3E")
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"&lt;b&gt;\""))
        }
    }

    @Test func `one device keeps at most 5 numbers in a while`() async throws {
        let slug = try #require(Self.slug)
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await sent(browser)
            for number in 0..<9 {
                let fields = "part=contact&results=yes&checks=no&by=phone&contact=0770090000\(number)"
                #expect(try await browser.post(Self.place, fields).location.contains("part=done"))
            }
            let kept = try await house.site.store.sendList(of: slug, for: .results)
            #expect(kept.count == 5)
        }
    }
}

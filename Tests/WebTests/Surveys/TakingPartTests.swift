import Coproduction
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct TakingPartTests {
    private let survey = Browser.survey

    @Test func `a question without consent leads back to the start`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            for place in ["/1", "/8", "/check", "/helped", "/stop", "/thanks"] {
                let response = try await browser.get(survey + place)
                #expect(response.status == .seeOther)
                #expect(response.location == survey)
            }
        }
    }

    @Test func `only yes begins, and nothing chosen is said in words`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            let no = try await browser.post(survey, "agree=no").location
            #expect(no == survey + "?said=no")
            #expect(try await browser.post(survey, "agree=later").location == survey + "?said=later")
            #expect(browser.cookie("draft") == nil)
            #expect(try await browser.post(survey, "").status == .unprocessableContent)
            #expect(try await browser.post(survey, "agree=yes").location == survey + "/1")
            #expect(browser.cookie("draft") != nil)
        }
    }

    @Test func `an answer is kept, shown again, and can be changed and missed`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            try await browser.begin()
            #expect(try await browser.post(survey + "/1", "answer=yes&go=continue").location == survey + "/2")
            #expect(try await browser.get(survey + "/1").text.contains("value=\"yes\" id=\"answer\" checked"))
            #expect(try await browser.post(survey + "/2", "go=miss").location == survey + "/3")
            #expect(try await browser.post(survey + "/3", "go=back").location == survey + "/2")
        }
    }

    @Test func `a mistake keeps what was typed and is answered 422`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            try await browser.begin()
            for wrong in ["go=continue", "answer=maybe&go=continue", "answer=yes&answer=no&go=continue"] {
                let response = try await browser.post(survey + "/1", wrong)
                #expect(response.status == .unprocessableContent)
                #expect(response.text.contains("<title>Problem: "))
            }
            for form in ["answer=yes", "go=miss", "go=miss"].enumerated() {
                try await browser.post(survey + "/\(form.offset + 1)", form.element)
            }
            for place in 4...7 { try await browser.post(survey + "/\(place)", "go=miss") }
            let long = String(repeating: "word ", count: 900)
            let response = try await browser.post(survey + "/8", "words=" + long.replacing(" ", with: "+"))
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("word word word"))
        }
    }

    @Test func `no meeting passes over the question about the meeting`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            try await browser.begin()
            try await browser.post(survey + "/1", "go=miss")
            try await browser.post(survey + "/2", "go=miss")
            #expect(try await browser.post(survey + "/3", "answer=no").location == survey + "/5")
            #expect(try await browser.get(survey + "/4").location == survey + "/5")
            #expect(try await browser.post(survey + "/5", "go=back").location == survey + "/3")
        }
    }

    @Test func `sending twenty times gives one response and one code`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await browser.answerEverything()
            #expect(try await browser.get(survey + "/check").status == .ok)
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 { group.addTask { try await browser.post(survey + "/send", "").location } }
                for try await location in group { #expect(location == survey + "/thanks") }
            }
            let first = try await browser.get(survey + "/thanks").text
            #expect(try await browser.get(survey + "/check").location == survey + "/thanks")
            #expect(try await browser.get(survey + "/thanks").text == first)
            let slug = try #require(ID<Survey>(rawValue: "deciding-together"))
            #expect(try await house.site.store.counts(slug).total == 1)
        }
    }

    @Test func `the thank-you with its code is gone after a day`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await browser.answerEverything()
            try await browser.post(survey + "/send", "")
            house.clock.move(seconds: 23 * 3600)
            #expect(try await browser.get(survey + "/thanks").text.contains("code"))
            house.clock.move(seconds: 2 * 3600)
            let later = try await browser.get(survey + "/thanks")
            #expect(later.status == .ok)
            #expect(!later.text.contains("letter by letter"))
        }
    }

    @Test func `danger words show who can help at once and never stop the answer`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            try await browser.answerEverything()
            try await browser.post(survey + "/8", "words=My+worker+hit+me&go=continue")
            let check = try await browser.get(survey + "/check").text
            #expect(check.contains("tel:999"))
            #expect(try await browser.post(survey + "/send", "").location == survey + "/thanks")
        }
    }

    @Test func `a draft of 29 days ago is gone, and one of 27 days is there`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            try await browser.begin()
            try await browser.post(survey + "/1", "answer=yes")
            house.clock.move(seconds: 27 * 86_400)
            #expect(try await browser.get(survey + "/2").status == .ok)
            house.clock.move(seconds: 2 * 86_400)
            #expect(try await browser.get(survey + "/2").location == survey)
        }
    }

    @Test func `a shared tablet that was left alone asks who is there and loses no answer`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            browser.set("look", "22.light.pictures.together")
            try await browser.begin()
            let turn = browser.cookie("turn")
            try await browser.get(survey + "/1")
            #expect(browser.cookie("turn") != turn)
            house.clock.move(seconds: 16 * 60)
            #expect(try await browser.post(survey + "/1", "answer=yes&go=continue").location == survey + "/2")
            #expect(try await browser.get(survey + "/2").text.contains("action=\"/still-there\""))
            let on = try await browser.post("/still-there", "still=yes&back=/surveys/deciding-together/2")
            #expect(on.location == survey + "/2")
            #expect(try await browser.get(survey + "/1").text.contains("value=\"yes\" id=\"answer\" checked"))
            house.clock.move(seconds: 16 * 60)
            #expect(try await browser.post("/still-there", "still=no").location == "/next-person")
            #expect(try await browser.get(survey + "/1").location == survey)
        }
    }
}

import Coproduction
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct LeaveTests {
    @Test func `leaving goes to a harmless page, and then no answers are shown before somebody goes on`()
        async throws
    {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            try await browser.begin()
            try await browser.post(Browser.survey + "/1", "answer=yes&go=continue")
            let left = try await browser.get("/leave")
            #expect(left.status == .seeOther && left.location == "https://www.bbc.co.uk/weather")
            #expect(left.headers[.cacheControl] == "no-store")
            for path in ["/1", "/2", "/check", "/helped", ""] {
                let back = try await browser.get(Browser.survey + path)
                #expect(back.text.contains("Do you want to go on?"), "\(path)")
                #expect(!back.text.contains("name=\"answer\""), "\(path)")
            }
            #expect(try await browser.get("/safe").text.contains("tel:999"), "help is always there")
            let on = try await browser.post("/still-there", "still=yes&back=" + Browser.survey + "/1")
            #expect(on.location == Browser.survey + "/1")
            #expect(
                try await browser.get(Browser.survey + "/1").text.contains(
                    "value=\"yes\" id=\"answer\" checked"))
        }
    }

    @Test func `after leaving, somebody can hide the answers on this device for good`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            try await browser.begin()
            try await browser.post(Browser.survey + "/1", "answer=yes&go=continue")
            try await browser.get("/leave")
            try await browser.post("/still-there", "still=no&back=" + Browser.survey + "/1")
            #expect(try await browser.get(Browser.survey + "/1").location == Browser.survey)
        }
    }

    @Test func `leaving without any answers stops nothing afterwards, on a shared tablet neither`()
        async throws
    {
        try await WebHouse.run { _, client in
            for look in ["", "together=yes"] {
                let browser = Browser(client)
                if !look.isEmpty { try await browser.post("/look", look) }
                try await browser.get("/leave")
                try await browser.begin()
                #expect(try await browser.get(Browser.survey + "/1").text.contains("name=\"answer\""))
            }
        }
    }
}

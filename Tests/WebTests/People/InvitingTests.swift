import Coproduction
import EasyRead
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct InvitingTests: PeopleDesk {
    @Test func `an administrator invites, the link is shown once, and the person comes in with a password`()
        async throws
    {
        try await WebHouse.run { house, client in
            let admin = try await browser(
                house, client, as: try await member(house, "Ada", [.administrator]))
            let fields = form([
                ("name", "Anna Advocate"), ("role", "advocate"), ("organisation", "Speaking Up"),
            ])
            let answer = try await admin.post("/admin/people", fields, Self.here)
            #expect(answer.status == .seeOther)
            let shown = try await admin.get(answer.location).text
            let place = try #require(link(on: shown))
            #expect(shown.contains("Invited, has not come in yet") && shown.contains("Speaking Up"))
            let again = try await admin.get(answer.location).text
            #expect(link(on: again) == nil)

            let anna = Browser(client)
            #expect(try await anna.get(place).text.contains("Come in"))
            let used = try await anna.post(place, "", Self.here)
            #expect(used.location == "/account/password")
            let short = try await anna.post(
                "/account/password", form([("password", "short"), ("go", "save")]), Self.here)
            #expect(short.status == .unprocessableContent && short.text.contains("15 letters or more"))
            let chosen = form([("password", Self.password), ("go", "save")])
            #expect(try await anna.post("/account/password", chosen, Self.here).location == "/advocate")
            #expect(try await signIn(Browser(client), "anna advocate", Self.password).location == "/advocate")
            #expect(try await admin.get(answer.location).text.contains("Active"))
        }
    }

    @Test func `a mistake keeps what was typed`() async throws {
        try await WebHouse.run { house, client in
            let admin = try await browser(
                house, client, as: try await member(house, "Ada", [.administrator]))
            let name = "Anna <b>"
            let wrong = try await admin.post(
                "/admin/people", form([("name", name), ("role", "advocate"), ("role", "invented")]), Self.here
            )
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("value=\"Anna &lt;b&gt;\""))
            #expect(wrong.text.contains("value=\"advocate\" id=\"role-4\" checked"))
            #expect(wrong.text.contains("Write who the advocate works for"))
            let taken = try await admin.post(
                "/admin/people", form([("name", "ada"), ("role", "author")]), Self.here)
            #expect(
                taken.status == .unprocessableContent && taken.text.contains("Somebody else has this name"))
            #expect(try await house.site.store.people().count == 1)
        }
    }

    @Test func `resending kills the older link, and switching off ends everything until it is undone`()
        async throws
    {
        try await WebHouse.run { house, client in
            let ada = try await member(house, "Ada", [.administrator])
            let sam = try await member(house, "Sam", [.decisionClerk])
            let admin = try await browser(house, client, as: ada)
            let place = "/admin/people/" + sam.id.rawValue
            try await admin.post(place + "/link", "", Self.here)
            let before = try await admin.get(place).text
            let old = try #require(link(on: before))
            try await admin.post(place + "/link", "", Self.here)
            let after = try await admin.get(place).text
            let new = try #require(link(on: after))
            #expect(try await Browser(client).get(old).status == .notFound)
            #expect(try await Browser(client).get(new).status == .ok)

            let desk = try await browser(house, client, as: sam)
            #expect(try await desk.get("/team").status == .ok)
            #expect(try await admin.get(place + "/off").text.contains("Yes, switch off"))
            #expect(try await desk.get("/team").status == .ok)
            #expect(try await admin.post(place + "/off", "", Self.here).status == .seeOther)
            #expect(try await desk.get("/team").status == .seeOther)
            #expect(try await Browser(client).get(new).status == .notFound)
            #expect(try await signIn(Browser(client), "Sam", Self.password).status == .unprocessableContent)
            try await admin.post(place + "/on", "", Self.here)
            #expect(try await signIn(Browser(client), "Sam", Self.password).location == "/team")

            let own = "/admin/people/" + ada.id.rawValue
            #expect(try await admin.post(own + "/off", "", Self.here).status == .unprocessableContent)
            let roles = try await admin.post(own + "/roles", form([("role", "author")]), Self.here)
            #expect(roles.status == .unprocessableContent && roles.text.contains("last administrator"))
        }
    }

    @Test func `a changed role counts from the next page`() async throws {
        try await WebHouse.run { house, client in
            let admin = try await browser(
                house, client, as: try await member(house, "Ada", [.administrator]))
            let sam = try await member(house, "Sam", [.decisionClerk])
            let desk = try await browser(house, client, as: sam)
            #expect(try await desk.get("/team/decisions/new").status == .ok)
            let place = "/admin/people/" + sam.id.rawValue + "/roles"
            try await admin.post(place, form([("role", "board-member")]), Self.here)
            #expect(try await desk.get("/team/decisions/new").status == .forbidden)
            #expect(try await desk.get("/board").status == .ok)
            #expect(try await desk.get("/admin/people").status == .forbidden)
        }
    }

    @Test func `who did what names people and not their secrets, and can be asked by person`() async throws {
        try await WebHouse.run { house, client in
            let ada = try await member(house, "Ada", [.administrator])
            let sam = try await member(house, "Sam", [.decisionClerk])
            let admin = try await browser(house, client, as: ada)
            _ = try await browser(house, client, as: sam)
            let all = try await admin.get("/admin/happenings").text
            #expect(all.contains("Signed in") && all.contains("Set a password"))
            let his = try await admin.get("/admin/happenings?person=" + sam.id.rawValue).text
            #expect(his.contains("<span class=\"said\">Sam</span>"))
            #expect(!his.contains("<span class=\"said\">Ada</span>"))
            #expect(
                try await admin.get("/admin/happenings?person=nobody").text.contains(
                    "Nobody did anything here"))
        }
    }

    @Test func `every kind of happening has plain words`() async throws {
        try await WebHouse.run { house, _ in
            for kind in Happening.kinds {
                #expect(house.site.content.words.has("team.did.kind." + kind), "write team.did.kind.\(kind)")
            }
        }
    }

    @Test func `another's session and nobody's page are not found`() async throws {
        try await WebHouse.run { house, client in
            let sam = try await member(house, "Sam", [.decisionClerk])
            let kim = try await member(house, "Kim", [.administrator])
            let desk = try await browser(house, client, as: sam)
            let admin = try await browser(house, client, as: kim)
            let sessions = try await house.site.store.sessions(of: sam)
            let session = try #require(sessions.first).id.rawValue
            // Also for an administrator: whose devices they are is that person's own business.
            let ended = try await admin.post("/account/devices/\(session)/end", "", Self.here)
            #expect(ended.status == .notFound)
            #expect(try await desk.get("/account").status == .ok)
            for place in ["", "/roles", "/off", "/second-step"] {
                #expect(try await admin.get("/admin/people/nobody" + place).status == .notFound)
            }
            #expect(try await admin.get("/admin/people/\(sam.id.rawValue)/second-step").status == .notFound)
            #expect(try await desk.get("/account/recovery-codes").location == "/account")
        }
    }
}

import Coproduction
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct ReadingTests: ReadingDesk {
    private let words = "Canaryword told Sam on 07700 900123 that buses are late."
    private let copy = "Canaryword told [a name] on [a phone number] that buses are late."

    private func decide(_ fields: (String, String)...) -> String { form(fields) }

    @Test func `one person makes a copy and a second publishes it, and the writer sees it`() async throws {
        try await WebHouse.run { house, client in
            let (writer, piece) = try await write(words, house, client)
            try await publicThread(piece, house)
            let (mo, _) = try await signedIn("Mo", [.moderator], house, client)
            let (ada, _) = try await signedIn("Ada", [.moderator], house, client)
            let inbox = try await mo.get("/team/inbox").text
            #expect(inbox.contains(place(piece)) && inbox.contains("Nobody has read 1 piece yet."))
            let page = try await mo.get(place(piece)).text
            #expect(page.contains("<mark>Sam</mark>") && page.contains("<mark>07700 900123</mark>"))
            #expect(try await house.site.store.written(piece)?.state == .received, "looking changes nothing")
            let hidden = try await mo.post(
                place(piece),
                decide(
                    ("words", words), ("hide", "name:Sam"), ("hide", "phone:07700 900123"), ("do", "hide")),
                Self.here)
            #expect(hidden.status == .seeOther)
            #expect(try await mo.get(place(piece)).text.contains("aria-describedby=\"words-hint\">" + copy))
            let mistake = try await mo.post(
                place(piece), decide(("words", copy + " Thanks!"), ("decision", "show"), ("do", "save")),
                Self.here)
            #expect(mistake.status == .unprocessableContent && mistake.text.contains(copy + " Thanks!"))
            let sent = try await mo.post(
                place(piece), decide(("words", copy), ("decision", "show"), ("do", "save")), Self.here)
            #expect(sent.status == .seeOther)
            let waiting = try #require(mark(try await ada.get(place(piece)).text, named: "copy"))
            let own = try await mo.post(place(piece) + "/approve", "copy=" + waiting, Self.here)
            #expect(own.status == .forbidden && own.text.contains("You made this copy."))
            #expect(try await !ada.get("/decisions/26-00001").text.contains("Canaryword"))
            #expect(try await writer.get("/my-words").text.contains("2 people check your words"))
            let done = try await ada.post(place(piece) + "/approve", "copy=\(waiting)&looked=yes", Self.here)
            #expect(done.status == .seeOther)
            #expect(try await writer.get("/decisions/26-00001").text.contains(copy))
            let mine = try await writer.get("/my-words").text
            #expect(mine.contains("We show your words on this website.") && mine.contains(copy))
            let gone = try await ada.post(
                place(piece) + "/withdraw", "copy=\(waiting)&reason=asked-us", Self.here)
            #expect(gone.status == .seeOther)
            #expect(try await !writer.get("/decisions/26-00001").text.contains("Canaryword"))
            #expect(try await writer.get("/my-words").text.contains("You wanted us to take them away."))
        }
    }

    @Test func `who may read cannot publish without the role, and without a yes nobody can`() async throws {
        try await WebHouse.run { house, client in
            let (writer, piece) = try await write("Buses are late.", house, client, mayShow: "no")
            let (author, _) = try await signedIn("Al", [.author], house, client)
            let page = try await author.get(place(piece)).text
            #expect(page.contains("The person said no.") && !page.contains("name=\"words\""))
            let refused = try await author.post(
                place(piece), decide(("words", "Buses are late."), ("decision", "show"), ("do", "save")),
                Self.here)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("The person did not say yes."))
            #expect(
                try await author.post(place(piece) + "/approve", "copy=a", Self.here).status == .forbidden)
            let told = try await author.post(
                place(piece), decide(("decision", "not-show"), ("reason", "unkind"), ("do", "save")),
                Self.here)
            #expect(told.status == .seeOther)
            #expect(try await writer.get("/my-words").text.contains("They are unkind to somebody."))
        }
    }

    @Test func `gathering and publishing leave the clocks running`() async throws {
        try await WebHouse.run { house, client in
            let (_, piece) = try await write("Buses are late.", house, client)
            let (mo, _) = try await signedIn("Mo", [.moderator], house, client)
            try await publicThread(piece, house)
            let gathered = try await mo.post(
                "/team/feedback",
                form([("feedback", piece.rawValue), ("theme", "new"), ("title", "Bus"), ("summary", "Late.")]
                ),
                Self.here)
            #expect(gathered.status == .seeOther)
            house.clock.move(seconds: 3 * 86_400)
            try await house.site.store.releaseNumbers()
            let (lee, _) = try await signedIn("Lee", [.moderator], house, client)
            let home = try await lee.get("/team").text
            #expect(home.contains("Nobody has read 1 piece yet.") && home.contains("1 piece is late."))
        }
    }

    @Test func `a session that ends in the middle loses nothing that the server was sent`() async throws {
        try await WebHouse.run { house, client in
            let (_, piece) = try await write(words, house, client)
            let (mo, person) = try await signedIn("Mo", [.moderator], house, client)
            let typed = "Canaryword told [a name] on 07700 900123 that bus"
            let mistake = try await mo.post(
                place(piece), decide(("words", typed), ("decision", "show"), ("do", "save")), Self.here)
            #expect(mistake.status == .unprocessableContent)
            house.clock.move(seconds: 3 * 3600)
            #expect(try await mo.get(place(piece)).location.hasPrefix("/sign-in"))
            try await signIn(mo, person, house)
            let again = try await mo.get(place(piece)).text
            #expect(again.contains(typed + "</textarea>"))
            let (ada, _) = try await signedIn("Ada", [.moderator], house, client)
            #expect(try await !ada.get(place(piece)).text.contains(typed + "</textarea>"))
        }
    }

    @Test func `the log holds dates, kinds, reasons and identities and not a word`() async throws {
        try await WebHouse.run { house, client in
            let (_, piece) = try await write(words, house, client)
            let (mo, person) = try await signedIn("Mo", [.moderator], house, client)
            _ = try await mo.post(
                place(piece), decide(("decision", "not-show"), ("reason", "could-point"), ("do", "save")),
                Self.here)
            let log = try await mo.get("/team/inbox/log.csv")
            #expect(log.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(
                log.text.contains(
                    "\"words-not-shown\",\"\(piece.rawValue)\",\"could-point\",\"\(person.rawValue)\""))
            #expect(!log.text.contains("Canaryword") && !log.text.contains("Mo\""))
        }
    }
}

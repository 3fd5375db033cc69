import Coproduction
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// Nothing that a person wrote is public before two people acted: every public address, from the router's own list.
@Suite struct NothingPublicTests: ReadingDesk {
    private let words = "Canaryword told Finchley on 07700 900123 that buses are late."

    @Test func `a marked text is on no public page before two people acted, and then only its copy`()
        async throws
    {
        try await WebHouse.run { house, client in
            let (_, piece) = try await write(words, house, client)
            try await publicThread(piece, house)
            let store = house.site.store
            let (_, one) = try await signedIn("Mo", [.moderator], house, client)
            let (_, two) = try await signedIn("Ada", [.moderator], house, client)
            let marks = ["Canaryword", "Finchley", "900123", "[some words]"]
            #expect(try await self.pages(house, client, holding: marks) == [:])
            let published = "Canaryword told [a name] on [a phone number] that buses are late."
            #expect(try await store.propose(published, of: piece, by: one) == .done)
            #expect(try await self.pages(house, client, holding: marks) == [:])
            guard case .proposed(let waiting, _)? = try await store.written(piece)?.state else {
                Issue.record("no copy waits")
                return
            }
            let rare = RareMix(places: [])
            #expect(
                try await store.approve(waiting.id, of: piece, lookedTwice: true, rare: rare, by: two)
                    == .done)
            let shown = try await self.pages(house, client, holding: ["Canaryword", "[a name]"])
            #expect(shown.values.contains { $0 == ["Canaryword", "[a name]"] })
            #expect(shown.keys.contains("/decisions/26-00001"))
            #expect(try await self.pages(house, client, holding: ["Finchley", "900123"]) == [:])
        }
    }

    /// Every public page that holds one of the marks: all that links lead to, and every address of the router with
    /// names of things that exist.
    private func pages(
        _ house: WebHouse, _ client: any TestClientProtocol, holding marks: [String]
    ) async throws -> [String: [String]] {
        var waiting = ["/"] + (try await addresses(house))
        var seen: Set<String> = []
        var found: [String: [String]] = [:]
        while let address = waiting.popLast() {
            guard seen.insert(address).inserted, seen.count < 1500 else { continue }
            let answer = try await Browser(client).get(address)
            let held = marks.filter { answer.text.contains($0) || answer.location.contains($0) }
            if !held.isEmpty { found[address] = held }
            waiting += Self.links(in: answer.text)
        }
        #expect(seen.count > 60 && seen.count < 1500, "\(seen.count) addresses")
        return found
    }

    private static func links(in html: String) -> [String] {
        html.components(separatedBy: "href=\"/").dropFirst().compactMap { part in
            let address = "/" + part.prefix { $0 != "\"" && $0 != "#" }
            let isOurs = !address.hasPrefix("//") && !address.hasPrefix("/public/")
            return isOurs && !address.hasPrefix("/look?") && !address.hasPrefix("/hard?") ? address : nil
        }
    }

    private func addresses(_ house: WebHouse) async throws -> [String] {
        let change = try await house.site.store.changes().first?.id.rawValue ?? "none"
        let values = ["deciding-together", "26-00001", change, "1", "8", "partnership-board"]
        let guarded = Set(house.site.guardedAddresses.map(\.path))
        var paths: [String] = []
        for route in house.site.router().routes where route.method == .get {
            let path = "\(route.path)"
            guard path.hasPrefix("/"), path != "/", !guarded.contains(path) else { continue }
            var made = [""]
            for part in path.split(separator: "/") {
                let isName = part.hasPrefix(":") || part.hasPrefix("{")
                made = made.flatMap { start in
                    (isName ? values : [String(part)]).map { start + "/" + $0 }
                }
            }
            paths += made
        }
        return paths
    }
}

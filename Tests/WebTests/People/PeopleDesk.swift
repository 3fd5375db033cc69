import Coproduction
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// What tests of people and signing in need.
protocol PeopleDesk: RegisterDesk {}

extension PeopleDesk {
    static var password: String { "seven quiet herons by the river" }

    /// Somebody who was invited and came in, with a password.
    func member(_ house: WebHouse, _ name: String, _ roles: Set<Role>) async throws -> Person {
        let store = house.site.store
        let person = try await store.addPerson(name: name, roles: roles, by: .command("test"))
        _ = try await store.use(link: try await store.link(for: person.id, by: .command("test")))
        let hash = try await house.site.passwords.kept(Self.password, salt: [UInt8](repeating: 1, count: 16))
        try await store.setPassword(hash, of: person.id, keeping: nil)
        return person
    }

    /// A browser in which somebody is signed in, as far as `proof` says.
    func browser(
        _ house: WebHouse, _ client: any TestClientProtocol, as person: Person,
        proof: Session.Proof = .twoSteps
    ) async throws -> Browser {
        let token = Token(outside: house.site.outside)
        try await house.site.store.open(session: token, for: person.id, proof: proof)
        let browser = Browser(client)
        browser.set(house.site.jar.name(.session), token.letters)
        return browser
    }

    /// Types a name and a password.
    func signIn(
        _ browser: Browser, _ name: String, _ password: String, _ more: [(String, String)] = []
    ) async throws -> TestResponse {
        try await browser.post(
            "/sign-in", form([("name", name), ("password", password)] + more), Self.here)
    }

    /// The path of the link that a page shows to be handed over.
    func link(on page: String) -> String? {
        guard let start = page.range(of: "/link/") else { return nil }
        return "/link/" + page[start.upperBound...].prefix(43)
    }
}

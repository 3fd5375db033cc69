import Coproduction
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// Every address that names a thing, from the router's own list, tried with a thing of another, with one that does not
/// exist, and with nonsense: the answers are the same to the letter.
@Suite struct ObjectsTests: PeopleDesk {
    /// What the name in an address names.
    private enum Named: Sendable {
        /// One of our own pages or papers, which everybody may see.
        case everybodys
        /// A secret that is proof by itself; SigningInTests try it.
        case secret
        /// Something that everybody who may open the address may open: the path of one that exists.
        case teams(@Sendable (Planted) -> String)
        /// Something of one person alone: the path of another person's.
        case own(@Sendable (Planted) -> String)
    }

    private static let named: [String: Named] = [
        "/admin/people/{id}": .teams { $0.person.id.rawValue },
        "/admin/people/{id}/link": .teams { $0.person.id.rawValue },
        "/admin/people/{id}/roles": .teams { $0.person.id.rawValue },
        "/admin/people/{id}/off": .teams { $0.person.id.rawValue },
        "/admin/people/{id}/on": .teams { $0.person.id.rawValue },
        "/admin/people/{id}/second-step": .teams { $0.person.id.rawValue },
        "/account/devices/{id}/end": .own { $0.session.rawValue },
        "/team/themes/{id}": .teams { $0.theme.rawValue },
        "/team/influences/{id}/confirm": .teams { $0.influence },
        "/team/changes/{id}/step": .teams { $0.change.rawValue },
        "/team/changes/{id}/task": .teams { $0.change.rawValue },
        "/team/hard/{id}": .teams { $0.change.rawValue },
        "/team/hard/{id}/approve": .teams { $0.change.rawValue },
        "/team/decisions/{slug}/step": .teams { _ in "26-00001" },
        "/team/decisions/{slug}/step/{number}/back": .teams { _ in "26-00001" },
        "/team/decisions/{slug}/summary": .teams { _ in "26-00001" },
        "/team/safety/{id}": .teams { $0.alert.rawValue },
        "/team/safety/{id}/print": .teams { $0.alert.rawValue },
        "/team/feedback/{id}/worry": .teams { $0.piece.rawValue },
        "/team/results/{slug}": .teams { _ in "deciding-together" },
        "/team/privacy/cases/{id}": .teams { $0.privacyCase.rawValue },
        "/team/inbox/{id}": .teams { $0.piece.rawValue },
        "/team/inbox/{id}/approve": .teams { $0.piece.rawValue },
        "/team/inbox/{id}/back": .teams { $0.piece.rawValue },
        "/team/inbox/{id}/withdraw": .teams { $0.piece.rawValue },
        "/set-up/{token}": .secret, "/link/{token}": .secret,
        "/review/themes/{slug}": .everybodys, "/review/meetings/{slug}": .everybodys,
        "/review/plans/{slug}": .everybodys, "/audio/{clip}": .everybodys,
        "/pictures/{group}": .everybodys, "/pictures/{group}/{name}": .everybodys,
        "/boards/{slug}": .everybodys, "/decisions/{slug}": .everybodys,
        "/decisions/{slug}/official": .everybodys, "/decisions/{slug}/changed": .everybodys,
        "/decisions/{slug}/difference": .everybodys, "/changes/{id}": .everybodys,
        "/changes/{id}/check": .everybodys, "/surveys/{slug}": .everybodys,
        "/surveys/{slug}/helped": .everybodys, "/surveys/{slug}/check": .everybodys,
        "/surveys/{slug}/send": .everybodys, "/surveys/{slug}/thanks": .everybodys,
        "/surveys/{slug}/tell-me": .everybodys, "/surveys/{slug}/results": .everybodys,
        "/surveys/{slug}/stop": .everybodys, "/surveys/{slug}/{number}": .everybodys,
    ]

    /// A path with braces round what varies.
    private static func braces(_ path: String) -> String {
        path.split(separator: "/").map { part in
            part.hasPrefix(":") ? "/{" + part.dropFirst() + "}" : "/" + part
        }.joined()
    }

    @Test func `every address with a name in it says what it names`() async throws {
        try await WebHouse.run { house, _ in
            let all = house.site.router().routes.map { Self.braces("\($0.path)") }.filter { $0.contains("{") }
            #expect(all.count > 40)
            for path in Set(all) { #expect(Self.named[path] != nil, "\(path) does not say what it names") }
            for path in Self.named.keys { #expect(all.contains(path), "\(path) is no address any more") }
        }
    }

    @Test(arguments: Role.allCases)
    func `another's thing, one that does not exist and nonsense are answered alike`(_ role: Role) async throws
    {
        try await WebHouse.run { house, client in
            let planted = try await Planted(house, client)
            let browser = try await somebody(house, client, named: "Sam", roles: [role])
            for address in Set(house.site.guardedAddresses) {
                let path = Self.braces(address.path)
                guard path.contains("{"), let named = Self.named[path] else { continue }
                let missing = try await ask(browser, address, "zzzzzzzzzzzzzzzzzzzzzzzzzz")
                let nonsense = try await ask(browser, address, "1-a")
                #expect(missing.status == nonsense.status, "\(path)")
                let may = role.permissions.contains(address.permission)
                #expect(missing.status == (may ? .notFound : .forbidden), "\(role) \(address.method) \(path)")
                switch named {
                case .own(let other):
                    try await same(missing, try await ask(browser, address, other(planted)), path)
                case .teams(let existing) where !may:
                    try await same(missing, try await ask(browser, address, existing(planted)), path)
                case .teams, .everybodys, .secret: break
                }
            }
            #expect(try await house.site.store.sessions(of: planted.person).count == 1, "a session was ended")
        }
    }

    @Test func `a thing that exists opens for who may, so that nothing is refused blindly`() async throws {
        try await WebHouse.run { house, client in
            let planted = try await Planted(house, client)
            for address in Set(house.site.guardedAddresses) where address.method == .get {
                guard case .teams(let existing)? = Self.named[Self.braces(address.path)],
                    let role = Role.allCases.first(where: { $0.permissions.contains(address.permission) })
                else { continue }
                let browser = try await somebody(house, client, named: address.path, roles: [role])
                let answer = try await ask(browser, address, existing(planted))
                let opens = Self.opens(address.path, answer.status, leadingTo: answer.location)
                #expect(opens, "\(address.path)")
            }
        }
    }

    /// Whether a thing opened, or there is nothing to open in it yet.
    private static func opens(_ path: String, _ status: HTTPResponse.Status, leadingTo place: String) -> Bool
    {
        // Where nothing can be released yet, the list says so.
        if path.hasPrefix("/team/results"), place == "/team/results" { return true }
        // A person without a phone to lose, a row to take back, a task to close, a page nobody found hard.
        let none =
            ["/second-step", "/back", "/task"].contains { path.hasSuffix($0) } || path.hasPrefix("/team/hard")
        return status == .ok || none && status == .notFound
    }

    private func same(_ one: TestResponse, _ other: TestResponse, _ path: String) async throws {
        #expect(one.status == other.status, "\(path)")
        #expect(Self.plain(one.text) == Self.plain(other.text), "\(path)")
    }

    /// A page without what differs on every page: the code of this very error, and the address it was asked by.
    private static func plain(_ html: String) -> String {
        html.split(separator: "\n").filter { line in
            !["class=\"code\"", "href=\"/look", "href=\"/hard"].contains { line.contains($0) }
        }.joined(separator: "\n")
    }

    private func ask(
        _ browser: Browser, _ address: GuardedAddress, _ name: String
    ) async throws -> TestResponse {
        let place = address.path.split(separator: "/").map { part in
            let varies = part.hasPrefix(":") || part.hasPrefix("{")
            return !varies ? "/" + part : part.contains("number") ? "/1" : "/" + name
        }.joined()
        return address.method == .post
            ? try await browser.post(place, "act=close", Self.here) : try await browser.get(place)
    }
}

import Coproduction
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// Every address behind the sign-in, tried as every role: the list is the router's own.
@Suite struct WhoMayDoWhatTests: RegisterDesk {
    @Test func `every address behind the sign-in names what it asks for`() async throws {
        try await WebHouse.run { house, _ in
            let guarded = Set(house.site.guardedAddresses.map { "\($0.method) \($0.path)" })
            let router = house.site.router()
            let behind = router.routes.filter { route in
                ["/team", "/admin", "/advocate", "/board"].contains { place in
                    let path = "\(route.path)"
                    return path == place || path.hasPrefix(place + "/")
                }
            }
            #expect(!behind.isEmpty)
            for route in behind {
                #expect(guarded.contains("\(route.method) \(route.path)"), "\(route.path) asks for nothing")
            }
        }
    }

    @Test(arguments: Role.allCases)
    func `each role opens exactly what the table says`(_ role: Role) async throws {
        try await WebHouse.run { house, client in
            let browser = try await somebody(house, client, roles: [role])
            for address in Set(house.site.guardedAddresses) {
                let status = try await ask(browser, address).status
                let mayOpen = role.permissions.contains(address.permission)
                #expect(
                    (status != .forbidden) == mayOpen,
                    "\(role) \(address.method) \(address.path) answered \(status.code)")
                #expect(status.code < 500, "\(address.method) \(address.path) answered \(status.code)")
            }
        }
    }

    @Test func `nobody who is not signed in opens any of them`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            for address in Set(house.site.guardedAddresses) {
                let answer = try await ask(browser, address)
                #expect(
                    answer.status == .seeOther && answer.location.hasPrefix("/sign-in"), "\(address.path)")
            }
        }
    }

    @Test func `a member of the Board has no permission that opens personal data`() {
        #expect(Role.boardMember.permissions.filter(\.opensPersonalData).isEmpty)
        #expect(Role.decisionClerk.permissions.filter(\.opensPersonalData).isEmpty)
        #expect(Permission.readWords.opensPersonalData)
    }

    /// Asks for an address with names of things that do not exist.
    private func ask(_ browser: Browser, _ address: GuardedAddress) async throws -> TestResponse {
        let path = address.path.split(separator: "/").map {
            $0.hasPrefix(":") || $0.hasPrefix("{") ? "1-a" : $0
        }
        let place = "/" + path.joined(separator: "/")
        return address.method == .post
            ? try await browser.post(place, "", Self.here) : try await browser.get(place)
    }
}

/// Nobody is offered what they may not do.
@Suite struct OfferedTests: RegisterDesk {
    @Test(arguments: Role.allCases)
    func `no link on the pages of a role leads to a page that says it is not for them`(_ role: Role)
        async throws
    {
        try await WebHouse.run { house, client in
            let planted = try await Planted(house, client)
            let browser = try await somebody(house, client, roles: [role])
            let first = Person(id: planted.person.id, name: "Sam", roles: [role]).firstPage
            let theme = role.permissions.contains(.openDesk) ? ["/team/themes/" + planted.theme.rawValue] : []
            for page in [first, "/account"] + theme {
                for address in Crawl.links(in: try await browser.get(page).text) {
                    let status = try await browser.get(address).status
                    #expect(status != .forbidden, "\(role): \(page) offers \(address)")
                }
            }
        }
    }
}

import Coproduction
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage

@testable import Web

/// What tests of the register need: decisions in it, and somebody who is signed in.
protocol RegisterDesk {}

extension RegisterDesk {
    func keep(_ house: WebHouse, _ title: String, _ reference: String, status: String? = nil)
        async throws
    {
        var record = DecisionRecord(title: title, lines: [title, status ?? ""])
        record.reference = reference
        record.status = status
        record.firstPublished = Day(iso8601: "2021-02-23")
        record.decisionMaker = "Cabinet"
        _ = try await house.site.store.importDecision(record, source: "test", by: .command("test"))
    }

    /// A browser in which somebody is signed in.
    func officer(_ house: WebHouse, _ client: any TestClientProtocol) async throws -> Browser {
        try await somebody(house, client, named: "Olive Officer", roles: [.decisionClerk])
    }

    /// A browser in which somebody with these roles is signed in.
    func somebody(
        _ house: WebHouse, _ client: any TestClientProtocol, named name: String = "Sam", roles: Set<Role>
    ) async throws -> Browser {
        let person = try await house.site.store.addPerson(name: name, roles: roles, by: .command("test"))
        let token = Token(outside: house.site.outside)
        try await house.site.store.open(session: token, for: person.id)
        let browser = Browser(client)
        browser.set(house.site.jar.name(.session), token.letters)
        return browser
    }

    static var here: HTTPFields {
        var fields = HTTPFields()
        if let name = HTTPField.Name("Sec-Fetch-Site") { fields[name] = "same-origin" }
        return fields
    }

    func form(_ fields: [(String, String)]) -> String {
        fields.map { name, value in
            name + "="
                + value.utf8.map { byte in
                    let isPlain =
                        (48...57).contains(byte) || (97...122).contains(byte) || (65...90).contains(byte)
                    return isPlain
                        ? String(Unicode.Scalar(byte))
                        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
                }.joined()
        }.joined(separator: "&")
    }

    /// The mark of what was looked at, out of a page that asks whether to keep it.
    func mark(_ html: String, named name: String = "looked") -> String? {
        let parts = html.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst()
        return parts.last.map { String($0.prefix { $0 != "\"" }) }
    }
}

import Coproduction
import Foundation
import Hummingbird
import HummingbirdTesting
import Storage

@testable import Web

/// Goes to every address that a browser can reach.
struct Crawl {
    let house: WebHouse
    /// What stands in addresses for what varies: names of things that exist.
    let names: [String]

    /// Every page that holds one of the marks, with the marks it holds: all that links lead to from `start`, and every
    /// GET address of the router with those names in every place that varies.
    func pages(_ browser: Browser, from start: String, holding marks: [String]) async throws
        -> (found: [String: [String]], seen: Int)
    {
        var waiting = addresses() + [start]
        var seen: Set<String> = []
        var found: [String: [String]] = [:]
        while let address = waiting.popLast() {
            guard !Self.isFixed(address), seen.insert(address).inserted, seen.count < 3000 else { continue }
            let answer = try await browser.get(address)
            let headers = answer.headers.map(\.value).joined(separator: "\n")
            let held = marks.filter { answer.text.contains($0) || headers.contains($0) }
            if !held.isEmpty { found[address] = held }
            waiting += Self.links(in: answer.text)
        }
        return (found, seen.count)
    }

    /// True for what is the same for everybody and made before anybody wrote.
    private static func isFixed(_ address: String) -> Bool {
        ["/pictures", "/words", "/audio", "/review"].contains { address.hasPrefix($0) }
    }

    static func links(in html: String) -> [String] {
        html.components(separatedBy: "href=\"/").dropFirst().compactMap { part in
            let address = "/" + part.prefix { $0 != "\"" && $0 != "#" }
            let leads = !address.hasPrefix("//") && !address.hasPrefix("/public/")
            return leads && !address.hasPrefix("/look?") && !address.hasPrefix("/hard?")
                ? address.replacing("&amp;", with: "&") : nil
        }
    }

    private func addresses() -> [String] {
        house.site.router().routes.filter { $0.method == .get }.flatMap { route in
            var made = [""]
            for part in "\(route.path)".split(separator: "/") {
                let varies = part.hasPrefix(":") || part.hasPrefix("{")
                made = made.flatMap { start in (varies ? names : [String(part)]).map { start + "/" + $0 } }
            }
            return made.map { $0.isEmpty ? "/" : $0 }
        }
    }
}

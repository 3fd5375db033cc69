import Foundation

/// Where people reach this Heard: a scheme, a host and a port, from configuration.
///
/// Absolute addresses, the check of `Host` and the check of `Origin` come from here alone, never from a request.
package struct PublicAddress: Hashable, Sendable {
    /// `https`, or `http` on a loopback name.
    package let scheme: Scheme
    /// The host in lower case, without brackets round an IPv6 address.
    package let host: String
    /// The port; nil where any port is right (a test server on a port the system chose).
    package let port: Int?

    /// How pages are fetched.
    package enum Scheme: String, Sendable { case http, https }

    /// Reads `https://heard.example` or `http://127.0.0.1:8080`; nil for anything else: other schemes, http to another
    /// machine, a path, a query, or a name and password.
    package init?(_ text: String) {
        guard let colon = text.range(of: "://"),
            let scheme = Scheme(rawValue: text[..<colon.lowerBound].lowercased())
        else { return nil }
        var rest = text[colon.upperBound...]
        if rest.hasSuffix("/") { rest.removeLast() }
        guard let (host, port) = Self.split(String(rest)) else { return nil }
        guard scheme == .https || Self.isLoopback(host) else { return nil }
        self.scheme = scheme
        self.host = host
        self.port = port ?? (scheme == .https ? 443 : 80)
    }

    /// The address that a server listening on a loopback address has when none is configured.
    package init(listeningOn host: String, port: Int) {
        scheme = .http
        self.host = host.lowercased()
        self.port = port == 0 ? nil : port
    }

    /// True for the names of this very machine.
    package var isLoopback: Bool { Self.isLoopback(host) }

    /// The address as text, without a slash at the end.
    package var text: String {
        let name = host.contains(":") ? "[\(host)]" : host
        let usual = scheme == .https ? 443 : 80
        return scheme.rawValue + "://" + name + (port.map { $0 == usual ? "" : ":\($0)" } ?? "")
    }

    /// The spellings of `Host` that nearly every request has.
    var usualNames: Set<String> {
        guard let port else { return [] }
        let hosts = isLoopback ? ["127.0.0.1", "localhost", "[::1]"] : [host]
        let usual = scheme == .https ? 443 : 80
        return Set(hosts.map { $0 + ":\(port)" } + (port == usual ? hosts : []))
    }

    /// Whether a `Host` header names this address; all loopback names are one.
    func isNamed(by hostHeader: String) -> Bool {
        guard let (host, port) = Self.split(hostHeader) else { return false }
        return isSame(host: host, port: port ?? (scheme == .https ? 443 : 80))
    }

    /// Whether an `Origin` header names this address.
    func isOrigin(_ origin: String) -> Bool {
        guard origin.utf8.count < 300, let other = PublicAddress(origin), other.scheme == scheme else {
            return false
        }
        return isSame(host: other.host, port: other.port)
    }

    private func isSame(host other: String, port otherPort: Int?) -> Bool {
        guard port == nil || port == otherPort else { return false }
        return other == host || (isLoopback && Self.isLoopback(other))
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1"
            || (host.hasPrefix("127.") && host.split(separator: ".").count == 4)
    }

    private static func split(_ text: String) -> (host: String, port: Int?)? {
        let lower = text.lowercased()
        var host = lower
        var port: Int?
        let afterBracket = lower.lastIndex(of: "]").map { lower[lower.index(after: $0)...] } ?? lower[...]
        if let colon = afterBracket.lastIndex(of: ":"),
            lower.hasPrefix("[") || lower.filter({ $0 == ":" }).count == 1
        {
            guard let number = Int(lower[lower.index(after: colon)...]), (1...65_535).contains(number) else {
                return nil
            }
            port = number
            host = String(lower[..<colon])
        }
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        let allowed = host.utf8.allSatisfy { byte in
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x3A: true
            default: false
            }
        }
        return allowed && !host.isEmpty && host.utf8.count <= 253 ? (host, port) : nil
    }
}

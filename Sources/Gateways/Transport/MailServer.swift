import CCurl

/// The server that takes our letters, as whoever runs Heard names it: `smtp://mail.example.org:587` or
/// `smtps://mail.example.org`.
///
/// `smtp` begins in the clear and must go over to TLS before anything is said, but for a server on this very machine.
package struct MailServer: Hashable, Sendable {
    /// How a connection is made safe.
    enum Safety: Hashable, Sendable {
        /// TLS from the first byte.
        case fromTheStart
        /// STARTTLS, and nothing without it.
        case afterGreeting
        /// None: the server is on this very machine, and nobody else is reached.
        case thisMachine
    }

    /// The name of the machine.
    package let host: String
    let port: Int
    let safety: Safety

    /// Reads an address; throws what is wrong with it: `.scheme` for another than these two, `.userInfo` for a name or
    /// password in it, `.notAnAddress` for a path or anything else.
    package init(_ text: String) throws(TransportProblem) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw TransportProblem(.controlCharacters)
        }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let scheme = parts.first?.lowercased(), ["smtp", "smtps"].contains(scheme), parts.count == 2
        else {
            throw TransportProblem(.scheme)
        }
        // Hosts and ports are read as those of pages are, by the library that will ask for them.
        let page = try WebAddress("https:" + parts[1])
        let rest = parts[1].dropFirst(2).drop { $0 != "/" && $0 != "?" && $0 != "#" }
        guard parts[1].hasPrefix("//"), rest.isEmpty || rest == "/" else {
            throw TransportProblem(.notAnAddress)
        }
        let place = parts[1].dropFirst(2)
        let afterHost = place.split(separator: "]", omittingEmptySubsequences: false).last ?? place
        let namesPort = afterHost.contains(":")
        host = page.host
        port = namesPort ? page.port : scheme == "smtps" ? 465 : 587
        safety = scheme == "smtps" ? .fromTheStart : page.namesThisMachine ? .thisMachine : .afterGreeting
    }

    init(host: String, port: Int, safety: Safety) {
        (self.host, self.port, self.safety) = (host, port, safety)
    }

    /// The address for libcurl; the path is the name by which we greet, else that of this machine would leak out.
    func address(greetingAs name: String) -> String {
        let written = host.contains(":") ? "[" + host + "]" : host
        return (safety == .fromTheStart ? "smtps" : "smtp") + "://\(written):\(port)/\(name)"
    }
}

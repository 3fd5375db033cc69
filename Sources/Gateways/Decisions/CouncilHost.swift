/// A host that decisions may be fetched from, as `HEARD_COUNCIL_HOSTS` names it.
package struct CouncilHost: Hashable, Sendable, CustomStringConvertible {
    /// The host in lower case, without brackets round an IPv6 address.
    let host: String
    /// The port; nil where only the usual one is meant.
    let port: Int?

    /// Reads `democracy.kent.gov.uk`, `127.0.0.1:8099` or `[::1]:8099`; nil for anything else: a scheme, a path, a
    /// star, a name and password, or numbers written in an unusual way.
    package init?(_ text: String) {
        let written = text.lowercased()
        guard let address = try? WebAddress("https://" + written + "/") else { return nil }
        let name = address.host.contains(":") ? "[" + address.host + "]" : address.host
        switch written {
        case name: port = nil
        case name + ":\(address.port)": port = address.port
        default: return nil
        }
        host = address.host
    }

    /// As it is written in the settings.
    package var description: String {
        (host.contains(":") ? "[" + host + "]" : host) + (port.map { ":\($0)" } ?? "")
    }

    /// Whether the host is this very machine, as it is in tests: then http will do.
    var isThisMachine: Bool { WebAddress.namesThisMachine(host) }

    /// Whether pages of an address may be fetched; how they are fetched is not looked at.
    func includes(_ address: WebAddress) -> Bool {
        let usual = address.scheme == .https ? 443 : 80
        return address.host == host && address.port == port ?? usual
    }
}

import CCurl

/// The address of something on the web, read by the library that will fetch it, so that both mean the same host.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// How it is fetched.
    package enum Scheme: String, Sendable { case http, https }

    /// No address is longer, in bytes.
    package static let longest = 4096

    /// How it is fetched.
    package let scheme: Scheme
    /// The host in lower case, without brackets round an IPv6 address; letters, digits, `.`, `-` and `:` alone.
    package let host: String
    /// The port, the usual one of the scheme where none is written.
    package let port: Int
    /// The whole address as it is asked for, without what follows `#`.
    package let description: String

    /// Reads `https://host/path`; throws what is wrong with it.
    package init(_ text: String) throws(TransportProblem) {
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw TransportProblem(.controlCharacters)
        }
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            let parts = curl_url()
        else { throw TransportProblem(.notAnAddress) }
        defer { curl_url_cleanup(parts) }
        let code = curl_url_set(parts, CURLUPART_URL, text, UInt32(CURLU_DISALLOW_USER))
        guard code != CURLUE_USER_NOT_ALLOWED else { throw TransportProblem(.userInfo) }
        guard code != CURLUE_UNSUPPORTED_SCHEME else { throw TransportProblem(.scheme) }
        guard code == CURLUE_OK, let name = Self.part(CURLUPART_SCHEME, of: parts) else {
            throw TransportProblem(.notAnAddress)
        }
        guard let scheme = Scheme(rawValue: name.lowercased()) else { throw TransportProblem(.scheme) }
        guard curl_url_set(parts, CURLUPART_FRAGMENT, nil, 0) == CURLUE_OK, let host = Self.host(in: parts),
            let port = Self.part(CURLUPART_PORT, of: parts, UInt32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) }),
            (1...65_535).contains(port), let whole = Self.part(CURLUPART_URL, of: parts)
        else { throw TransportProblem(.notAnAddress) }
        self.scheme = scheme
        self.host = host
        self.port = port
        description = whole
    }

    /// Whether the host is written as a name of this very machine: `localhost`, `127.0.0.1`, `[::1]`.
    package var namesThisMachine: Bool { Self.namesThisMachine(host) }

    static func namesThisMachine(_ host: String) -> Bool {
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        let isLoopback = numbers.count == 4 && numbers.first == 127 && !numbers.contains(nil)
        return host == "localhost" || host == "::1" || isLoopback
    }

    private static func host(in parts: OpaquePointer) -> String? {
        guard var host = part(CURLUPART_HOST, of: parts)?.lowercased() else { return nil }
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        let isPlain = host.utf8.allSatisfy { byte in
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x3A: true
            default: false
            }
        }
        return isPlain && !host.isEmpty && host.utf8.count <= 253 ? host : nil
    }

    private static func part(_ part: CURLUPart, of parts: OpaquePointer, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(parts, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}

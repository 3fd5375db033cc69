/// Why a page of a council was not fetched: one plain line, with what to do.
package struct NotFetched: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened.
    package enum Reason: Hashable, Sendable {
        /// Nobody has named a host yet.
        case noHosts
        /// The address is on a host that nobody has named.
        case otherHost(String, allowed: [String])
        /// The page points elsewhere; whether the place it points to may be fetched instead.
        case redirect(to: String?, isAllowed: Bool)
        /// The council's site answered with something else than the page.
        case status(Int)
        /// It is no text: a PDF, a picture.
        case otherKind(String?)
        /// It is longer than a page of a decision can be.
        case tooBig
        /// It did not come at all, or not whole.
        case transport(TransportProblem)
    }

    /// What happened.
    package let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    init(_ problem: TransportProblem) {
        reason = problem.cause == .answerTooBig ? .tooBig : .transport(problem)
    }

    init(_ address: WebAddress, isNotOf hosts: [CouncilHost]) {
        guard !hosts.isEmpty else {
            reason = .noHosts
            return
        }
        let usual = address.scheme == .https ? 443 : 80
        let name = address.host + (address.port == usual ? "" : ":\(address.port)")
        reason = .otherHost(name, allowed: hosts.map(\.description))
    }

    /// What happened and what to do, in one line.
    package var description: String { what + " " + doThis }

    /// Whether it was never tried, because of how Heard is set up or what the address is.
    package var isMisuse: Bool {
        switch reason {
        case .noHosts, .otherHost: true
        case .transport(let problem): problem.fate == .refused && problem.cause != .privateAddress
        case .redirect, .status, .otherKind, .tooBig: false
        }
    }

    /// What happened, in a plain sentence.
    package var what: String {
        switch reason {
        case .noHosts: "No host is allowed yet, so nothing was fetched."
        case .otherHost(let host, _): "\(host) is not an allowed host, so nothing was fetched."
        case .redirect(let host?, _): "The page sends us on to \(host), and Heard does not follow."
        case .redirect(nil, _): "The page sends us on to another place, and Heard does not follow."
        case .status(401), .status(403): "The council does not show us this page."
        case .status(404), .status(410): "The council has no page at this address."
        case .status(429): "The council asks us to wait."
        case .status(500...): "The council's website has a problem. It answered \(statusWords)."
        case .status: "The council's website did not send the page. It answered \(statusWords)."
        case .otherKind(let kind?): "This is \(Self.printable(kind)), not a web page or text."
        case .otherKind(nil): "The council does not say what this is."
        case .tooBig: "The page is longer than 2 MB."
        case .transport(let problem): problem.what
        }
    }

    /// What to do, in a plain sentence.
    package var doThis: String {
        let save = "save the page and import the file"
        switch reason {
        case .noHosts: return "Set HEARD_COUNCIL_HOSTS to the council's host, or \(save)."
        case .otherHost(_, let allowed):
            return "Allowed: \(allowed.joined(separator: ", ")). Add it to HEARD_COUNCIL_HOSTS, or \(save)."
        case .redirect(_, true):
            return "That host is allowed: open the page, copy the address it has then, and import that."
        case .redirect(_, false): return "That host is not allowed: save the page and import the file."
        case .status(401), .status(403): return "Open it in a browser, \(save)."
        case .status(404), .status(410): return "Open it in a browser, and copy the address again."
        case .status(429), .status(500...): return "Try again later."
        case .status: return "Open it in a browser, \(save)."
        case .otherKind: return "Open it, copy the words, and save them as plain text."
        case .tooBig: return "Import the page of 1 decision."
        case .transport(let problem): return problem.doThis
        }
    }

    private var statusWords: String {
        if case .status(let number) = reason { "\(number)" } else { "" }
    }

    /// What another machine sent goes to a terminal, so only plain letters pass.
    private static func printable(_ kind: String) -> String {
        let plain = kind.unicodeScalars.prefix(60).filter { $0.value > 0x20 && $0.value < 0x7F }
        return plain.isEmpty ? "something unknown" : String(String.UnicodeScalarView(plain))
    }
}

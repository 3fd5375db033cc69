/// One request that leaves this machine; what could smuggle something out cannot be put together.
package struct OutgoingRequest: Sendable {
    /// What is asked for.
    package enum Method: Hashable, Sendable {
        /// The content of an address. It may be asked for again when an old connection dies under it.
        case get
        /// Something is handed over, and never twice by itself.
        case post(body: [UInt8], type: String)
    }

    /// Which machines the request may reach, whatever the name in its address is resolved to.
    package enum Reach: Hashable, Sendable {
        /// Machines that the whole internet can reach, by https.
        case publicInternet
        /// This very machine, by http or https, and only by an address that names it.
        case thisMachine
    }

    /// One line of the request's head.
    package struct Header: Hashable, Sendable {
        let line: String

        /// Throws `.controlCharacters` for anything that could end the line or begin another.
        package init(_ name: String, _ value: String) throws(TransportProblem) {
            let isName = !name.isEmpty && name.utf8.allSatisfy(Self.mayStandInName)
            guard isName, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
                throw TransportProblem(.controlCharacters)
            }
            // libcurl leaves a header out when nothing follows its colon, and sends it empty for a semicolon.
            let isEmpty = value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            line = isEmpty ? name + ";" : name + ": " + value
        }

        private static func mayStandInName(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F: true
            default: false
            }
        }
    }

    /// How long somebody waits.
    package struct Patience: Hashable, Sendable {
        /// For the connection.
        package let connecting: Duration
        /// For everything together, once the request's turn has come.
        package let whole: Duration

        /// What is asked of pages and gateways alike.
        package static let usual = Patience(connecting: .seconds(3), whole: .seconds(10))

        /// Between 1 millisecond and 1 hour each; what is outside is brought in.
        package init(connecting: Duration, whole: Duration) {
            self.connecting = min(max(connecting, .milliseconds(1)), .seconds(3600))
            self.whole = min(max(whole, .milliseconds(1)), .seconds(3600))
        }
    }

    let address: WebAddress
    let method: Method
    let headers: [Header]
    let reach: Reach
    let longestAnswer: Int
    let patience: Patience

    /// Puts a request together; the longest answer is in bytes of its body, 64 KB where nobody says more.
    ///
    /// Throws `.scheme` for http to another machine, and `.privateAddress` for an address that does not name this
    /// machine where only this machine is meant.
    package init(
        _ method: Method, _ address: WebAddress, headers: [Header] = [], reach: Reach,
        longestAnswer: Int = 65_536, patience: Patience = .usual
    ) throws(TransportProblem) {
        if reach == .thisMachine, !address.namesThisMachine { throw TransportProblem(.privateAddress) }
        if reach == .publicInternet, address.scheme == .http { throw TransportProblem(.scheme) }
        var headers = headers
        if case .post(_, let type) = method { headers.append(try Header("Content-Type", type)) }
        self.address = address
        self.method = method
        self.headers = headers
        self.reach = reach
        self.longestAnswer = max(0, longestAnswer)
        self.patience = patience
    }
}

/// One letter with its envelope: exactly one reader, and no line that could be a command.
package struct OutgoingMail: Sendable {
    /// The name and password by which the server knows us.
    package struct Credentials: Hashable, Sendable {
        let name: String
        let password: String

        /// Throws `.controlCharacters` for anything but one line.
        package init(name: String, password: String) throws(TransportProblem) {
            guard (name + password).utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), !name.isEmpty else {
                throw TransportProblem(.controlCharacters)
            }
            (self.name, self.password) = (name, password)
        }
    }

    /// No letter is longer, in bytes.
    package static let longest = 200_000
    /// What a mail server is given: it may look a name up before it answers, and still Heard must be able to stop.
    package static let patience = OutgoingRequest.Patience(connecting: .seconds(8), whole: .seconds(20))

    let server: MailServer
    let credentials: Credentials?
    let sender: String
    let reader: String
    let message: [UInt8]
    let patience: OutgoingRequest.Patience

    /// Puts a letter together; `message` is the whole of it with its headers, every line ended by CR LF.
    ///
    /// Throws `.controlCharacters` for an address that libcurl would hand on as more than one (it does not check), and
    /// for a message with a lone CR or LF; `.answerTooBig` for one that is too long.
    package init(
        from sender: String, to reader: String, message: [UInt8], server: MailServer,
        credentials: Credentials? = nil, patience: OutgoingRequest.Patience = OutgoingMail.patience
    ) throws(TransportProblem) {
        guard Self.isOne(sender), Self.isOne(reader), Self.hasWholeLines(message) else {
            throw TransportProblem(.controlCharacters)
        }
        guard message.count <= Self.longest else { throw TransportProblem(.answerTooBig, fate: .refused) }
        self.server = server
        self.credentials = credentials
        self.sender = sender
        self.reader = reader
        self.message = message
        self.patience = patience
    }

    /// The name of the machine of whoever sends.
    var greeting: String { String(sender.drop { $0 != "@" }.dropFirst()) }

    private static func isOne(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && address.utf8.count <= 254
            && address.utf8.allSatisfy { byte in
                switch byte {
                case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x2B, 0x40: true
                default: false
                }
            }
    }

    private static func hasWholeLines(_ message: [UInt8]) -> Bool {
        var last: UInt8 = 0
        for byte in message {
            if (byte == 0x0A) != (last == 0x0D) || byte == 0 { return false }
            last = byte
        }
        return last == 0x0A
    }
}

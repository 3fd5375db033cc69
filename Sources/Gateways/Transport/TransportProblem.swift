/// Why a request brought no answer, and whether it may have arrived all the same.
package struct TransportProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is known about the request.
    package enum Fate: Hashable, Sendable {
        /// Heard does not send such a request, now or later.
        case refused
        /// Nothing left this machine: it can be sent again.
        case notSent
        /// It may have arrived: ask the other side before it is sent again.
        case ambiguous
    }

    /// What happened.
    package enum Cause: Hashable, Sendable, CaseIterable {
        case notAnAddress, userInfo, controlCharacters, scheme, privateAddress
        case lineFull, closed, cancelled, notReady
        case unknownName, noConnection, noSafeConnection, certificate, certificateFile
        case tooSlow, cutOff, answerTooBig, notHTTP, other
        case signIn, busyServer, refusedByServer
    }

    /// What is known about the request.
    package let fate: Fate
    /// What happened.
    package let cause: Cause
    /// The number libcurl gave, 0 where it was not asked.
    package let code: Int
    /// libcurl's own words, for a log and never for the public; empty where it has none.
    package let detail: String

    /// A problem of a kind, with the fate that goes with it where nothing else is known.
    package init(_ cause: Cause, fate: Fate? = nil, code: Int = 0, detail: String = "") {
        self.cause = cause
        self.fate = fate ?? cause.usualFate
        self.code = code
        self.detail = detail
    }

    /// What happened and what to do, in one line.
    package var description: String { what + " " + doThis }

    /// What happened, in a plain sentence.
    package var what: String {
        switch cause {
        case .notAnAddress: "This is not an address on the web."
        case .userInfo: "The address holds a name or a password."
        case .controlCharacters: "The request holds characters that could start another request."
        case .scheme: "Only https addresses are asked."
        case .privateAddress: "The name leads to a private machine, not to the public internet."
        case .lineFull: "Too many requests are waiting."
        case .closed: "Heard is stopping."
        case .cancelled: "Somebody stopped the request."
        case .notReady: "libcurl could not get ready."
        case .unknownName: "Nobody knows a machine of that name."
        case .noConnection: "The machine did not answer."
        case .noSafeConnection: "No safe connection could be made."
        case .certificate: "The machine could not prove that it is who it says."
        case .certificateFile: "The file of trusted certificates cannot be read."
        case .tooSlow: "The answer took too long."
        case .cutOff: "The connection ended before the whole answer came."
        case .answerTooBig: "The answer is too big."
        case .notHTTP: "The answer is not one of a web server."
        case .other: "The request failed."
        case .signIn: "The mail server did not take our name and password."
        case .busyServer: "The mail server asked to come back later."
        case .refusedByServer: "The mail server does not take this letter."
        }
    }

    /// What to do, in a plain sentence.
    package var doThis: String {
        switch cause {
        case .notAnAddress: "Use https://, the host and the path."
        case .userInfo: "Take out everything before the @."
        case .controlCharacters: "Take out line breaks and hidden characters."
        case .scheme: "Use an address that begins with https://."
        case .privateAddress: "Use an address that everybody can open."
        case .lineFull: "Try again in a minute."
        case .closed: "Try again when Heard runs."
        case .cancelled: "Start it again."
        case .notReady: "Install libcurl 7.85 or newer with OpenSSL."
        case .unknownName: "Check the address, and that this machine can look up names."
        case .noConnection: "Check the address, and try again later."
        case .noSafeConnection: "Check the address. The machine must speak TLS 1.2 or newer."
        case .certificate: "Check the address. Trust it only with its owner's word."
        case .certificateFile: "Install the package ca-certificates."
        case .tooSlow, .cutOff: "Try again later."
        case .answerTooBig: "Ask for less."
        case .signIn: "Check the secrets smtp_username and smtp_password."
        case .busyServer: "Try again later."
        case .refusedByServer: "Check the address it goes to, and HEARD_MAIL_FROM."
        case .notHTTP, .other: "Check the address, and try again later."
        }
    }
}

extension TransportProblem.Cause {
    /// What is known about a request that ended so, before anybody looks further.
    var usualFate: TransportProblem.Fate {
        switch self {
        case .notAnAddress, .userInfo, .controlCharacters, .scheme, .privateAddress, .refusedByServer:
            .refused
        case .lineFull, .closed, .cancelled, .notReady, .unknownName, .noConnection, .noSafeConnection,
            .certificate, .certificateFile, .signIn, .busyServer:
            .notSent
        case .tooSlow, .cutOff, .answerTooBig, .notHTTP, .other: .ambiguous
        }
    }
}

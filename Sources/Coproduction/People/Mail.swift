/// One letter that goes out by e-mail: one reader, a subject, plain words.
package struct Mail: Hashable, Sendable {
    /// Its own identity, which stands in its Message-ID, so that two copies can be told to be one.
    package let id: ID<Mail>
    /// The one who gets it.
    package let reader: MailAddress
    /// What it is about, on one line.
    package let subject: String
    /// The words, a line each.
    package let lines: [String]

    /// Puts a letter together; line ends and hidden characters in the subject become spaces.
    package init(id: ID<Mail>, to reader: MailAddress, subject: String, lines: [String]) {
        self.id = id
        self.reader = reader
        let plain = subject.unicodeScalars.map { Self.isHidden($0) ? " " : $0 }
        self.subject = String(String(String.UnicodeScalarView(plain)).prefix(150))
        self.lines = lines
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            true
        default: false
        }
    }

    /// Why a letter is written.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Somebody was invited: the link that lets them in.
        case invitation
        /// Somebody asked for a link to sign in with.
        case signIn = "sign-in"
        /// There is a worry to read; no word of it stands in the letter.
        case worry
        /// The time to decide about a worry is nearly over.
        case worryWaits = "worry-waits"
    }

    /// What became of a letter that was handed to the mail server.
    package enum Fate: Hashable, Sendable {
        /// The server took it.
        case sent
        /// Nothing was taken: it can be handed over again.
        case notSent(Trouble)
        /// The server said no for good.
        case refused(Trouble)
        /// It may have been taken; it is not handed over again.
        case unknown(Trouble)
    }

    /// What stood in the way.
    package enum Trouble: String, Hashable, Sendable, CaseIterable {
        /// Nobody knows a machine of that name.
        case noName = "no-name"
        case noConnection = "no-connection"
        /// The server speaks no TLS, or too old a one.
        case notSafe = "not-safe"
        case certificate
        case slow
        case cutOff = "cut-off"
        /// The server did not take our name and password.
        case signIn = "sign-in"
        /// The server asked to come back later.
        case busy
        /// The server does not take letters to this address, or from us.
        case refused
        /// It was no use any more when its turn came.
        case tooLate = "too-late"
        /// Heard was stopped while it went out.
        case stopped
        /// Its keys are not the ones it was written with.
        case unreadable
        case other

        /// True when no other letter would fare better just now.
        package var isTheServers: Bool {
            switch self {
            case .noName, .noConnection, .notSafe, .certificate, .slow, .cutOff, .signIn: true
            case .busy, .refused, .tooLate, .stopped, .unreadable, .other: false
            }
        }
    }
}

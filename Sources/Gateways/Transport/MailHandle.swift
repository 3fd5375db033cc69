import CCurl

/// Hands one letter to the mail server over a connection of its own.
///
/// A handle that is used again would reuse a connection in the clear although TLS is asked for (TEXT-MESSAGES.md
/// section 7, trap 1), so there is a new one each time.
final class MailHandle {
    private let handle: UnsafeMutableRawPointer
    private let words: UnsafeMutablePointer<CChar>
    private let trusted: String?

    init?(trusted: String?) {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
        self.trusted = trusted
        words = .allocate(capacity: Int(CURL_ERROR_SIZE))
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_easy_cleanup(handle)
        words.deallocate()
    }

    /// Sends the letter of an errand and waits for the server's word on it.
    func send(_ mail: OutgoingMail, for errand: Errand) -> Errand.Outcome {
        let (source, receiver) = (MailSource(mail.message), Receiver(longest: 65_536))
        guard let readers = curl_slist_append(nil, "<" + mail.reader + ">") else {
            return .failure(TransportProblem(.notReady))
        }
        defer { curl_slist_free_all(readers) }
        var passage = heard_passage(reach: HEARD_REACH_LOOPBACK, once: 1, refused: 0, begun: 0)
        return withUnsafeMutablePointer(to: &passage) { passage in
            withExtendedLifetime((source, receiver, errand)) {
                let options = self.options(mail, errand, source, receiver, readers, passage)
                guard options.failed == CURLE_OK else {
                    return .failure(TransportProblem(.notReady, code: Int(options.failed.rawValue)))
                }
                let code = curl_easy_perform(handle)
                guard code == CURLE_OK else { return .failure(problem(code, source, errand)) }
                return .success(
                    Reply(
                        status: answered, contentType: nil, pointsTo: nil, retryAfter: nil, body: [],
                        newConnections: 1))
            }
        }
    }

    private func options(
        _ mail: OutgoingMail, _ errand: Errand, _ source: MailSource, _ receiver: Receiver,
        _ readers: UnsafeMutablePointer<curl_slist>, _ passage: UnsafeMutablePointer<heard_passage>
    ) -> CurlOptions {
        var options = CurlOptions(handle)
        options.set(mail, trusting: trusted)
        options.note(heard_curl_set_list(handle, CURLOPT_MAIL_RCPT, readers))
        options.note(heard_curl_set_words(handle, words))
        if mail.server.safety == .thisMachine { options.note(heard_curl_set_passage(handle, passage)) }
        let receiverPlace = Unmanaged.passUnretained(receiver).toOpaque()
        options.note(heard_curl_set_reader_of_head(handle, Receiver.takesHead, receiverPlace))
        options.note(heard_curl_set_reader_of_body(handle, Receiver.takesBody, receiverPlace))
        let sourcePlace = Unmanaged.passUnretained(source).toOpaque()
        options.note(heard_curl_set_source(handle, MailSource.gives, sourcePlace))
        let watch: curl_xferinfo_callback = { place, _, _, _, _ in
            guard let place else { return 0 }
            return Unmanaged<Errand>.fromOpaque(place).takeUnretainedValue().isOver ? 1 : 0
        }
        options.note(heard_curl_set_watch(handle, watch, Unmanaged.passUnretained(errand).toOpaque()))
        return options
    }

    /// The last number the server said, 0 before it said any.
    private var answered: Int {
        var number = 0
        return heard_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &number) == CURLE_OK ? number : 0
    }

    /// A letter counts from the moment its last line is out until the server has answered: only then is it not known
    /// whether it was taken (RFC 5321, 4.2.5).
    private func problem(_ code: CURLcode, _ source: MailSource, _ errand: Errand) -> TransportProblem {
        let answered = answered
        let cause: TransportProblem.Cause
        let fate: TransportProblem.Fate
        if code == CURLE_LOGIN_DENIED || (530...538).contains(answered) {
            (cause, fate) = (.signIn, .notSent)
        } else if (500...599).contains(answered), source.isFinished || code == CURLE_SEND_ERROR {
            (cause, fate) = (.refusedByServer, .refused)
        } else if (400...499).contains(answered) {
            (cause, fate) = (.busyServer, .notSent)
        } else {
            cause = errand.isOver ? .cancelled : CurlOptions.cause(ofMail: code)
            fate = source.isFinished ? .ambiguous : .notSent
        }
        return TransportProblem(
            cause, fate: fate, code: Int(code.rawValue), detail: String(cString: words))
    }
}

/// Gives a letter out in parts as libcurl asks for them.
final class MailSource {
    private let bytes: [UInt8]
    private var place = 0
    /// True once everything was given and the end was told.
    private(set) var isFinished = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static let gives: curl_read_callback = { room, size, count, place in
        let (most, isTooMuch) = size.multipliedReportingOverflow(by: count)
        guard let room, let place, !isTooMuch, most > 0 else { return 0 }
        return Unmanaged<MailSource>.fromOpaque(place).takeUnretainedValue()
            .give(UnsafeMutableRawBufferPointer(start: room, count: most))
    }

    private func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let part = bytes.dropFirst(place).prefix(room.count)
        if part.isEmpty { isFinished = true }
        room.copyBytes(from: part)
        place += part.count
        return part.count
    }
}

extension CurlOptions {
    /// Sets everything that a letter and the rules for all letters say.
    mutating func set(_ mail: OutgoingMail, trusting trusted: String?) {
        set(CURLOPT_URL, mail.server.address(greetingAs: mail.greeting))
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROTOCOLS_STR, mail.server.safety == .fromTheStart ? "smtps" : "smtp")
        set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        set(CURLOPT_NETRC, 0)
        set(CURLOPT_PROXY, "")
        set(CURLOPT_FRESH_CONNECT, 1)
        set(CURLOPT_FORBID_REUSE, 1)
        let ssl = mail.server.safety == .thisMachine ? CURLUSESSL_NONE : CURLUSESSL_ALL
        set(CURLOPT_USE_SSL, Int(ssl.rawValue))
        if let credentials = mail.credentials {
            set(CURLOPT_USERNAME, credentials.name)
            set(CURLOPT_PASSWORD, credentials.password)
        }
        set(CURLOPT_MAIL_FROM, "<" + mail.sender + ">")
        set(CURLOPT_UPLOAD, 1)
        note(heard_curl_set_offset(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(mail.message.count)))
        setPatience(mail.patience)
        setTrust(trusted)
    }

    /// What a code of libcurl means for a letter.
    static func cause(ofMail code: CURLcode) -> TransportProblem.Cause {
        switch code {
        case CURLE_USE_SSL_FAILED: .noSafeConnection
        case CURLE_WEIRD_SERVER_REPLY: .cutOff
        default: cause(of: code)
        }
    }
}

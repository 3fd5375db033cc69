import CCurl

/// One handle of libcurl with its connections; it belongs to one thread.
final class CurlHandle {
    private let handle: UnsafeMutableRawPointer
    /// libcurl writes here until the handle is gone, so it goes after the handle.
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

    /// Sends the request of an errand and waits for the end of its answer.
    func send(_ request: OutgoingRequest, for errand: Errand) -> Errand.Outcome {
        words.update(repeating: 0, count: Int(CURL_ERROR_SIZE))
        // Keeps the connections, and forgets every option and everything that the last request pointed to.
        defer { curl_easy_reset(handle) }
        let receiver = Receiver(longest: request.longestAnswer)
        guard let headers = HeaderList(request.headers) else {
            return .failure(TransportProblem(.notReady))
        }
        let isPublic = request.reach == .publicInternet
        var passage = heard_passage(
            reach: isPublic ? HEARD_REACH_PUBLIC : HEARD_REACH_LOOPBACK,
            once: request.method == .get ? 0 : 1, refused: 0, begun: 0)
        return withUnsafeMutablePointer(to: &passage) { passage in
            withExtendedLifetime((receiver, headers, errand)) {
                let options = self.options(request, errand, receiver, headers, passage)
                guard options.failed == CURLE_OK else {
                    return .failure(TransportProblem(.notReady, code: Int(options.failed.rawValue)))
                }
                let code = curl_easy_perform(handle)
                guard code == CURLE_OK else {
                    return .failure(problem(code, passage.pointee, receiver, errand))
                }
                return .success(reply(receiver))
            }
        }
    }

    private func options(
        _ request: OutgoingRequest, _ errand: Errand, _ receiver: Receiver, _ headers: HeaderList,
        _ passage: UnsafeMutablePointer<heard_passage>
    ) -> CurlOptions {
        var options = CurlOptions(handle)
        options.set(request, trusting: trusted)
        options.note(heard_curl_set_list(handle, CURLOPT_HTTPHEADER, headers.first))
        options.note(heard_curl_set_passage(handle, passage))
        options.note(heard_curl_set_words(handle, words))
        let receiverPlace = Unmanaged.passUnretained(receiver).toOpaque()
        options.note(heard_curl_set_reader_of_head(handle, Receiver.takesHead, receiverPlace))
        options.note(heard_curl_set_reader_of_body(handle, Receiver.takesBody, receiverPlace))
        let watch: curl_xferinfo_callback = { place, _, _, _, _ in
            guard let place else { return 0 }
            return Unmanaged<Errand>.fromOpaque(place).takeUnretainedValue().isOver ? 1 : 0
        }
        options.note(heard_curl_set_watch(handle, watch, Unmanaged.passUnretained(errand).toOpaque()))
        return options
    }

    private func problem(
        _ code: CURLcode, _ passage: heard_passage, _ receiver: Receiver, _ errand: Errand
    ) -> TransportProblem {
        let cause = cause(of: code, passage, receiver, errand)
        // Until the passage has begun nothing was sent, whatever went wrong; after that, it may have arrived.
        let fate: TransportProblem.Fate = passage.begun == 0 ? .notSent : .ambiguous
        return TransportProblem(
            cause, fate: cause.usualFate == .refused ? .refused : fate, code: Int(code.rawValue),
            detail: String(cString: words))
    }

    private func cause(
        of code: CURLcode, _ passage: heard_passage, _ receiver: Receiver, _ errand: Errand
    ) -> TransportProblem.Cause {
        if receiver.isOverfull { return .answerTooBig }
        if passage.refused > 0, passage.begun == 0 { return .privateAddress }
        if errand.isOver { return .cancelled }
        // This code also stands for an answer without a head, which says nothing about the address.
        if code == CURLE_UNSUPPORTED_PROTOCOL, passage.begun > 0 { return .notHTTP }
        return CurlOptions.cause(of: code)
    }

    private func reply(_ receiver: Receiver) -> Reply {
        Reply(
            status: number(CURLINFO_RESPONSE_CODE), contentType: text(CURLINFO_CONTENT_TYPE),
            pointsTo: text(CURLINFO_REDIRECT_URL), retryAfter: retryAfter, body: receiver.body,
            newConnections: number(CURLINFO_NUM_CONNECTS))
    }

    private var retryAfter: Int? {
        var seconds: curl_off_t = 0
        guard heard_curl_get_offset(handle, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK, seconds > 0 else {
            return nil
        }
        return Int(clamping: seconds)
    }

    private func number(_ info: CURLINFO) -> Int {
        var number = 0
        return heard_curl_get_long(handle, info, &number) == CURLE_OK ? number : 0
    }

    private func text(_ info: CURLINFO) -> String? {
        var text: UnsafePointer<CChar>?
        guard heard_curl_get_text(handle, info, &text) == CURLE_OK, let text else { return nil }
        return String(cString: text)
    }
}

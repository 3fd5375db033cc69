import CCurl

/// Sets every option of a request on a handle, since nothing is left from the request before.
struct CurlOptions {
    let handle: UnsafeMutableRawPointer
    /// The first option that libcurl did not take; `CURLE_OK` when it took all.
    private(set) var failed = CURLE_OK

    init(_ handle: UnsafeMutableRawPointer) { self.handle = handle }

    /// Keeps the first failure.
    mutating func note(_ code: CURLcode) {
        if failed == CURLE_OK { failed = code }
    }

    /// Sets everything that a request and the rules for all requests say.
    mutating func set(_ request: OutgoingRequest, trusting trusted: String?) {
        set(CURLOPT_URL, request.address.description)
        if case .post(let body, _) = request.method {
            set(CURLOPT_POST, 1)
            note(body.withUnsafeBytes { heard_curl_set_body(handle, $0.baseAddress, curl_off_t($0.count)) })
        } else {
            set(CURLOPT_HTTPGET, 1)
        }
        setWays(request.reach)
        setPatience(request.patience)
        setTrust(trusted)
        note(
            heard_curl_set_offset(
                handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(max(1, request.longestAnswer))))
        set(CURLOPT_USERAGENT, "Heard")
    }

    /// Which ways there are: no proxy, no redirect, no other protocol, no password in an address.
    private mutating func setWays(_ reach: OutgoingRequest.Reach) {
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROTOCOLS_STR, reach == .thisMachine ? "http,https" : "https")
        set(CURLOPT_REDIR_PROTOCOLS_STR, "https")
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        set(CURLOPT_UNRESTRICTED_AUTH, 0)
        set(CURLOPT_NETRC, 0)
        // An empty proxy also keeps http_proxy and ALL_PROXY of the environment out.
        set(CURLOPT_PROXY, "")
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        set(CURLOPT_MAXAGE_CONN, 50)
    }

    mutating func setPatience(_ patience: OutgoingRequest.Patience) {
        set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(patience.connecting))
        set(CURLOPT_TIMEOUT_MS, Self.milliseconds(patience.whole))
        set(CURLOPT_LOW_SPEED_LIMIT, 1)
        set(CURLOPT_LOW_SPEED_TIME, Self.milliseconds(patience.whole) / 1000 + 1)
    }

    mutating func setTrust(_ trusted: String?) {
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        if let trusted { set(CURLOPT_CAINFO, trusted) }
    }

    mutating func set(_ option: CURLoption, _ number: Int) {
        note(heard_curl_set_long(handle, option, number))
    }

    mutating func set(_ option: CURLoption, _ text: String) {
        note(heard_curl_set_text(handle, option, text))
    }

    /// At least 1, since 0 means no limit; `Patience` keeps it under an hour.
    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, fraction) = duration.components
        return max(1, Int(clamping: seconds) * 1000 + Int(clamping: fraction / 1_000_000_000_000_000))
    }

    /// What a code of libcurl means for whoever waits.
    static func cause(of code: CURLcode) -> TransportProblem.Cause {
        switch code {
        case CURLE_UNSUPPORTED_PROTOCOL: .scheme
        case CURLE_URL_MALFORMAT: .notAnAddress
        case CURLE_LOGIN_DENIED: .userInfo
        case CURLE_COULDNT_RESOLVE_HOST: .unknownName
        case CURLE_COULDNT_CONNECT: .noConnection
        case CURLE_SSL_CONNECT_ERROR: .noSafeConnection
        case CURLE_PEER_FAILED_VERIFICATION: .certificate
        case CURLE_SSL_CACERT_BADFILE: .certificateFile
        case CURLE_OPERATION_TIMEDOUT: .tooSlow
        case CURLE_WRITE_ERROR, CURLE_FILESIZE_EXCEEDED: .answerTooBig
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2,
            CURLE_HTTP2_STREAM, CURLE_ABORTED_BY_CALLBACK:
            .cutOff
        case CURLE_WEIRD_SERVER_REPLY: .notHTTP
        default: .other
        }
    }
}

import CCurl

/// The lines of a request's head as libcurl wants them; freed when the list goes.
final class HeaderList {
    let first: UnsafeMutablePointer<curl_slist>

    /// Nil when there is no memory for it.
    init?(_ headers: [OutgoingRequest.Header]) {
        // Without this line libcurl waits a second before it sends a long body.
        guard var list = curl_slist_append(nil, "Expect:") else { return nil }
        for header in headers {
            guard let longer = curl_slist_append(list, header.line) else {
                curl_slist_free_all(list)
                return nil
            }
            list = longer
        }
        first = list
    }

    deinit { curl_slist_free_all(first) }
}

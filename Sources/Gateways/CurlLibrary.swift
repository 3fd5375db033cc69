import CCurl

/// The C library that everything leaving this machine goes through.
package enum CurlLibrary {
    /// The version of libcurl that runs, for `heard doctor`.
    package static var version: String { String(cString: heard_curl_version()) }
}

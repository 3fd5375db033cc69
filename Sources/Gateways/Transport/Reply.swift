/// What came back for a request, whatever its status is; a redirect is told and never followed.
package struct Reply: Hashable, Sendable {
    /// The status of RFC 9110: 200 is fine, 302 points elsewhere, 404 is missing.
    package let status: Int
    /// What the body is said to be: `text/html; charset=utf-8`.
    package let contentType: String?
    /// Where a redirect points, as a whole address.
    package let pointsTo: String?
    /// How long the other side asks to wait, in seconds; nil where it does not say.
    package let retryAfter: Int?
    /// The content, no longer than was asked for.
    package let body: [UInt8]
    /// How many connections were opened for it: 0 where one was there already.
    package let newConnections: Int
}

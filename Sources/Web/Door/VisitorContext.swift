package import Hummingbird
import NIOCore

/// What is known about one request while it is answered.
package struct VisitorContext: RequestContext {
    /// What Hummingbird needs to know.
    package var coreContext: CoreRequestContextStorage
    /// The address the request came from; nil where there is no network.
    let peer: String?

    /// Begins the answer to a request.
    package init(source: Source) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}

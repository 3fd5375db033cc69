import HTTPTypes
package import NIOCore
package import NIOHTTPTypes

/// Puts the safety headers on what the HTTP reader refuses by itself, before any middleware can see it: an unknown
/// method, too many headers, no HTTP at all.
///
/// An answer that came through the middleware has them already and passes as it is.
package final class HeadersOnRefusals: ChannelOutboundHandler, RemovableChannelHandler {
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    /// One for each connection.
    package init() {}

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = unwrapOutboundIn(data), let policy = SafetyHeaders.policyName,
            head.headerFields[policy] == nil
        else {
            context.write(data, promise: promise)
            return
        }
        for field in SafetyHeaders.fields { head.headerFields.append(field) }
        head.headerFields[.cacheControl] = "no-store"
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}

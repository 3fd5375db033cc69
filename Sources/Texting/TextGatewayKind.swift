/// Which gateway carries text messages, as `HEARD_TEXT_GATEWAY` names it.
package enum TextGatewayKind: String, Hashable, Sendable, CaseIterable {
    /// No text messages; everything else works.
    case none
    /// A phone on a page, for trying out.
    case simulator
    /// GOV.UK Notify.
    case notify
    /// Twilio.
    case twilio
    /// A Kannel gateway.
    case kannel
}

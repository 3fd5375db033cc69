package import Coproduction
package import HTTPTypes
import Hummingbird
import Synchronization

/// One address behind the sign-in, and what a person must be allowed to do to use it.
package struct GuardedAddress: Hashable, Sendable {
    /// The method.
    package let method: HTTPRequest.Method
    /// The path as the router knows it, with `{name}` for what varies.
    package let path: String
    /// What it asks for.
    package let permission: Permission
}

/// What every address behind the sign-in asks for, written down as the addresses are made.
final class Guards: Sendable {
    private let addresses = Mutex<[GuardedAddress]>([])

    func note(_ address: GuardedAddress) { addresses.withLock { $0.append(address) } }

    var all: [GuardedAddress] { addresses.withLock { $0 } }
}

/// The addresses behind the sign-in: none can be added without the permission it asks for.
struct SignedInRoutes {
    let router: Router<VisitorContext>
    let team: Team

    /// A page for people who may do this.
    func get(
        _ path: String, _ permission: Permission,
        _ handler: @escaping @Sendable (Team.Signed) async throws -> Response
    ) {
        note(.get, path, permission)
        router.get(RouterPath(path), use: team.visit(permission, handler))
    }

    /// A form that people who may do this can send.
    func post(
        _ path: String, _ permission: Permission,
        _ handler: @escaping @Sendable (Team.Signed, FormBody) async throws -> Response
    ) {
        note(.post, path, permission)
        router.post(RouterPath(path), use: team.posted(permission, handler))
    }

    /// A form that may be long, read only when somebody is signed in who may send it.
    func postLong(
        _ path: String, _ permission: Permission,
        _ handler: @escaping @Sendable (Team.Signed, FormBody) async throws -> Response
    ) {
        note(.post, path, permission)
        router.post(RouterPath(path), use: team.postedLong(permission, handler))
    }

    private func note(_ method: HTTPRequest.Method, _ path: String, _ permission: Permission) {
        team.site.guards.note(
            GuardedAddress(method: method, path: "\(RouterPath(path))", permission: permission))
    }
}

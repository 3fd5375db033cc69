import Foundation

/// Fetches pages of decisions from the hosts that whoever runs Heard has named, and from nowhere else.
package struct CouncilPages: Sendable {
    private let hosts: [CouncilHost]
    private let transport: Transport
    private let longest: Int
    private let patience: OutgoingRequest.Patience

    /// The longest page is in bytes: more than the reader takes is not worth the wait.
    package init(
        hosts: [CouncilHost], transport: Transport, longest: Int,
        patience: OutgoingRequest.Patience = .usual
    ) {
        self.hosts = hosts
        self.transport = transport
        self.longest = longest
        self.patience = patience
    }

    /// One page as it came.
    package struct Page: Hashable, Sendable {
        /// The address that was asked, as it is kept with the decision.
        package let address: String
        /// What it is.
        package let kind: Kind
        /// The content, in whatever letters the council uses.
        package let bytes: [UInt8]

        /// What a page can be.
        package enum Kind: Hashable, Sendable { case webPage, text, table }
    }

    /// Fetches one page; throws one plain line that says what happened and what to do.
    package func page(at text: String) async throws(NotFetched) -> Page {
        let address = try self.address(text)
        let request = try self.request(for: address)
        let reply: Reply
        do throws(TransportProblem) {
            reply = try await transport.send(request)
        } catch {
            throw NotFetched(error)
        }
        return try page(reply, from: address)
    }

    private func address(_ text: String) throws(NotFetched) -> WebAddress {
        do throws(TransportProblem) {
            return try WebAddress(text)
        } catch {
            throw NotFetched(error)
        }
    }

    private func request(for address: WebAddress) throws(NotFetched) -> OutgoingRequest {
        guard let host = hosts.first(where: { $0.includes(address) }) else {
            throw NotFetched(address, isNotOf: hosts)
        }
        do throws(TransportProblem) {
            let kinds = "text/html, application/xhtml+xml, text/plain, text/csv"
            return try OutgoingRequest(
                .get, address, headers: [.init("Accept", kinds)],
                reach: host.isThisMachine ? .thisMachine : .publicInternet, longestAnswer: longest,
                patience: patience)
        } catch {
            throw NotFetched(error)
        }
    }

    private func page(_ reply: Reply, from address: WebAddress) throws(NotFetched) -> Page {
        if (300...399).contains(reply.status) {
            let target = reply.pointsTo.flatMap { try? WebAddress($0) }
            throw NotFetched(.redirect(to: target?.host, isAllowed: target.map(isAllowed) ?? false))
        }
        guard reply.status == 200 else { throw NotFetched(.status(reply.status)) }
        let type = reply.contentType?.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        let kind: Page.Kind
        switch type {
        case "text/html", "application/xhtml+xml": kind = .webPage
        case "text/plain": kind = .text
        case "text/csv": kind = .table
        default: throw NotFetched(.otherKind(type))
        }
        return Page(address: address.description, kind: kind, bytes: reply.body)
    }

    private func isAllowed(_ address: WebAddress) -> Bool {
        hosts.contains { $0.includes(address) && (address.scheme == .https || $0.isThisMachine) }
    }
}

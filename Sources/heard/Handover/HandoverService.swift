import Coproduction
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Web

/// Waits on the socket in the data folder while the server runs, and does what commands hand over.
struct HandoverService: Service {
    let folder: DataFolder
    let store: Store
    let site: Site
    let logger: Logger

    func run() async throws {
        guard let listener = LocalSocket.listen(at: folder.socket) else {
            logger.warning(
                "Commands cannot hand work to this server: the socket in the data folder does not open.")
            try? await gracefulShutdown()
            return
        }
        let (questions, incoming) = AsyncStream.makeStream(of: Question.self)
        // Waiting on a socket blocks, so it has a thread of its own.
        Thread.detachNewThread {
            while let (connection, question) = LocalSocket.next(on: listener) {
                incoming.yield(Question(connection: connection, data: question))
            }
            incoming.finish()
        }
        await withGracefulShutdownHandler {
            for await question in questions {
                let answer = await outcome(of: question.data)
                LocalSocket.answer((try? JSONEncoder().encode(answer)) ?? Data(), on: question.connection)
            }
        } onGracefulShutdown: {
            shutdown(listener, Int32(SHUT_RDWR))
            close(listener)
            unlink(folder.socket)
        }
    }

    private struct Question: Sendable {
        let connection: Int32
        let data: Data
    }

    private func outcome(of data: Data) async -> Handover.Outcome {
        do {
            let work = try JSONDecoder().decode(Handover.Work.self, from: data)
            let outcome = try await Handover.perform(work, on: store)
            if case .publishSurvey = work { site.show(try await store.surveys()) }
            if case .forget = work { site.forgetWhatWasShown() }
            return outcome
        } catch let problem as OperatorProblem {
            return .problem(what: problem.what, doThis: problem.doThis)
        } catch {
            return .problem(
                what: Handover.misunderstood.what, doThis: Handover.misunderstood.doThis)
        }
    }
}

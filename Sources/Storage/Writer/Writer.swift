import Foundation
import GRDB
import Synchronization

/// The one thread that writes.
///
/// What waits shares a commit: one fsync, then everybody is answered.
///
/// A thread and not a task: GRDB turns the cancellation of a task into an interrupt, which would lose everybody's work.
final class Writer: Sendable {
    /// The most jobs that share one commit.
    static let most = 512

    private let pool: DatabasePool
    private let jobs = WaitingJobs()
    private let onUnwell: @Sendable (String) -> Void
    private let ended = Mutex<[CheckedContinuation<Void, Never>]?>([])
    private let health = Mutex(Health())

    /// What the thread keeps in mind from one commit to the next.
    private struct Health {
        /// Why nothing more is written.
        var illness: StoreProblem?
        /// What is owed to people whose words were deleted.
        var erasing = ErasingDuty()
    }

    /// `owesRewriting` says that words were deleted before, and that the file has not been rewritten since.
    init(pool: DatabasePool, owesRewriting: Bool = false, onUnwell: @escaping @Sendable (String) -> Void) {
        self.pool = pool
        if owesRewriting { health.withLock { $0.erasing.wordsWereDeleted(at: .now) } }
        self.onUnwell = onUnwell
        let thread = Thread { self.work() }
        thread.name = "heard writer"
        thread.start()
    }

    /// Writes in the shared commit; `after` runs on the writer's thread once the commit is on the disk, in the order
    /// of the commits, and makes the answer.
    func write<Written: Sendable, Answer: Sendable>(
        erases: Bool = false, _ body: @escaping @Sendable (Database) throws -> Written,
        after: @escaping @Sendable (Written) -> Answer
    ) async throws(StoreProblem) -> Answer {
        let result: Result<Answer, StoreProblem> = await withCheckedContinuation { caller in
            let job = Job(
                run: { db in
                    let written = try body(db)
                    if erases { try db.oweRewriting() }
                    return { caller.resume(returning: .success(after(written))) }
                },
                refuse: { caller.resume(returning: .failure($0)) }, erases: erases)
            if let problem = jobs.add(job) { job.refuse(problem) }
        }
        return try result.get()
    }

    /// Does what waits, then moves everything into the database file and ends the thread.
    func close() async {
        jobs.close(.closed)
        await withCheckedContinuation { caller in
            let isOver = ended.withLock { waiting in
                waiting?.append(caller)
                return waiting == nil
            }
            if isOver { caller.resume() }
        }
    }

    private func work() {
        var batch: [Job] = []
        while jobs.take(Self.most, into: &batch, patience: health.withLock { $0.erasing.patience(at: .now) })
        {
            let together = batch.count
            if together > 0 { settle(batch[...]) }
            batch.removeAll(keepingCapacity: true)
            erase(isIdle: together == 0)
            gather(after: together)
        }
        if health.withLock({ $0.illness == nil }) {
            if health.withLock({ $0.erasing.owesRewriting }) { rewrite() }
            emptyLog(tries: 50)
        }
        let waiting = ended.withLock { waiting in
            defer { waiting = nil }
            return waiting ?? []
        }
        for caller in waiting { caller.resume() }
    }

    /// Waits a moment when many wrote together and few of them are back: one commit for many is cheaper.
    ///
    /// Somebody who writes alone never waits.
    private func gather(after together: Int) {
        if together >= 4, jobs.count < together / 2 { Thread.sleep(forTimeInterval: Self.pause) }
    }

    /// In seconds: about half of what the fastest disk takes to commit.
    private static let pause = 0.000_05

    private func settle(_ batch: ArraySlice<Job>) {
        if batch.count == 1, let job = batch.first { return settle(alone: job) }
        if let illness = health.withLock(\.illness) { return batch.forEach { $0.refuse(illness) } }
        switch pool.writeWithoutTransaction({ $0.commit(batch) }) {
        case .committed(let answers): answer(batch, with: answers)
        case .lost(let problem) where problem.isIllness: fallIll(problem, batch)
        case .lost: for job in batch { settle(alone: job) }
        }
    }

    private func settle(alone job: Job) {
        if let illness = health.withLock(\.illness) { return job.refuse(illness) }
        switch pool.writeWithoutTransaction({ $0.commit(alone: job) }) {
        case .committed(let answers): answer([job], with: answers)
        case .lost(let problem) where problem.isIllness: fallIll(problem, [job])
        case .lost(let problem): job.refuse(problem)
        }
    }

    /// Answers those who erased nothing first; the others once the log of changes is empty of their words.
    private func answer(_ batch: ArraySlice<Job>, with answers: [Job.Answer]) {
        guard batch.contains(where: \.erases) else { return answers.forEach { $0() } }
        for (job, answer) in zip(batch, answers) where !job.erases { answer() }
        emptyLog(tries: 10)
        health.withLock { $0.erasing.wordsWereDeleted(at: .now) }
        for (job, answer) in zip(batch, answers) where job.erases { answer() }
    }

    /// Copies the log of changes into the database and empties it.
    ///
    /// Somebody who reads can hold this up, so it is tried a few times without waiting long, and again after
    /// the next commit.
    private func emptyLog(tries: Int) {
        var isDone = false
        for number in 0..<tries where !isDone {
            if number > 0 { Thread.sleep(forTimeInterval: 0.002) }
            isDone = pool.writeWithoutTransaction { $0.emptyLog() }
        }
        health.withLock { $0.erasing.logHoldsWords = !isDone }
    }

    /// Does what is still owed to people whose words were deleted.
    private func erase(isIdle: Bool) {
        let (duty, isWell) = health.withLock { ($0.erasing, $0.illness == nil) }
        guard isWell else { return }
        if duty.logHoldsWords { emptyLog(tries: 1) }
        if duty.mustRewrite(at: .now, isIdle: isIdle) { rewrite() }
    }

    /// Writes the whole database anew: nothing of what was deleted is left in it.
    private func rewrite() {
        let isDone = pool.writeWithoutTransaction { $0.rewriteFile() }
        health.withLock { $0.erasing.rewrote(isDone, at: .now) }
        emptyLog(tries: 10)
    }

    private func fallIll(_ problem: StoreProblem, _ batch: ArraySlice<Job>) {
        health.withLock { $0.illness = problem }
        jobs.close(problem)
        for job in batch { job.refuse(problem) }
        if case .unwell(let why) = problem { onUnwell(why) }
    }
}

extension Database {
    /// One checkpoint that empties the log of changes; false when somebody who reads holds it up.
    fileprivate func emptyLog() -> Bool {
        do {
            try run(plain: "PRAGMA busy_timeout = 0")
            defer { try? run(plain: "PRAGMA busy_timeout = \(Settings.busyMilliseconds)") }
            try checkpoint(.truncate)
            return true
        } catch {
            return false
        }
    }
}

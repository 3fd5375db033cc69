import GRDB

/// One caller's piece of writing, and how the caller is answered.
struct Job: Sendable {
    /// What is sent back to the caller once the commit is on the disk.
    typealias Answer = @Sendable () -> Void

    /// Writes; may be run a second time when the shared commit was lost, so it must leave no trace but in the database.
    let run: @Sendable (Database) throws -> Answer
    /// Tells the caller that nothing was kept.
    let refuse: @Sendable (StoreProblem) -> Void
    /// True when words were deleted and must leave the file before the caller is answered.
    let erases: Bool
}

/// What became of jobs that were tried together.
enum Fate {
    /// They are on the disk, or refused one by one; each has its answer, in their order.
    case committed([Job.Answer])
    /// The transaction was lost as a whole: nothing of it is kept and nobody may be answered yet.
    case lost(StoreProblem)
}

extension Database {
    /// Runs jobs in one immediate transaction, each in its own savepoint, and commits once.
    func commit(_ jobs: ArraySlice<Job>) -> Fate {
        var answers: [Job.Answer] = []
        answers.reserveCapacity(jobs.count)
        do {
            try run(plain: "BEGIN IMMEDIATE")
            for job in jobs { answers.append(try inSavepoint(job)) }
            try run(plain: "COMMIT")
        } catch {
            let problem = StoreProblem(error)
            // After a full disk SQLite has rolled back by itself; then there is nothing left to roll back.
            if isInsideTransaction { try? run(plain: "ROLLBACK") }
            return .lost(problem)
        }
        return .committed(answers)
    }

    /// Runs one job in its own transaction.
    func commit(alone job: Job) -> Fate {
        do {
            try run(plain: "BEGIN IMMEDIATE")
            let answer = try job.run(self)
            try run(plain: "COMMIT")
            return .committed([answer])
        } catch {
            let problem = StoreProblem(error)
            if isInsideTransaction { try? run(plain: "ROLLBACK") }
            return .lost(problem)
        }
    }

    /// Runs one job of several; throws only when the whole transaction is lost with it.
    private func inSavepoint(_ job: Job) throws -> Job.Answer {
        try run(plain: "SAVEPOINT job")
        do {
            let answer = try job.run(self)
            try run(plain: "RELEASE job")
            return answer
        } catch {
            let problem = StoreProblem(error)
            guard isInsideTransaction, !problem.isIllness else { throw problem }
            try run(plain: "ROLLBACK TO job")
            try run(plain: "RELEASE job")
            return { job.refuse(problem) }
        }
    }
}

extension StoreProblem {
    /// True when the disk or the file failed, so that nothing more may be written until the next start.
    var isIllness: Bool {
        if case .unwell = self { true } else { false }
    }
}

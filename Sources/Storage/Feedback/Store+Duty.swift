package import Coproduction
import GRDB

extension Store {
    /// Who is on duty for alerts now.
    ///
    /// Nobody is when the last one may no longer act on alerts.
    package func duty() async throws(StoreProblem) -> Duty {
        try await read { try $0.duty() }
    }

    /// Gives duty to somebody who may act on alerts, or to nobody.
    ///
    /// Throws `.notFound` when it is somebody else.
    package func giveDuty(to person: ID<Person>?, by giver: ID<Person>) async throws(StoreProblem) {
        let scribe = scribe(.person(giver))
        try await write { db in
            if let person {
                guard try db.person(person)?.may(.keepPeopleSafe) == true else { throw StoreProblem.notFound }
            }
            if try db.duty().person?.id == person { return }
            try db.run(
                "INSERT INTO duty (person, given_by, at) VALUES (?, ?, ?)",
                [person?.rawValue, giver.rawValue, scribe.at.milliseconds])
            try db.note(.dutyChanged, giver, person?.rawValue, scribe)
        }
    }
}

extension Database {
    func duty() throws -> Duty {
        let last = try first("SELECT person, at FROM duty ORDER BY row DESC LIMIT 1") {
            (try $0.kindOrNil(0, as: ID<Person>.self), try $0.moment(1))
        }
        guard let (id, at) = last else { return Duty(person: nil, since: nil) }
        guard let id, let person = try person(id), person.may(.keepPeopleSafe) else {
            return Duty(person: nil, since: at)
        }
        return Duty(person: person, since: at)
    }
}

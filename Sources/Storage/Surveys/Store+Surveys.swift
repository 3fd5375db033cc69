package import Coproduction
import GRDB

extension Store {
    /// Publishes a version; false when this very wording is published already.
    ///
    /// Another wording under a published version number is refused with `.wordingChanged`.
    package func publish(_ survey: Survey, by actor: Actor) async throws(StoreProblem) -> Bool {
        let scribe = scribe(actor)
        return try await write { db in
            if let published = try db.survey(survey.slug, version: survey.version) {
                guard published == survey else { throw StoreProblem.wordingChanged }
                return false
            }
            try db.run(
                "INSERT INTO survey_version (survey, version, content, published_at) VALUES (?, ?, ?, ?)",
                [survey.slug.rawValue, survey.version, try StoredJSON.text(survey), scribe.at.milliseconds])
            let row = db.lastInsertedRowID
            for (place, question) in survey.questions.enumerated() {
                try db.run(
                    "INSERT INTO question (version, number, key) VALUES (?, ?, ?)",
                    [row, place + 1, question.key.rawValue])
            }
            try db.note(.surveyPublished, survey.slug, "\(survey.version)", scribe)
            return true
        }
    }

    /// Every published version, by name and then by number.
    package func surveys() async throws(StoreProblem) -> [Survey] {
        try await read { try $0.surveys() }
    }
}

extension Database {
    /// Every published version, by name and then by number.
    func surveys() throws -> [Survey] {
        try all("SELECT content FROM survey_version ORDER BY survey, version") {
            try StoredJSON.value(try $0.text(0))
        }
    }

    /// A published version.
    func survey(_ slug: ID<Survey>, version: Int) throws -> Survey? {
        let sql = "SELECT content FROM survey_version WHERE survey = ? AND version = ?"
        return try first(sql, [slug.rawValue, version]) { try StoredJSON.value(try $0.text(0)) }
    }

    /// The row of a published version; nil when it is not published.
    func versionRow(of survey: Survey) throws -> Int64? {
        let sql = "SELECT row FROM survey_version WHERE survey = ? AND version = ?"
        return try first(sql, [survey.slug.rawValue, survey.version]) { try $0.integer(0) }
    }
}

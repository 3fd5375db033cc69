import Coproduction
import Foundation
import GRDB

// GRDB's own subscripts stop the process when a value has another type than expected. A damaged or tampered file
// must not stop the server, so every value of a row is read through these.
extension Row {
    func value(_ place: Int) throws -> DatabaseValue {
        guard place >= 0, place < count else { throw StoreProblem.damaged("a row has too few values") }
        return self[place]
    }

    func integer(_ place: Int) throws -> Int64 {
        guard case .int64(let number) = try value(place).storage else { throw unreadable(place) }
        return number
    }

    func count(_ place: Int) throws -> Int { Int(try integer(place)) }

    func people(_ place: Int) throws -> PeopleCount { PeopleCount(try count(place)) }

    func text(_ place: Int) throws -> String {
        guard case .string(let text) = try value(place).storage else { throw unreadable(place) }
        return text
    }

    func blob(_ place: Int) throws -> Data {
        guard case .blob(let data) = try value(place).storage else { throw unreadable(place) }
        return data
    }

    func integerOrNil(_ place: Int) throws -> Int64? { try value(place).isNull ? nil : integer(place) }

    func textOrNil(_ place: Int) throws -> String? { try value(place).isNull ? nil : text(place) }

    func flag(_ place: Int) throws -> Bool { try integer(place) != 0 }

    func moment(_ place: Int) throws -> Moment { Moment(milliseconds: try integer(place)) }

    func day(_ place: Int) throws -> Day { Day(daysSince1970: Int(try integer(place))) }

    /// An identity or an enum stored by its raw text.
    func kind<Kind: RawRepresentable>(_ place: Int, as: Kind.Type = Kind.self) throws -> Kind
    where Kind.RawValue == String {
        guard let kind = Kind(rawValue: try text(place)) else { throw unreadable(place) }
        return kind
    }

    func kindOrNil<Kind: RawRepresentable>(_ place: Int, as: Kind.Type = Kind.self) throws -> Kind?
    where Kind.RawValue == String {
        try value(place).isNull ? nil : kind(place)
    }

    private func unreadable(_ place: Int) -> StoreProblem {
        .damaged("a value of \(Array(columnNames)) at \(place)")
    }
}

extension Database {
    /// Runs one statement, prepared once for this connection; returns how many rows it touched.
    @discardableResult
    func run(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        try cachedStatement(sql: sql).execute(arguments: arguments)
        return changesCount
    }

    /// Runs one statement without values, prepared once for this connection.
    func run(plain sql: String) throws { try cachedStatement(sql: sql).execute() }

    /// The first row of a query, read into a value.
    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ read: (Row) throws -> Value
    ) throws -> Value? {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        return try rows.next().map(read)
    }

    /// All rows of a query, each read into a value.
    func all<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ read: (Row) throws -> Value
    ) throws -> [Value] {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try rows.next() { values.append(try read(row)) }
        return values
    }

    /// True when a query finds anything.
    func has(_ sql: String, _ arguments: StatementArguments = []) throws -> Bool {
        try first(sql, arguments) { _ in true } ?? false
    }
}

/// Values kept as JSON text with their keys in order, so that the same value is always the same text.
enum StoredJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ text: String, as: Value.Type = Value.self) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw StoreProblem.damaged("\(Value.self)")
        }
    }
}

package import Foundation

/// What somebody takes out of Heard as files: which kind, and in which form.
package enum Export {
    /// How much is in it.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// What everybody can see on the pages.
        case `public`
        /// Numbers to work with: small ones hidden, months for days, no words of anybody.
        case analysis
        /// Everything that was sent, person by person; needs two people.
        case full
    }

    /// One file, ready to be written.
    package struct File: Hashable, Sendable {
        /// The name without a folder.
        package let name: String
        /// The text in it.
        package let text: String

        /// Puts a file together.
        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }

        /// What is written to the disk.
        package var bytes: Data { Data(text.utf8) }
    }

    /// One subject: the same rows become a CSV and a JSON file.
    package struct Table: Hashable, Sendable {
        /// The name of the files, without their ending.
        package let name: String
        /// What a row is, in one sentence.
        package let about: String
        /// The columns in their order.
        package let columns: [Column]
        /// The rows; a value that is not known is nil.
        package let rows: [[String?]]

        /// Puts a table together.
        package init(name: String, about: String, columns: [Column], rows: [[String?]]) {
            self.name = name
            self.about = about
            self.columns = columns
            self.rows = rows
        }
    }

    /// One column with what it means.
    package struct Column: Hashable, Sendable {
        /// The name at the head of the column.
        package let name: String
        /// What stands in it, in one sentence.
        package let meaning: String

        /// Puts a column together.
        package init(_ name: String, _ meaning: String) {
            self.name = name
            self.meaning = meaning
        }
    }

    /// All files: each table as CSV and JSON, the dictionary of columns as both, and a text to read first.
    package static func files(_ kind: Kind, _ tables: [Table], on day: Day, note: String? = nil) -> [File] {
        let dictionary = Table(
            name: "dictionary", about: "What stands in each column of each file.",
            columns: [
                Column("file", "The name of the files, without .csv or .json."),
                Column("column", "The name of the column."), Column("meaning", "What stands in it."),
            ],
            rows: tables.flatMap { table in table.columns.map { [table.name, $0.name, $0.meaning] } })
        let data = (tables + [dictionary]).flatMap { table in
            [
                File(name: table.name + ".csv", text: table.csv),
                File(name: table.name + ".json", text: table.json),
            ]
        }
        return [File(name: "README.txt", text: readme(kind, tables, on: day, note: note))] + data
    }

    private static func readme(_ kind: Kind, _ tables: [Table], on day: Day, note: String?) -> String {
        let small =
            "Counts of people: \"few\" is fewer than 8 (nobody too), \"about\" is rounded to the nearest 5, "
            + "\"hidden\" is any number that is kept back so that a small one stays hidden."
        let about =
            switch kind {
            case .public: "What everybody can see on the pages of Heard. " + small
            case .analysis: "Numbers to work with, as they were released. No words of anybody. " + small
            case .full:
                "Everything that was sent, person by person. Personal data: keep it safe, and delete it after use."
            }
        let lines =
            ["Heard: \(kind.rawValue) export, made on \(day.iso8601).", "", about]
            + (note.map { ["", $0] } ?? []) + [""]
            + tables.map { "\($0.name): \($0.about)" }
            + ["", "Each is there as CSV (UTF-8) and as JSON. dictionary.csv says what each column means."]
        return lines.joined(separator: "\r\n") + "\r\n"
    }
}

extension Export.Table {
    /// Lines for a spreadsheet, begun with the mark by which spreadsheets know UTF-8; no cell works anything out.
    package var csv: String {
        "\u{FEFF}" + CSVText.line(columns.map(\.name))
            + rows.map { CSVText.line($0.map { $0 ?? "" }) }.joined()
    }

    /// The same rows as a list of objects, a row on a line.
    package var json: String {
        let objects = rows.map { row in
            "{"
                + zip(columns, row).map { Self.quoted($0.name) + ":" + ($1.map(Self.quoted) ?? "null") }
                .joined(separator: ",") + "}"
        }
        return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    /// A text in JSON (RFC 8259): marks and control characters escaped, everything else as it is.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

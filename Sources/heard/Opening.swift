import Coproduction
import Foundation
import EasyRead
import Gateways
import Storage

/// Opens what a command works on, and says plainly when it cannot.
enum Opening {
    static func store(
        in folder: DataFolder, outside: Outside = .real, sendsMail: Bool = false,
        keeping: Keeping = Keeping(), onUnwell: @escaping @Sendable (String) -> Void = { _ in }
    ) throws -> Store {
        do {
            return try Store.open(
                folder, outside: outside, sendsMail: sendsMail, keeping: keeping, onUnwell: onUnwell)
        } catch {
            throw OperatorProblem(error.what, doThis: error.doThis)
        }
    }

    /// Opens the data for reading alone, while a server may be running.
    static func reading<Value>(_ folder: DataFolder, _ work: (ReadOnlyStore) throws -> Value) throws -> Value
    {
        guard FileManager.default.fileExists(atPath: folder.database) else {
            throw OperatorProblem(
                "\(folder.path) holds no data of Heard.", doThis: "Name the data folder with --data.",
                exitCode: 2)
        }
        do {
            let store = try ReadOnlyStore.open(folder)
            defer { store.close() }
            return try work(store)
        } catch let problem as StoreProblem {
            throw OperatorProblem(problem.what, doThis: problem.doThis)
        }
    }

    /// What it means that the keys in the folder are not those of the database.
    static func otherKeys(_ folder: DataFolder) -> String {
        """
        The keys in \(folder.keys) are not the keys of this database. Texting is off. The codes that people have open \
        nothing. Stop the server, copy the right keys there, and start it again.
        """
    }

    /// What `doctor` says about the data folder, a plain sentence each.
    static func lines(of doctor: Doctor) -> [(sentence: String, isGood: Bool)] {
        var lines = [(sentence: "SQLite " + doctor.sqlite, isGood: true)]
        let settings = doctor.settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        lines.append((sentence: "Settings read back: \(settings.joined(separator: " ")).", isGood: true))
        let sizes = doctor.sizes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value / 1024) kB" }
        lines.append((sentence: "Sizes: \(sizes.joined(separator: ", ")).", isGood: true))
        lines.append(
            (
                sentence: "Free on the disk: \(doctor.freeBytes / 1_000_000) MB.",
                isGood: doctor.freeBytes > 200_000_000
            ))
        lines.append(
            (
                sentence:
                    "The log of what was done has \(doctor.head.number) entries; its head is \(doctor.head.hash).",
                isGood: true
            ))
        return lines + doctor.problems.map { (sentence: $0, isGood: false) }
    }

    /// Everything in the folder EasyRead, with the organisation's own pictures and phone numbers; all mistakes at once
    /// when there are any.
    static func content(home: String, data: DataFolder) throws -> EasyReadContent {
        let phones = data.path + "/phones.yaml"
        let own = FileManager.default.fileExists(atPath: phones) ? phones : nil
        do {
            return try EasyReadContent.load(
                folder: home + "/EasyRead", ownPictures: data.pictures, ownPhones: own)
        } catch {
            let place = error.all.allSatisfy { $0.file.hasPrefix(data.pictures) } ? data.pictures : "EasyRead"
            throw OperatorProblem(
                place + " has mistakes:\n" + error.all.map(\.description).joined(separator: "\n"),
                doThis: "\nPut them right and start again.")
        }
    }

    /// What the checker finds wrong with the words of the folder EasyRead: errors only, a line each.
    static func hardWords(in content: EasyReadContent, home: String) throws -> [Finding] {
        try CheckedFiles(checker: Checker(lists: content.lists), home: home, context: nil)
            .findings(in: home + "/EasyRead").filter { $0.severity == .error }
    }

    /// A line for every phone number that nobody has checked for 90 days (EASY-READ 5.4).
    static func phoneWarnings(_ phones: Phones) -> [String] {
        phones.toCheck(on: Outside.real.now().dayInLondon).map { phone in
            let last = phone.checked.map { "was last checked on \($0.inWords)" } ?? "was never checked"
            let note = phone.note.map { ", and \($0)" } ?? ""
            return
                "The phone number of \"\(phone.whoAnswers)\" (\(phone.number)) \(last)\(note): phone it, then write the day into EasyRead/Lists/phones.yaml or phones.yaml in the data folder."
        }
    }

    /// What `doctor` says about the folder EasyRead.
    static func doctorOnContent(home: String, data: DataFolder) -> [(sentence: String, isGood: Bool)] {
        do {
            let content = try content(home: home, data: data)
            let own = content.pictures.all.filter { !$0.isOurs }.count
            let phones = phoneWarnings(content.phones).map { (sentence: $0, isGood: false) }
            return [
                (
                    sentence:
                        "EasyRead: \(content.surveys.count) survey, \(content.pictures.all.count) pictures, \(own) of them the organisation's own, no mistakes.",
                    isGood: true
                ),
                (sentence: "libcurl \(CurlLibrary.version).", isGood: true),
            ] + phones
        } catch {
            return [(sentence: (error as? OperatorProblem)?.what ?? "\(error)", isGood: false)]
        }
    }
}

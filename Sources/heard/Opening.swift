import Coproduction
import EasyRead
import Gateways
import Storage

/// Opens what a command works on, and says plainly when it cannot.
enum Opening {
    static func store(
        in folder: DataFolder, outside: Outside = .real, onUnwell: @escaping @Sendable (String) -> Void = { _ in }
    ) throws -> Store {
        do {
            return try Store.open(folder, outside: outside, onUnwell: onUnwell)
        } catch {
            throw OperatorProblem(error.what, doThis: error.doThis)
        }
    }

    /// Opens the data for reading alone, while a server may be running.
    static func reading<Value: Sendable>(
        _ folder: DataFolder, _ work: (ReadOnlyStore) async throws -> Value
    ) async throws -> Value {
        do {
            let store = try ReadOnlyStore.open(folder, outside: .real)
            let value = try await work(store)
            store.close()
            return value
        } catch let problem as StoreProblem {
            throw OperatorProblem(problem.what, doThis: problem.doThis)
        }
    }

    /// Everything in the folder EasyRead; all mistakes at once when there are any.
    static func content(home: String) throws -> EasyReadContent {
        do {
            return try EasyReadContent.load(folder: home + "/EasyRead")
        } catch {
            throw OperatorProblem(
                "EasyRead has mistakes:\n" + error.all.map(\.description).joined(separator: "\n"),
                doThis: "\nPut them right and start again.")
        }
    }

    /// What `doctor` says about the folder EasyRead.
    static func doctorOnContent(home: String) -> [(sentence: String, isGood: Bool)] {
        do {
            let content = try content(home: home)
            let unconfirmed = content.phones.toCheck(on: Outside.real.now().dayInLondon)
            let phones = unconfirmed.map {
                (sentence: "The phone number of \($0) needs the owner's check: write the day into EasyRead/Lists/phones.yaml.", isGood: false)
            }
            return [(sentence: "EasyRead: \(content.surveys.count) survey, \(content.pictures.all.count) pictures, no mistakes.", isGood: true),
                (sentence: "libcurl \(CurlLibrary.version).", isGood: true)] + phones
        } catch {
            return [(sentence: (error as? OperatorProblem)?.what ?? "\(error)", isGood: false)]
        }
    }
}

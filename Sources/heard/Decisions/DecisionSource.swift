import Coproduction
import Foundation
import Gateways

/// Where decisions are read from: a file, an address on the web, or standard input.
enum DecisionSource {
    case file(String)
    case address(String)
    case standardInput

    /// What was written on the command line: `-` is standard input, and an address has `://`.
    init(_ argument: String) {
        if argument == "-" {
            self = .standardInput
        } else if argument.contains("://") {
            self = .address(argument)
        } else {
            self = .file(argument)
        }
    }

    /// What the source holds, as it came.
    struct Content {
        /// What is kept as the source of the decisions; never a folder of this machine.
        let name: String
        /// What the source is called on the command line.
        let written: String
        let bytes: [UInt8]
        /// True where the source itself says that it is a table.
        let isTable: Bool
        /// The address it was fetched from.
        let address: String?
    }

    /// More than this is not read: the reader takes less, and says so.
    private static let most = DecisionReader.longest + 1

    /// Reads the source; throws one plain line that names it.
    func content(from pages: CouncilPages) async throws(OperatorProblem) -> Content {
        switch self {
        case .standardInput:
            let bytes = try Self.bytes(of: .standardInput, named: "Standard input")
            return Content(
                name: "standard input", written: "Standard input", bytes: bytes, isTable: false, address: nil)
        case .file(let path): return try Self.file(path)
        case .address(let address): return try await Self.page(at: address, from: pages)
        }
    }

    private static func file(_ path: String) throws(OperatorProblem) -> Content {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw OperatorProblem("\(path) is a folder.", doThis: "Name the files in it.", exitCode: 2)
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw OperatorProblem(
                "\(path) cannot be read.", doThis: "Check its name and who may read it.", exitCode: 2)
        }
        let url = URL(fileURLWithPath: path)
        return Content(
            name: url.lastPathComponent, written: path, bytes: try bytes(of: handle, named: path),
            isTable: ["csv", "tsv"].contains(url.pathExtension.lowercased()), address: nil)
    }

    private static func bytes(of handle: FileHandle, named name: String) throws(OperatorProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            while bytes.count < most, let part = try handle.read(upToCount: most - bytes.count),
                !part.isEmpty
            {
                bytes += part
            }
        } catch {
            throw OperatorProblem("\(name) cannot be read.", doThis: "Check its name and who may read it.")
        }
        return bytes
    }

    private static func page(
        at address: String, from pages: CouncilPages
    ) async throws(OperatorProblem) -> Content {
        do throws(NotFetched) {
            let page = try await pages.page(at: address)
            return Content(
                name: page.address, written: page.address, bytes: page.bytes, isTable: page.kind == .table,
                address: page.address)
        } catch {
            // The address may hold anything: what would move the cursor or begin a line is not printed.
            let plain = address.unicodeScalars.prefix(300).filter { $0.value >= 0x20 && $0.value != 0x7F }
            throw OperatorProblem(
                "\(String(String.UnicodeScalarView(plain))): \(error.what)", doThis: error.doThis,
                exitCode: error.isMisuse ? 2 : 1)
        }
    }
}

extension DecisionSource.Content {
    /// Every decision in it; throws what it looks like when it has none.
    func records() throws(OperatorProblem) -> [DecisionRecord] {
        var records: [DecisionRecord]
        do throws(DecisionTable.Unreadable) {
            records = try DecisionTable.records(in: bytes, isSurelyTable: isTable)
        } catch {
            throw OperatorProblem("\(written): \(error.what)", doThis: error.doThis)
        }
        for place in records.indices where records[place].address == nil {
            records[place].address = address
        }
        return records
    }
}

import GRDB

/// Why the store could not do what it was asked; nothing of what was asked has then been kept.
package enum StoreProblem: Error, Hashable, Sendable {
    /// Another process uses the data folder; its process number where it could be read.
    case locked(by: Int32?)
    /// The data folder or the database cannot be opened.
    case cannotOpen(String)
    /// SQLite did not take a setting that keeps what people say safe.
    case wrongSetting(String)
    /// The database was written by a newer version of Heard.
    case newerSchema
    /// The database was written by an older version, and this version has not been started with it.
    case olderSchema
    /// The file is no backup of Heard, or it is damaged.
    case notABackup
    /// There is no room on the disk.
    case diskFull
    /// The disk or the file failed; nothing more is written until the next start.
    case unwell(String)
    /// The store has been closed.
    case closed
    /// Too many are waiting, or another program holds the database.
    case busy
    /// The caller was cancelled before the answer came.
    case stopped
    /// There is no such thing, or it is not yours.
    case notFound
    /// The draft was sent before.
    case alreadySent
    /// The survey given is not the one, or not the version, that the draft answers.
    case wrongSurvey
    /// A published version has other words: it needs a new version number.
    case wordingChanged
    /// Who proposes cannot confirm.
    case sameProposer
    /// A second person has confirmed it before.
    case alreadyConfirmed
    /// Somebody else has this name.
    case nameTaken
    /// Nobody would be left who can invite people and give roles.
    case lastAdministrator
    /// Words that are needed are missing.
    case wordsMissing
    /// What is stored cannot be read.
    case damaged(String)
    /// SQLite refused, with its code and message.
    case refused(Int32, String)
}

extension StoreProblem {
    /// Reads any error as a problem of the store.
    init(_ error: any Error) {
        switch error {
        case let problem as StoreProblem: self = problem
        case let error as DatabaseError: self.init(error)
        case is CancellationError: self = .stopped
        default: self = .refused(0, String(describing: type(of: error)))
        }
    }

    private init(_ error: DatabaseError) {
        let message = error.message ?? "no message"
        switch error.extendedResultCode {
        // The shared-memory file cannot grow: the disk is full, and the database itself is well.
        case .SQLITE_FULL, .SQLITE_IOERR_SHMSIZE: self = .diskFull
        default:
            switch error.resultCode {
            case .SQLITE_FULL: self = .diskFull
            case .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .unwell(message)
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
            case .SQLITE_INTERRUPT: self = .stopped
            default: self = .refused(error.extendedResultCode.rawValue, message)
            }
        }
    }

    /// What happened, in one sentence for whoever runs Heard.
    package var what: String {
        switch self {
        case .locked(let process):
            "Another heard uses this data folder" + (process.map { " (process \($0))." } ?? ".")
        case .cannotOpen(let why): "The data folder cannot be opened: \(why)."
        case .wrongSetting(let which): "SQLite did not take the setting \(which)."
        case .newerSchema: "The database was written by a newer version of Heard."
        case .olderSchema: "The database was written by an older version of Heard."
        case .notABackup: "The file is no whole backup of Heard. Nothing was changed."
        case .diskFull: "There is no room on the disk."
        case .unwell(let why): "The disk or the database file failed: \(why)."
        case .closed: "The store is closed."
        case .busy: "The database is busy."
        case .stopped: "The request ended before the answer came."
        case .notFound: "There is no such thing."
        case .alreadySent: "These answers were sent before."
        case .wrongSurvey: "These answers belong to another survey or version."
        case .wordingChanged: "This version was published with other words."
        case .sameProposer: "Who proposes a link cannot confirm it."
        case .alreadyConfirmed: "The link was confirmed before."
        case .nameTaken: "Somebody else has this name."
        case .lastAdministrator: "This person is the last administrator."
        case .wordsMissing: "Words that are needed are missing."
        case .damaged(let place): "What is stored cannot be read: \(place)."
        case .refused(let code, let message): "SQLite refused (code \(code)): \(message)."
        }
    }

    /// What to do about it.
    package var doThis: String {
        switch self {
        case .locked: "Stop the other heard, or give each its own --data folder."
        case .cannotOpen: "Check that the folder exists on a local disk and that this user may write there."
        case .wrongSetting: "Run heard doctor, and use the SQLite of the system unchanged."
        case .newerSchema: "Start the newer version of Heard, or restore an older backup."
        case .olderSchema: "Start this version with it once. That brings it up to date."
        case .notABackup: "Use another backup."
        case .diskFull: "Free space on the disk. Heard goes on by itself then."
        case .unwell: "Check the disk, restart Heard, and run heard verify."
        case .closed: "Start Heard again."
        case .busy, .stopped: "Try again."
        case .notFound: "Check the name, code or address."
        case .alreadySent, .alreadyConfirmed: "Nothing more is to be done."
        case .wrongSurvey: "Open the survey again."
        case .wordingChanged: "Give the survey a new version number and publish that."
        case .sameProposer: "Ask a second person to confirm it."
        case .nameTaken: "Choose another name."
        case .lastAdministrator: "Make somebody else an administrator first."
        case .wordsMissing: "Fill in every field."
        case .damaged, .refused: "Run heard verify and keep what it prints."
        }
    }
}

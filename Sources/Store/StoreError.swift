import Access
import Coverage
import Kernel
import Registry
import Rules

/// Why the store refuses or cannot. Each says what, where and what to do next; none carries personal data.
public enum StoreError: Error, Hashable, Sendable {
    case missing(path: String)
    /// The file exists but is not a SQLite database.
    case notADatabase(path: String)
    /// A SQLite database of another program.
    case notLindungi(path: String)
    case schemaTooNew(path: String, found: Int, known: Int)
    case schemaTooOld(path: String, found: Int, known: Int)
    case readOnly(path: String)
    case corrupt(path: String)
    /// A stored value was changed outside Lindungi, or damaged: the table, the row's number and the field.
    case altered(path: String, location: String)
    case full(path: String)
    /// Another process keeps writing.
    case busy(path: String)
    case unreachable(path: String)
    case keyMissing(path: String)
    case keyUnusable(path: String)
    case keyWrong(path: String)
    case importRunning(path: String)
    case importUnfinished(files: [String])
    /// People changed while lists were linked against them.
    case registryChanged
    case sameFile(file: String, batch: Id<Batch>, received: Day)
    /// Two files of one import have the same bytes.
    case repeatedFile(file: String, same: String)
    case incomplete(rowsMissing: Int, personsMissing: Int)
    case tooMany(what: String)
    case noSuchBatch(Id<Batch>)
    case noSuchImport
    case batchState(Id<Batch>, Batch.State)
    case batchInUse(Id<Batch>, dependants: Int)
    case noSuchPerson(Id<Person>)
    case overlap(Id<Person>)
    /// Somebody else has the NIK that a form gives a person.
    case sameNIK(Id<Person>)
    /// The region lies outside those of whoever writes.
    case outsideScope(KodeWilayah)
    case sameApprover(String)
    case overrideOverlap(parameter: ParameterID, with: Id<Override>)
    case noSuchOverride(Id<Override>)
    case userNameTaken(String)
    /// Somebody else changed the account since it was read.
    case staleAccount(Id<Account>)
    /// Nobody would be left who manages accounts everywhere.
    case lastAdmin
    case noSuchAccount
    /// The database says something that none of the above explains.
    case database(path: String, code: Int, message: String)
}

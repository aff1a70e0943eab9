import Intake
import Store

/// What the writing half of an import works on.
struct ImportWork: Sendable {
    let imports: ImportPort
    let session: ImportSession
    let linking: Linking
    let assignment: PersonAssignment
    let context: CheckContext
    let chunkRows: Int
    /// Hears how many more people or rows were sent.
    let stored: @Sendable (Int) -> Void
}

import Intake
import Kernel
import Linkage
import Registry
import Store
import Wilayah

/// The people of a store as the register that lists are linked against.
struct RegisterOfStore: Sendable {
    let people: PeoplePort
    let context: CheckContext
    /// The batches that earlier versions of the lists at hand came in.
    let earlier: Set<Id<Batch>>

    var source: RegisterSource { .store(read) }

    @Sendable private func read() throws -> PeopleOfFile {
        var out = PeopleOfFile(table: PersonTable(referenceDay: context.referenceDay))
        let rows = StoredRows(context.directory, referenceDay: context.referenceDay)
        try people.export(.everyone, context.referenceDay.bulan) { chunk in
            for row in 0..<chunk.count { add(chunk, row, rows, to: &out) }
        }
        return out
    }

    private func add(_ chunk: RegisterChunk, _ row: Int, _ rows: StoredRows, to out: inout PeopleOfFile) {
        out.ids.append(chunk.ids[row])
        out.registeredAs.append(registeredAs(chunk, row))
        rows.add(chunk, row, to: out.table)
    }

    private func registeredAs(_ chunk: RegisterChunk, _ row: Int) -> RegisteredAs {
        if chunk.participant[row] { return .participant }
        return chunk.founder[row].map(earlier.contains) ?? true ? .known : .proposed
    }
}

import Intake
import Kernel
import Linkage

/// How long it takes to find one person in a registry, measured on files.
public struct LookupBench: Sendable {
    public let rows: Int
    /// Memory of the index.
    public let bytes: Int
    public let buildTime: Duration
    /// Times of single look-ups with a whole form, ascending.
    public let times: [Duration]
    /// Rows compared for one question, on average.
    public let compared: Double

    /// The time that this share of the look-ups does not exceed.
    public func time(at share: Double) -> Duration {
        times.isEmpty ? .zero : times[min(times.count - 1, Int(share * Double(times.count)))]
    }

    /// Learns from a register and a list, then looks people of the list up.
    ///
    /// - Parameters:
    ///   - register: the files whose rows together are the registry; the first has the status column.
    ///   - list: whose rows are typed in, every `step`th of them.
    /// - Throws: `ListError` of the first file that cannot be read.
    public static func run(
        register: [String], list: String, step: Int = 50, _ context: CheckContext, threads: Int = 2
    ) throws -> LookupBench {
        let people = PersonTable(referenceDay: context.referenceDay)
        for path in register {
            let file = try ListFile.open(path: path)
            people.append(
                try PeopleOfFile.register(file, referenceDay: context.referenceDay) { _ in }.table, emptying: true)
        }
        let file = try ListFile.open(path: list)
        let both = PersonTable(referenceDay: context.referenceDay)
        both.append(people)
        both.append(try PeopleOfFile.list(file, number: 1, context) { _ in }.table)
        let model = LinkEngine.link(both, LinkOptions(threads: threads)).model
        return measure(people, model, try typed(file, step), context.referenceDay, threads)
    }

    private static func typed(_ file: ListFile, _ step: Int) throws -> [TypedPerson] {
        var out: [TypedPerson] = []
        _ = try file.forEachRow { row in
            if row.number % step == 0 { out.append(TypedPerson(row)) }
        }
        return out
    }

    private static func measure(
        _ people: PersonTable, _ model: PairModel, _ questions: [TypedPerson], _ referenceDay: Day, _ threads: Int
    ) -> LookupBench {
        let clock = ContinuousClock()
        let start = clock.now
        let index = RegistryIndex(people, model, referenceDay: referenceDay, threads: threads)
        let built = clock.now - start
        var compared = 0
        var times = questions.map { question in
            clock.measure { compared += index.lookup(question).compared }
        }
        times.sort()
        return LookupBench(
            rows: index.count, bytes: index.bytes, buildTime: built, times: times,
            compared: Double(compared) / Double(max(questions.count, 1)))
    }
}

extension TypedPerson {
    /// A row of a list as if somebody typed it in.
    init(_ row: PersonRow) {
        func text(_ field: Intake.Field) -> String { String(decoding: row.bytes(field), as: UTF8.self) }
        self.init(
            nik: text(.nik), noKK: text(.noKK), nama: text(.nama), jk: text(.jk), tempatLahir: text(.tempatLahir),
            tglLahir: text(.tglLahir), namaIbu: text(.namaIbu), alamat: text(.alamat), rt: text(.rt), rw: text(.rw),
            desa: text(.desa), kecamatan: text(.kecamatan), kabupaten: text(.kabupaten), telepon: text(.telepon))
    }
}

import Access
import Intake
import Kernel
import Linkage
import Pipelines
import Registry
import Store
import Synchronization
import Wilayah

/// A person of the registry who may be the typed one.
public struct PersonMatch: Sendable {
    public let id: Id<Person>
    public let person: Person
    /// One row: `Field.ofPerson`, decrypted.
    public let text: TextTable
    public let isActive: Bool
    /// Whether they ever were protected.
    public let isParticipant: Bool
    /// The batch that brought them; nil for people who did not come with a list.
    public let founder: Id<Batch>?
    /// That both are one person.
    public let probability: Double
    public let explanation: Explanation

    public var name: String { text.string(0, .nama) }
    public var maskedNIK: MaskedText { MaskedText(text.string(0, .nik)) }
}

/// Finds who in the registry a typed person may already be. The database picks who shares something telling; linkage
/// weighs only those. It keeps no people in memory.
public final class PersonMatcher: Sendable {
    private let search: SearchPort
    private let directory: WilayahDirectory
    /// The weights rest on a sample: they are made anew when the registry has grown or shrunk by a tenth.
    private let kept = Mutex<(weigher: PersonWeigher, people: Int, day: Day)?>(nil)

    private static let sample = 1_500

    public init(_ search: SearchPort, _ directory: WilayahDirectory) {
        self.search = search
        self.directory = directory
    }

    /// The likeliest first, none below `least`.
    ///
    /// - Parameters:
    ///   - scope: whom to look at; `.everywhere` to decide whether somebody is new.
    ///   - today: settles ages, centuries, and the month in which somebody counts as active.
    ///   - wilayah: where the person lives, as exactly as is known.
    public func matches(
        _ typed: TypedPerson, wilayah: KodeWilayah? = nil, in scope: Scope, today: Day, least: Double = 0.05,
        limit: Int = 10
    ) throws -> [PersonMatch] {
        let chunk = try search.candidates(question(typed, wilayah, today), scope)
        guard chunk.count > 0 else { return [] }
        let table = PersonTable(referenceDay: today)
        let rows = StoredRows(directory, referenceDay: today)
        for row in 0..<chunk.count { rows.add(chunk, row, to: table) }
        let typed = withRegionNames(typed, wilayah)
        let weigher = try weigher(today)
        let counts = try search.wordCounts(weigher.words(typed, table).map(\.text))
        let weighed = weigher.weigh(
            typed, against: table, count: { counts.counts[$0.text] ?? 0 }, total: counts.total)
        return zip(weighed, 0..<chunk.count).filter { $0.0.probability >= least }
            .sorted { ($1.0.probability, $0.1) < ($0.0.probability, $1.1) }
            .prefix(limit).map { match($0, chunk, $1) }
    }

    private func match(_ weighed: WeighedPerson, _ chunk: RegisterChunk, _ row: Int) -> PersonMatch {
        var text = TextTable()
        text.startRow()
        for field in Registry.Field.ofPerson { chunk.text.withBytes(row, field) { text.set(field, $0) } }
        return PersonMatch(
            id: chunk.ids[row], person: chunk.people[row], text: text, isActive: chunk.active[row],
            isParticipant: chunk.participant[row], founder: chunk.founder[row], probability: weighed.probability,
            explanation: weighed.explanation)
    }

    /// Candidates carry the official names of their regions: a code that was chosen is as good as its names.
    private func withRegionNames(_ typed: TypedPerson, _ wilayah: KodeWilayah?) -> TypedPerson {
        guard let wilayah else { return typed }
        func name(_ level: KodeWilayah.Level) -> String? {
            wilayah.ancestor(at: level).flatMap(directory.region)?.name
        }
        var typed = typed
        typed.desa = name(.desaKelurahan) ?? typed.desa
        typed.kecamatan = name(.kecamatan) ?? typed.kecamatan
        typed.kabupaten = name(.kabupatenKota) ?? typed.kabupaten
        return typed
    }

    private func weigher(_ today: Day) throws -> PersonWeigher {
        let people = try search.wordCounts([]).people
        if let now = kept.withLock({ $0 }), now.day == today, abs(people - now.people) <= now.people / 10 {
            return now.weigher
        }
        let chunk = try search.sample(PersonMatcher.sample, .everywhere)
        let table = PersonTable(referenceDay: today)
        let rows = StoredRows(directory, referenceDay: today)
        for row in 0..<chunk.count { rows.add(chunk, row, to: table) }
        let weigher = PersonWeigher(sample: table, people: people, referenceDay: today)
        kept.withLock { $0 = (weigher, people, today) }
        return weigher
    }
}

extension PersonMatcher {
    private func question(_ typed: TypedPerson, _ wilayah: KodeWilayah?, _ today: Day) -> CandidateQuestion {
        let nik = NIKReading.read(typed.nik)
        let birth = DateReading.read(typed.tglLahir, referenceDay: today)
        let births = [birth.day, nik.birthDay(referenceDay: today, other: birth.day)].compactMap { $0 }
        let years = Set(births.map(\.ymd.year) + [birth.year.map(Int.init)].compactMap { $0 })
        return CandidateQuestion(
            nik: nik.digits == 0 ? "" : PersonMatcher.sixteen(nik.digits),
            telepon: PersonMatcher.spellings(ofTelephone: typed.telepon), name: typed.nama,
            births: Array(Set(births)).sorted(), years: years.sorted(),
            desa: wilayah?.level == .desaKelurahan ? wilayah : nil, activeIn: today.bulan)
    }

    private static func sixteen(_ digits: UInt64) -> String {
        let text = String(digits)
        return String(repeating: "0", count: max(0, 16 - text.count)) + text
    }

    /// As typed, and as offices write the same number: 0812…, 62812…, +62812….
    static func spellings(ofTelephone text: String) -> [String] {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard digits.count >= 8 else { return [] }
        let rest =
            digits.hasPrefix("62") ? digits.dropFirst(2) : digits.hasPrefix("0") ? digits.dropFirst() : digits[...]
        return [text.trimmingPrefix(" ").description, "0" + rest, "62" + rest, "+62" + rest]
    }
}

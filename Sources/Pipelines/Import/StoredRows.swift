import Kernel
import Linkage
import Registry
import Store
import Wilayah

/// People of a store as linkage reads them.
public struct StoredRows {
    private let regions: RegionNames
    private let referenceDay: Day

    public init(_ directory: WilayahDirectory, referenceDay: Day) {
        regions = RegionNames(directory)
        self.referenceDay = referenceDay
    }

    /// Adds one row of a chunk.
    public func add(_ chunk: RegisterChunk, _ row: Int, to table: PersonTable) {
        let person = chunk.people[row]
        regions.withNames(of: person.wilayah) { desa, kecamatan, kabupaten in
            chunk.text.withAllBytes { bytes in
                let text = { (field: Registry.Field) in
                    UnsafeBufferPointer(rebasing: bytes[chunk.text.range(row, field)])
                }
                table.append(
                    PersonFields(
                        nama: text(.nama), tempatLahir: text(.tempatLahir), namaIbu: text(.namaIbu),
                        alamat: text(.alamat), rt: text(.rt), rw: text(.rw), desa: desa, kecamatan: kecamatan,
                        kabupaten: kabupaten, telepon: text(.telepon)),
                    nik: NIKReading.read(text(.nik)), noKK: NoKKReading.read(text(.noKK)).digits,
                    birth: reading(of: person.birth), sex: person.sex, source: 0,
                    standing: chunk.active[row] ? .registeredActive : .registeredInactive)
            }
        }
    }

    /// A day as the reader of lists would read it.
    private func reading(of day: Day?) -> DateReading {
        guard let day else {
            return .read(UnsafeBufferPointer(start: nil, count: 0), referenceDay: referenceDay)
        }
        let (year, month, dayOfMonth) = day.ymd
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { text in
            func write(_ value: Int, _ at: Int, _ width: Int) {
                var rest = value
                for i in (at..<at + width).reversed() {
                    text[i] = 48 + UInt8(rest % 10)
                    rest /= 10
                }
            }
            write(year, 0, 4)
            text[4] = UInt8(ascii: "-")
            write(month, 5, 2)
            text[7] = UInt8(ascii: "-")
            write(dayOfMonth, 8, 2)
            return .read(UnsafeBufferPointer(text), referenceDay: referenceDay)
        }
    }
}

/// The names of a region and those above it, as lists write them.
final class RegionNames {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private struct Entry {
        var bytes: [UInt8] = []
        /// Where the names of desa, kecamatan and kabupaten end.
        var ends: [Int] = []
    }

    private let directory: WilayahDirectory
    private var known: [KodeWilayah: Entry] = [:]

    init(_ directory: WilayahDirectory) { self.directory = directory }

    func withNames(
        of kode: KodeWilayah, _ body: (_ desa: Bytes, _ kecamatan: Bytes, _ kabupaten: Bytes) -> Void
    ) {
        let entry = known[kode] ?? make(kode)
        entry.bytes.withUnsafeBufferPointer { all in
            body(
                Bytes(rebasing: all[..<entry.ends[0]]), Bytes(rebasing: all[entry.ends[0]..<entry.ends[1]]),
                Bytes(rebasing: all[entry.ends[1]...]))
        }
    }

    private func make(_ kode: KodeWilayah) -> Entry {
        var entry = Entry()
        for level in [KodeWilayah.Level.desaKelurahan, .kecamatan, .kabupatenKota] {
            if let region = kode.ancestor(at: level).flatMap(directory.region) { entry.bytes += region.name.utf8 }
            entry.ends.append(entry.bytes.count)
        }
        known[kode] = entry
        return entry
    }
}

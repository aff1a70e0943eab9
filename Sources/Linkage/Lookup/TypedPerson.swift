import Kernel

/// A person as somebody types it into a form: text as it stands; any field may be empty or half done.
public struct TypedPerson: Sendable {
    public var nik, noKK, nama, jk, tempatLahir, tglLahir, namaIbu, alamat, rt, rw, desa, kecamatan, kabupaten,
        telepon: String

    public init(
        nik: String = "", noKK: String = "", nama: String = "", jk: String = "", tempatLahir: String = "",
        tglLahir: String = "", namaIbu: String = "", alamat: String = "", rt: String = "", rw: String = "",
        desa: String = "", kecamatan: String = "", kabupaten: String = "", telepon: String = ""
    ) {
        (self.nik, self.noKK, self.nama, self.jk, self.tempatLahir) = (nik, noKK, nama, jk, tempatLahir)
        (self.tglLahir, self.namaIbu, self.alamat, self.rt, self.rw) = (tglLahir, namaIbu, alamat, rt, rw)
        (self.desa, self.kecamatan, self.kabupaten, self.telepon) = (desa, kecamatan, kabupaten, telepon)
    }
}

extension PersonTable {
    /// Adds one typed person.
    /// - Parameter referenceDay: settles the century of two-digit years.
    public func append(_ person: TypedPerson, referenceDay: Day, source: Int, standing: Standing) {
        withFields(of: person) { fields in
            append(
                fields, nik: NIKReading.read(person.nik), noKK: NoKKReading.read(person.noKK).digits,
                birth: DateReading.read(person.tglLahir, referenceDay: referenceDay),
                sex: SexReading.read(person.jk).sex, source: source, standing: standing)
        }
    }

    /// Lends the texts as bytes of one buffer.
    private func withFields(of p: TypedPerson, _ body: (PersonFields) -> Void) {
        let texts = [
            p.nama, p.tempatLahir, p.namaIbu, p.alamat, p.rt, p.rw, p.desa, p.kecamatan, p.kabupaten, p.telepon,
        ]
        var bytes: [UInt8] = []
        var ends = [0]
        for text in texts {
            bytes += text.utf8
            ends.append(bytes.count)
        }
        bytes.withUnsafeBufferPointer { all in
            func field(_ i: Int) -> PersonFields.Bytes { .init(rebasing: all[ends[i]..<ends[i + 1]]) }
            body(
                PersonFields(
                    nama: field(0), tempatLahir: field(1), namaIbu: field(2), alamat: field(3), rt: field(4),
                    rw: field(5), desa: field(6), kecamatan: field(7), kabupaten: field(8), telepon: field(9)))
        }
    }
}

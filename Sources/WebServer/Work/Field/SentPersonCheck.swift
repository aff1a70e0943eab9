import Foundation
import Kernel
import Registry
import Store
import Wilayah

/// The server's own look at what a telephone sent: what could not become a row of a list is refused with the reason.
struct SentPersonCheck {
    let regions: WilayahDirectory
    let today: Day

    struct Refusal: Error {
        let words: Phrase
        init(_ id: String, _ en: String) { words = Phrase(id: id, en: en) }
    }

    private static let longest = 200

    func read(_ sent: SentPerson) -> Result<CollectedPerson, Refusal> {
        do throws(Refusal) {
            guard let uuid = UUID(uuidString: sent.uuid) else {
                throw Refusal("Nomor baris tidak terbaca.", "The row's number cannot be read.")
            }
            try checkTexts(sent)
            try checkNIK(sent.nik)
            try checkBirth(sent.tanggalLahir)
            return .success(
                CollectedPerson(
                    uuid: uuid.uuidString.lowercased(), wilayah: try village(sent.wilayah), cells: cells(sent)))
        } catch { return .failure(error) }
    }

    private func checkTexts(_ sent: SentPerson) throws(Refusal) {
        guard sent.nama.contains(where: \.isLetter) else {
            throw Refusal("Namanya kosong.", "The name is empty.")
        }
        guard ["L", "P"].contains(sent.jenisKelamin) else {
            throw Refusal("Jenis kelamin belum dipilih.", "The sex is not chosen.")
        }
        let texts = [sent.nama, sent.alamat, sent.rt, sent.rw, sent.pekerjaan, sent.telepon].compactMap { $0 }
        guard texts.allSatisfy({ $0.utf8.count <= Self.longest }) else {
            throw Refusal("Satu isian terlalu panjang.", "One of the texts is too long.")
        }
    }

    private func checkNIK(_ nik: String) throws(Refusal) {
        guard !nik.isEmpty else { return }
        do { _ = try NIK(nik) } catch {
            throw Refusal(
                "NIK tidak sah. Periksa 16 angkanya pada KTP.", "The NIK is not sound. Check its 16 digits on the card."
            )
        }
    }

    private func checkBirth(_ text: String) throws(Refusal) {
        guard let day = Day(iso: text), day <= today, day >= Day(1900, 1, 1)! else {
            throw Refusal("Tanggal lahir tidak mungkin.", "The date of birth is impossible.")
        }
    }

    private func village(_ text: String) throws(Refusal) -> KodeWilayah {
        guard let kode = KodeWilayah(text), kode.level == .desaKelurahan, regions.region(kode) != nil else {
            throw Refusal("Desa ini tidak dikenal.", "This village is not known.")
        }
        return kode
    }

    /// As the columns of a list: the place by its names, so that it reads like any other row.
    private func cells(_ sent: SentPerson) -> [Field: String] {
        let kode = KodeWilayah(sent.wilayah)
        func name(_ level: KodeWilayah.Level) -> String? {
            kode?.ancestor(at: level).flatMap(regions.region)?.shortName
        }
        let all: [Field: String?] = [
            .nik: sent.nik, .nama: sent.nama, .tanggalLahir: sent.tanggalLahir, .jenisKelamin: sent.jenisKelamin,
            .alamat: sent.alamat, .rt: sent.rt, .rw: sent.rw, .pekerjaan: sent.pekerjaan, .telepon: sent.telepon,
            .desa: name(.desaKelurahan), .kecamatan: name(.kecamatan), .kabupatenKota: name(.kabupatenKota),
            .sumber: "lapangan",
        ]
        return all.compactMapValues { $0 }.filter { !$0.value.isEmpty }
    }
}

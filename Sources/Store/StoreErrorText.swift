import Coverage
import Kernel
import Registry

extension StoreError {
    /// One line for a person: what, where, what to do now.
    public var text: Phrase {
        switch self {
        case .missing(let path):
            say(
                "Basis data \(path) tidak ada. Buat dengan `lindungi demo` atau `lindungi migrate`.",
                "There is no database \(path). Make one with `lindungi demo` or `lindungi migrate`.")
        case .notADatabase(let path):
            say(
                "\(path) bukan basis data SQLite. Periksa nama berkasnya.",
                "\(path) is not a SQLite database. Check the file name.")
        case .notLindungi(let path):
            say(
                "\(path) adalah basis data program lain. Pilih berkas lain.",
                "\(path) belongs to another program. Choose another file.")
        case .schemaTooNew(let path, let found, let known):
            say(
                "\(path) dibuat oleh Lindungi yang lebih baru (skema \(found), program ini mengenal \(known)). "
                    + "Perbarui programnya.",
                "\(path) was made by a newer Lindungi (schema \(found), this program knows \(known)). Update it.")
        case .schemaTooOld(let path, let found, let known):
            say(
                "\(path) memakai skema \(found), program ini \(known). Jalankan `lindungi migrate --database \(path)`.",
                "\(path) has schema \(found), this program \(known). Run `lindungi migrate --database \(path)`.")
        case .readOnly(let path):
            say(
                "\(path) tidak dapat ditulis. Periksa izin berkas dan foldernya.",
                "\(path) cannot be written. Check the permissions of the file and its folder.")
        case .corrupt(let path):
            say(
                "\(path) rusak. Jangan dipakai lagi; pulihkan dari cadangan terakhir.",
                "\(path) is damaged. Stop using it and restore the last backup.")
        case .altered(let path, let location):
            say(
                "\(path): nilai di \(location) diubah di luar Lindungi atau rusak. Jangan dipakai lagi; jalankan "
                    + "`lindungi audit verify`, lalu pulihkan dari cadangan terakhir.",
                "\(path): the value at \(location) was changed outside Lindungi or is damaged. Stop using it; run "
                    + "`lindungi audit verify`, then restore the last backup.")
        case .full(let path):
            say(
                "Disk penuh saat menulis \(path). Yang sudah tersimpan aman; kosongkan ruang lalu ulangi perintahnya.",
                "The disk is full while writing \(path). What was stored is safe; free some space and run it again.")
        case .busy(let path):
            say(
                "\(path) sedang dipakai menulis oleh proses lain. Tunggu sampai selesai lalu ulangi.",
                "Another process is writing to \(path). Wait until it is done and try again.")
        case .unreachable(let path):
            say(
                "\(path) tidak dapat dibuka. Periksa folder dan izinnya.",
                "\(path) cannot be opened. Check the folder and its permissions.")
        default: importText
        }
    }

    private var importText: Phrase {
        switch self {
        case .importRunning(let path):
            say(
                "Impor lain sedang berjalan pada \(path). Tunggu sampai selesai.",
                "Another import is running on \(path). Wait until it is done.")
        case .importUnfinished(let files):
            say(
                "Impor \(files.joined(separator: ", ")) belum selesai. Jalankan lagi perintah itu untuk melanjutkan, "
                    + "atau buang dengan `lindungi batch discard`.",
                "The import of \(files.joined(separator: ", ")) is unfinished. Run it again to go on, or drop it with "
                    + "`lindungi batch discard`.")
        case .registryChanged:
            say(
                "Data orang di register berubah selama daftar dicocokkan. Tidak ada yang diubah; ulangi perintahnya.",
                "The registry's people changed while the lists were linked. Nothing was changed; run it again.")
        case .sameFile(let file, let batch, let received):
            say(
                "\(file) sudah diimpor pada \(received) (batch \(batch.raw)). Tidak ada yang diubah.",
                "\(file) was already imported on \(received) (batch \(batch.raw)). Nothing was changed.")
        case .repeatedFile(let file, let same):
            say(
                "\(file) isinya sama dengan \(same). Sebutkan satu saja.",
                "\(file) has the same contents as \(same). Name only one of them.")
        case .incomplete(let rows, let persons):
            say(
                "Impor belum lengkap: kurang \(rows) baris dan \(persons) orang. Jalankan lagi perintahnya.",
                "The import is incomplete: \(rows) rows and \(persons) persons are missing. Run it again.")
        case .tooMany(let what):
            say("Terlalu banyak \(what). Bagi berkasnya.", "Too many \(what). Split the file.")
        case .noSuchBatch(let id):
            say("Tidak ada batch \(id.raw).", "There is no batch \(id.raw).")
        case .noSuchImport:
            say("Tidak ada impor yang sedang terbuka.", "No import is open.")
        case .batchState(let id, let state):
            say(
                "Batch \(id.raw) \(state.indonesian); langkah ini tidak berlaku.",
                "Batch \(id.raw) is \(state); this step does not apply.")
        case .batchInUse(let id, let dependants):
            say(
                "Batch \(id.raw) tidak dapat dibatalkan: \(dependants) catatan lain memakai orang dari batch ini. "
                    + "Batalkan dulu catatan itu.",
                "Batch \(id.raw) cannot be undone: \(dependants) other records use its people. Undo those first.")
        default: overrideText
        }
    }

    private var overrideText: Phrase {
        switch self {
        case .sameApprover(let name):
            say(
                "Penyetuju dan pembuat koreksi sama: \(name). Mintalah orang lain menyetujuinya.",
                "The approver and the author are the same: \(name). Ask somebody else to approve.")
        case .overrideOverlap(let parameter, let other):
            say(
                "\(parameter): koreksi nomor \(other.raw) berlaku pada hari yang sama. Cabut dahulu koreksi itu.",
                "\(parameter): override \(other.raw) holds on the same days. Revoke that one first.")
        case .noSuchOverride(let id):
            say(
                "Tidak ada koreksi nomor \(id.raw) yang masih berlaku. Lihat `lindungi rules override list`.",
                "No override \(id.raw) holds. See `lindungi rules override list`.")
        default: accountText
        }
    }

    private var accountText: Phrase {
        switch self {
        case .userNameTaken(let name):
            say(
                "Nama pengguna \(name) sudah dipakai. Pilih yang lain.",
                "The user name \(name) is taken. Choose another.")
        case .staleAccount:
            say(
                "Akun ini baru saja diubah orang lain. Lihat perubahannya, lalu putuskan.",
                "Somebody else just changed this account. Look at the change, then decide.")
        case .lastAdmin:
            say(
                "Ini admin terakhir untuk semua wilayah. Buat admin lain dahulu.",
                "This is the last administrator of all regions. Make another one first.")
        case .noSuchAccount:
            say(
                "Tidak ada akun dengan nama itu. Lihat `lindungi user list`.",
                "There is no account of that name. See `lindungi user list`.")
        default: keyText
        }
    }

    private var keyText: Phrase {
        switch self {
        case .keyMissing(let path):
            say(
                "Kunci \(path) tidak ada, padahal basis datanya berisi. Kembalikan berkas kunci dari cadangan.",
                "The key \(path) is missing though the database has data. Put the key file back from its backup.")
        case .keyUnusable(let path):
            say(
                "Berkas kunci \(path) tidak berisi 64 angka heksadesimal atau tidak dapat dibaca.",
                "The key file \(path) does not hold 64 hexadecimal digits or cannot be read.")
        case .keyWrong(let path):
            say(
                "Kunci \(path) bukan kunci basis data ini. Pakai berkas kunci yang benar.",
                "The key \(path) does not belong to this database. Use the right key file.")
        case .noSuchPerson(let id):
            say("Tidak ada orang dengan nomor \(id.raw).", "There is no person \(id.raw).")
        case .overlap(let id):
            say(
                "Kepesertaan orang nomor \(id.raw) bertumpang tindih pada segmen yang sama. Perbaiki bulannya.",
                "Person \(id.raw) has overlapping kepesertaan in one segmen. Correct the months.")
        case .sameNIK:
            say(
                "NIK ini sudah dipakai orang lain dalam registri. Buka datanya, atau periksa NIK pada KTP.",
                "Somebody else in the registry has this NIK. Open their record, or check the NIK on the KTP.")
        case .outsideScope(let kode):
            say(
                "Wilayah \(kode) di luar wilayah Anda. Pilih wilayah yang menjadi tugas Anda.",
                "Region \(kode) lies outside yours. Choose a region that you serve.")
        case .database(let path, let code, let message):
            say(
                "Basis data \(path) menolak (SQLite \(code): \(message)).",
                "The database \(path) refused (SQLite \(code): \(message)).")
        default: say("Kesalahan penyimpanan.", "Storage error.")
        }
    }

    private func say(_ id: String, _ en: String) -> Phrase { Phrase(id: id, en: en) }
}

extension Batch.State {
    /// The word on pages.
    public var indonesian: String {
        switch self {
        case .receiving: "sedang diterima"
        case .complete: "selesai"
        case .undone: "dibatalkan"
        }
    }
}

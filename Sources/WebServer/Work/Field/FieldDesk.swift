import Foundation
import Kernel
import Registry
import Store
import WebPages

/// What a telephone sends: people, each with its own number.
struct FieldSending: Decodable {
    let rows: [SentPerson]
}

/// One person as the script writes it.
struct SentPerson: Decodable {
    let uuid: String
    let nik: String
    let nama: String
    let tanggalLahir: String
    let jenisKelamin: String
    let wilayah: String
    var alamat: String?
    var rt: String?
    var rw: String?
    var pekerjaan: String?
    var telepon: String?

    private enum CodingKeys: String, CodingKey {
        case uuid, nik, nama, wilayah, alamat, rt, rw, pekerjaan, telepon
        case tanggalLahir = "tanggal_lahir"
        case jenisKelamin = "jenis_kelamin"
    }
}

/// What became of each, for the script: a state, and a sentence in both languages.
struct FieldTold: Encodable {
    struct Row: Encodable, Equatable {
        enum State: String, Encodable { case accepted, known, refused }
        let uuid: String
        let state: State
        let id: String
        let en: String

        init(_ uuid: String, _ state: State, _ words: Phrase) {
            self.uuid = uuid
            self.state = state
            (id, en) = (words.id, words.en)
        }
    }
    let rows: [Row]
}

/// Takes what telephones send: checks it again, keeps each person once, and says what became of it.
struct FieldDesk {
    let visit: Visit

    func take(_ sent: [SentPerson]) throws -> [FieldTold.Row] {
        let checker = SentPersonCheck(regions: visit.site.regions, today: visit.office.now().day)
        let read = sent.map { (sent: $0, person: checker.read($0)) }
        let sound = read.compactMap { try? $0.person.get() }
        let answers = try visit.office.store.field.keep(sound, visit.viewer.account, visit.scope, visit.act)
        var next = answers.makeIterator()
        return read.map { one in
            switch one.person {
            case .failure(let refusal): FieldTold.Row(one.sent.uuid, .refused, refusal.words)
            case .success: told(one.sent.uuid, next.next()!)
            }
        }
    }

    private func told(_ uuid: String, _ answer: CollectedAnswer) -> FieldTold.Row {
        switch answer {
        case .kept:
            FieldTold.Row(
                uuid, .accepted,
                Phrase(
                    id: "Masuk pendataan Anda bulan ini.", en: "Added to what you collected this month."))
        case .known:
            FieldTold.Row(
                uuid, .known,
                Phrase(id: "Server sudah punya; tidak digandakan.", en: "The server had it; it was not doubled."))
        case .changed:
            FieldTold.Row(
                uuid, .refused,
                Phrase(
                    id: "Isian sebelumnya sudah diterima. Tekan Ubah lalu Simpan untuk mengirim yang baru.",
                    en: "What you typed before was accepted. Press Change and Keep to send the new one."))
        case .outside:
            FieldTold.Row(
                uuid, .refused,
                Phrase(
                    id: "Desa ini di luar wilayah Anda. Pilih desa lain, atau minta admin.",
                    en: "This village is outside your regions. Choose another, or ask the administrator."))
        }
    }
}

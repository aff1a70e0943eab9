import Kernel

/// The recovery codes, shown once.
public struct RecoveryCodesPage: Sendable {
    let codes: [String]
    let frame: WorkFrame

    public init(_ codes: [String], frame: WorkFrame) {
        self.codes = codes
        self.frame = frame
    }

    public var html: HTML {
        let language = frame.language
        let title = language.say("Simpan kode pemulihan Anda", "Keep your recovery codes")
        return frame.page(title, here: .ownSecondStep) {
            h1(title)
            p(
                language.say(
                    "Langkah kedua aktif. Jika telepon hilang, satu kode ini menggantikan enam angka itu, sekali pakai. Kode ini tidak ditampilkan lagi: cetak atau catat sekarang.",
                    "The second step is active. If the telephone is lost, one of these replaces the six digits, once. They are not shown again: print or write them down now."
                ), .class("lead"))
            ul(.class("codes")) { codes.map { line in li { code(line) } } }
            p {
                a(
                    language.say("Sudah saya simpan, ke meja kerja", "I have kept them, to my desk"),
                    .href(WorkLink.desk.href(language)))
            }
        }
    }
}

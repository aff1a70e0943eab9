extension PasswordRules {
    /// What is tried first, in Indonesia and in this office.
    static let commonWords: [String] = """
        abcdef abcdefgh abcdefghijklmnopqrstuvwxyz admin administrator agus agustus aku alhamdulillah allah
        anak andi april asdfgh asdfghjkl assalamualaikum auditor bandung bapak baru baseball batanghari batman
        bismillah bola bpjs budi bungo cantik changeme cinta cintaku coba cobacoba computer contoh datang
        default delapan demo desa desember dewi dinas disnaker dragon dua empat enam facebook februari football
        ganteng ganti gantisaya garuda google ibu iloveyou indonesia internet jabung jakarta jambi jaminan
        jamsostek januari juli jumat juni kabupaten kamis kamu kantor katasandi kecamatan keluarga kerinci
        ketenagakerjaan kita klaim komputer kota kucing lama laptop layanan letmein lima lindungi login love
        mama maret master masuk mei merangin merdeka minggu mobil monkey motor muaro muhammad naruto nol
        november nusantara oktober operator pancasila papa password passwort pengguna peragaan percobaan
        perencana persib persija petugas princess provinsi qwerty qwertyuiop rabu rahasia rumah sabtu samsung
        sandi sarolangun satu saya sayang sayangku selamat selasa sembilan semua senin september shadow siti
        sosial sri sungaipenuh sunshine superman surabaya tanjung tebo tenagakerja test testing tiga tujuh user
        verifikator welcome whatsapp zxcvbn zxcvbnm
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}

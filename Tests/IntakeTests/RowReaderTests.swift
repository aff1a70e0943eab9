import Kernel
import Testing

@testable import Intake

@Suite("One row by itself")
struct RowReaderTests {
    @Test("A sound row has no reason")
    func sound() {
        #expect(RowSample().reasons.isEmpty)
        #expect(RowSample().reading().region?.description.hasPrefix("15.04.") == true)
        #expect(RowSample().reading().soundNIK == 1_504_011_203_900_001)
    }

    @Test(
        "A NIK says what is wrong with it",
        arguments: [
            ("", [Reason.nikKosong]), ("-", [.nikPengisi]), ("TIDAK ADA", [.nikPengisi]),
            ("1.50401E+15", [.nikNotasiExcel]), ("1,50401E+15", [.nikNotasiExcel]),
            ("150401120390001", [.nikKurangDigit]), ("15040112039000011", [.nikLebihDigit]),
            ("150401120390XYZ1", [.nikBukanAngka]), ("9904011203900001", [.nikProvinsiTidakDikenal]),
            ("1500011203900001", [.nikKodeWilayahNol]),
            ("1504993103900001", [.nikKecamatanTidakDikenal, .nikBedaTanggal]),
            ("1504013502900001", [.nikTanggalMustahil]), ("1504011203900000", [.nikEmpatDigitHilang]),
            ("15O4011203900001", [.nikHurufDibacaAngka]), ("1504015203900001", [.nikBedaJK]),
            ("1504010312900001", [.nikTanggalTertukar]), ("1504011501100007", [.nikBedaTanggal, .nikSamaDenganKK]),
            ("1504011203900001 ", []), ("'1504011203900001", []),
        ])
    func nik(_ nik: String, _ expected: [Reason]) {
        var row = RowSample(nik: nik)
        // 12-03 and 03-12 can both be dates, so that only the NIK shows the swap.
        if nik == "1504010312900001" { row.lahir = "12-03-1990" }
        #expect(row.reasons == expected)
    }

    @Test("A NIK that the file stored as a number is doubted in its last digit, not refused")
    func numberCell() {
        var row = RowSample(nik: "1504011203900010")
        #expect(row.reasons.isEmpty)
        row.kind = .number
        #expect(row.reasons == [.nikDigitAkhirHilang])
        #expect(row.reading().soundNIK == 0)
    }

    @Test("An error cell is named as such, whatever its text")
    func errorCell() {
        var row = RowSample(nik: "#REF!")
        row.kind = .error
        #expect(row.reasons == [.selGalat])
    }

    @Test(
        "A date of birth says what is wrong with it",
        arguments: [
            ("", [Reason.tglLahirKosong]), ("entah", [.tglLahirTidakTerbaca]), ("31/02/1990", [.tglLahirMustahil]),
            ("1990", [.tglLahirHanyaTahun]), ("01/01/1900", [.tglLahirBawaanExcel]),
            ("01-01-1990", [.tglLahirSatuJanuari]), ("13-03-1990", [.nikBedaTanggal]),
        ])
    func birth(_ text: String, _ expected: [Reason]) {
        #expect(RowSample(lahir: text).reasons == expected)
    }

    @Test(
        "Ages at the limits, on 1 June 2025",
        arguments: [
            ("01-06-1959", "0106590001", [Reason.usiaDiAtas65]), ("02-06-1959", "0206590001", [.usiaTepat65]),
            ("01-06-1960", "0106600001", [.usiaTepat65]), ("02-06-1960", "0206600001", [.usiaMendekati65]),
            ("01-06-1961", "0106610001", [.usiaMendekati65]), ("02-06-1961", "0206610001", []),
            ("01-06-2007", "0106070001", []), ("02-06-2007", "0206070001", [.usiaDiBawahMinimum]),
        ])
    func age(_ lahir: String, _ tail: String, _ expected: [Reason]) {
        #expect(RowSample(nik: "150401" + tail, lahir: lahir).reasons == expected)
    }

    @Test("The minimum age is a setting")
    func minimum() {
        var context = RowSample.context
        context.minimumAge = 17
        let row = RowSample(nik: "1504010206070001", lahir: "02-06-2007")
        #expect(row.reading(context).reasons.isEmpty)
    }

    @Test("When date and NIK disagree on the limit, a human decides; without a date the NIK speaks")
    func uncertainAge() {
        #expect(RowSample(lahir: "12-03-1950").reasons == [.nikBedaTanggal, .usiaTidakPasti])
        #expect(RowSample(nik: "1504011203500001", lahir: "").reasons == [.tglLahirKosong, .usiaDiAtas65])
    }

    @Test(
        "A name says what is wrong with it",
        arguments: [
            ("", [Reason.namaKosong]), ("  - ", [.namaKosong]), ("12345", [.namaBukanHuruf]),
            ("Budi dan Ani", [.namaBeberapaOrang]), ("BUDI / ANI", [.namaBeberapaOrang]),
            ("Budi & Ani", [.namaBeberapaOrang]),
            ("Budi (Alm)", [.namaAlmarhum]), ("ALM. BUDI", [.namaAlmarhum]), ("Almarhumah Siti", [.namaAlmarhum]),
            ("Budi bin Alm. Ahmad", []), ("B", [.namaTerlaluPendek]), ("B. S.", [.namaTerlaluPendek]),
            ("Budi 2", [.namaBerangka]), ("H. Budi Santoso, S.Pd., M.M.", []), ("Ma'ruf", []), ("Dani", []),
            ("Salmah Halmin", []), ("Nur'aini", []), ("Budi a/n Siti", []), ("Ramadan Danu", []),
        ])
    func names(_ name: String, _ expected: [Reason]) {
        #expect(RowSample(nama: name).reasons == expected)
    }

    @Test("Sex, death, shifted columns and a broken No KK are seen")
    func others() {
        #expect(RowSample(jk: "").reasons == [.jkKosong])
        #expect(RowSample(jk: "?!q").reasons == [.jkTidakDikenal])
        #expect(RowSample(status: "MENINGGAL").reasons == [.ditandaiMeninggal])
        #expect(RowSample(keterangan: "sudah wafat 2024").reasons == [.ditandaiMeninggal])
        #expect(RowSample(status: "AKTIF", keterangan: "Amati").reasons.isEmpty)
        #expect(RowSample(beyond: "BPU").reasons == [.kolomBerlebih])
        #expect(RowSample(noKK: "12345").reasons == [.kkTidakSah])
        #expect(RowSample(noKK: "").reasons.isEmpty)
    }

    @Test("Regions: unknown, empty, in another kecamatan, in another province")
    func regions() {
        #expect(RowSample(wilayah: ("", "", "")).reasons == [.wilayahKosong])
        #expect(RowSample(wilayah: ("Muara Bulian", "Qwrtzpl", "Batang Hari")).reasons.contains(.wilayahTidakDikenal))
        #expect(RowSample(wilayah: ("Muara Bulian", "Muara Tembesi", "Batang Hari")).reasons == [.desaTidakDiKecamatan])
        #expect(RowSample(wilayah: ("Ma. Bulian", "kec. muara bulian", "KAB. BATANGHARI")).reasons.isEmpty)
        var context = RowSample.context
        context.provinsi = KodeWilayah("16")
        #expect(RowSample().reading(context).reasons.reasons == [.wilayahLuarProvinsi])
    }
}

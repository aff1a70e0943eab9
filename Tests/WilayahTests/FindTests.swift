import Kernel
import Testing

@testable import Wilayah

private let jambi = kode("15")

@Suite struct FindTests {
    @Test(arguments: [
        ("Batang Hari", "15.04"), ("Batanghari", "15.04"), ("Kab. Batang Hari", "15.04"),
        ("KABUPATEN BATANGHARI", "15.04"), ("kab batang hari", "15.04"), ("Tanjab Timur", "15.07"),
        ("Tanjabtim", "15.07"), ("TANJAB BARAT", "15.06"), ("Tanjabbar", "15.06"), ("Tanjung Jabung Tmr", "15.07"),
        ("Tj. Jabung Brt", "15.06"), ("Kab.Tanjung Jabung Barat", "15.06"), ("Muarojambi", "15.05"),
        ("Muara Jambi", "15.05"), ("MUARAJAMBI", "15.05"), ("Ma. Jambi", "15.05"), ("Ma Jambi", "15.05"),
        ("Kota Sungai Penuh", "15.72"), ("Sungaipenuh", "15.72"), ("Sei Penuh", "15.72"), ("SEI. PENUH", "15.72"),
        ("Kota Jambi", "15.71"), ("Jambi", "15.71"), ("Kodya Jambi", "15.71"), ("\u{A0}Kab.\u{A0}Tebo ", "15.09"),
        ("Bungo", "15.08"), ("Kabupaten Bungo", "15.08"), ("merangin", "15.02"), ("Kota Adm. Jambi", "15.71"),
    ])
    func `a kabupaten is found however it is spelled`(_ name: String, _ code: String) {
        #expect(directory.find(name: name, level: .kabupatenKota, within: jambi).region?.code == kode(code))
        #expect(directory.find(name: name, level: .kabupatenKota).region?.code == kode(code))
    }

    @Test func `exact and normalised are told apart`() {
        func quality(_ name: String) -> FindResult.Quality? {
            guard case .found(_, let quality) = directory.find(name: name, level: .kabupatenKota) else { return nil }
            return quality
        }
        #expect(quality("KAB. BATANG HARI") == .exact)
        #expect(quality("Tanjabtim") == .normalised)
    }

    @Test(arguments: [
        ("LBK. TANAH TERBAN", "15.08", "15.08.07.2009"), ("Lubuk Tanah Terban", "15.08", "15.08.07.2009"),
        ("Kel. Simpang Sei. Rengas", "15.04", "15.04.06.1014"),
        ("SIMPANG SUNGAI RENGAS", "15.04.06", "15.04.06.1014"), ("Desa Baru", "15.03.07", "15.03.07.2003"),
    ])
    func `a desa is found through its abbreviations`(_ name: String, _ within: String, _ code: String) {
        let result = directory.find(name: name, level: .desaKelurahan, within: kode(within))
        #expect(result.region?.code == kode(code), "\(result)")
    }

    @Test func `several of one name are all said`() {
        guard case .ambiguous(let both) = directory.find(name: "Sorong", level: .kabupatenKota) else {
            Issue.record("Sorong is a kabupaten and a kota")
            return
        }
        #expect(both.map(\.name) == ["Kabupaten Sorong", "Kota Sorong"])
        #expect(directory.find(name: "Kota Sorong", level: .kabupatenKota).region?.code == kode("96.71"))
        #expect(directory.find(name: "Kab. Sorong", level: .kabupatenKota).region?.code == kode("96.01"))
    }

    @Test func `a near name is proposed, never taken`() {
        let result = directory.find(name: "Sarolanggun", level: .kabupatenKota, within: jambi)
        #expect(result.region == nil)
        #expect(result.clearProposal?.code == kode("15.03"))
        #expect(directory.find(name: "Kab. Jambi", level: .kabupatenKota, within: jambi).region == nil)
        #expect(directory.find(name: "Kalimantan", level: .kabupatenKota, within: jambi) == .unknown)
        #expect(directory.find(name: "", level: .kabupatenKota) == .unknown)
        #expect(directory.find(name: "Bungo", level: .kabupatenKota, within: kode("15.99")) == .unknown)
    }

    @Test func `a name that begins with Kota need not be a kota`() {
        #expect(directory.find(name: "Kota Baru", level: .kabupatenKota).region?.name == "Kabupaten Kotabaru")
        #expect(directory.find(name: "Kab. Kota Baru", level: .kabupatenKota).region?.name == "Kabupaten Kotabaru")
        #expect(
            directory.find(name: "Kota Baru", level: .kecamatan, within: kode("15.71")).region?.code == kode("15.71.07")
        )
        #expect(
            directory.find(name: "Koto Baru", level: .kecamatan, within: kode("15.72")).region?.code == kode("15.72.07")
        )
    }

    @Test func `provinces answer to their short names`() {
        for (name, code) in [("Sumbar", "13"), ("DKI Jakarta", "31"), ("Prov. Jambi", "15"), ("Kepri", "21")] {
            #expect(directory.find(name: name, level: .provinsi).region?.code == kode(code), "\(name)")
        }
    }

    @Test func `a former name finds today's region`() {
        let result = directory.find(name: "Nalo Tatan", level: .kecamatan, within: kode("15.02"))
        #expect(result.region?.code == kode("15.02.11"))
    }

    @Test func `every region of Jambi is found by its own name, in capitals and without spaces`() {
        for level in [KodeWilayah.Level.kabupatenKota, .kecamatan, .desaKelurahan] {
            for region in directory.regions(at: level, within: jambi) {
                let squeezed = region.name.uppercased().filter { $0 != " " }
                for name in [region.name, level == .kabupatenKota ? region.shortName : squeezed] {
                    let result = directory.find(name: name, level: level, within: region.parent)
                    if case .ambiguous(let all) = result {
                        #expect(all.contains(region))
                    } else {
                        #expect(result.region == region, "\(name)")
                    }
                }
            }
        }
    }
}

@Suite struct LookupTests {
    private func bytes<T>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        var text = text
        return text.withUTF8(body)
    }

    @Test func `the fast way answers as the careful way, first and every time`() {
        var lookup = WilayahLookup(directory)
        for _ in 0..<3 {
            for (name, code) in [("KAB. BATANGHARI", "15.04"), ("Tanjabtim", "15.07"), ("Kota Jambi", "15.71")] {
                let answer = bytes(name) { lookup.kabupaten($0, in: jambi) }
                #expect(answer == WilayahLookup.Answer(kind: .found, code: kode(code)))
            }
            #expect(bytes("Sarolanggun") { lookup.kabupaten($0, in: jambi) }.kind == .proposed)
            #expect(bytes("Sarolanggun") { lookup.kabupaten($0, in: jambi) }.code == kode("15.03"))
            #expect(bytes("Sorong") { lookup.kabupaten($0) }.kind == .ambiguous)
            #expect(bytes("Atlantis") { lookup.kabupaten($0) }.kind == .unknown)
            #expect(bytes(" - ") { lookup.kabupaten($0) }.kind == .missing)
            #expect(bytes("KUMPEH ULU") { lookup.kecamatan($0, in: kode("15.05")) }.code != nil)
            #expect(bytes("KUMPEH ULU") { lookup.kecamatan($0, in: kode("15.04")) }.code == nil)
        }
    }

    @Test func `a full memory only forgets, it does not err`() {
        var lookup = WilayahLookup(directory, capacity: 3)
        for index in 0..<40 {
            let unknown = bytes("Nama \(index) tidak ada") { lookup.kabupaten($0, in: jambi) }
            #expect(unknown.kind == .unknown)
            #expect(bytes("Tebo") { lookup.kabupaten($0, in: jambi) }.code == kode("15.09"))
        }
    }
}

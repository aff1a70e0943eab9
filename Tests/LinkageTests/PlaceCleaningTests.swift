import Testing

@testable import Linkage

@Suite("Places, addresses and telephone numbers")
struct PlaceCleaningTests {
    private func with<T>(_ text: String, _ body: (PlaceCleaner, UnsafeBufferPointer<UInt8>) -> T) -> T {
        let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)
        defer { scratch.deallocate() }
        var text = text
        return text.withUTF8 { body(PlaceCleaner(scratch: scratch), $0) }
    }

    private func region(_ text: String) -> UInt32 { with(text) { $0.region($1) } }
    private func street(_ text: String) -> UInt32 { with(text) { $0.address($1).street } }
    private func house(_ text: String) -> UInt16 { with(text) { $0.address($1).number } }
    private func telephone(_ text: String) -> UInt64 { with(text) { $0.telephone($1) } }
    private func number(_ text: String) -> UInt16 { with(text) { $0.number($1) } }

    @Test(
        "A region is the same with and without its kind, in capitals or not, with usual short forms",
        arguments: [
            ("Kab. Bungo", "BUNGO"), ("KABUPATEN BUNGO", "Bungo"), ("Kota Jambi", "JAMBI"),
            ("Kec. Pelayangan", "PELAYANGAN"),
            ("Desa Sei. Duren", "SUNGAI DUREN"), ("Kel. Tj. Pinang", "Tanjung Pinang"),
            ("MUARO BULIAN", "Muara Bulian"),
            ("Ma. Bungo", "MUARA BUNGO"), ("Lbk. Kuari", "Lubuk Kuari"), ("Soengai Doeren", "SUNGAI DUREN"),
        ])
    func regions(_ a: String, _ b: String) { #expect(region(a) == region(b) && region(a) != 0) }

    @Test("Spaces inside a region's name do not count")
    func spaces() {
        #expect(region("LIMA KAUM") == region("LIMAKAUM"))
        #expect(region("SUNGAI PENUH") == region("SUNGAIPENUH"))
    }

    @Test("Other regions are others; nothing is 0; a kind alone is still a name")
    func otherRegions() {
        #expect(Set(["BUNGO", "TEBO", "MERANGIN", "SAROLANGUN", "KERINCI", "JAMBI"].map(region)).count == 6)
        #expect(region("") == 0 && region("  - ") == 0 && region("123") == 0)
        #expect(region("KOTA") != 0 && region("KOTA") != region("DESA"))
    }

    @Test("Street and number are read apart, RT and RW left out")
    func addresses() {
        #expect(street("Jl. Lintas Sumatera No.70 RT.08/RW.08") == street("JALAN LINTAS SUMATERA NO 12"))
        #expect(house("Jl. Lintas Sumatera No.70 RT.08/RW.08") == 70 && house("JLN MAWAR NO. 5") == 5)
        #expect(street("Jl. Mawar RT 3") == street("MAWAR") && house("Jl. Mawar RT 3") == 0)
        #expect(street("Lorong 3") != street("Lorong 4"))
        #expect(street("Jl. Mawar") != street("Jl. Melati") && street("") == 0 && street("RT 01 RW 02") == 0)
    }

    @Test("Any bytes in an address end")
    func anyBytes() {
        for text in ["7", "7 7", "NO", "NO 99999999999999", "///", "Jl.", "é1é", "RT", "1A2B3C"] {
            #expect(house(text) <= 65_535)
        }
        #expect(house("NO 99999999999999") == 65_535)
    }

    @Test("RT and RW are numbers, however padded")
    func numbers() {
        #expect(number("008") == 8 && number("RT 05") == 5 && number("") == 0 && number("-") == 0)
        #expect(number("99999999") == 65_535)
    }

    @Test("One telephone number, however it is written")
    func telephones() {
        for text in ["081234567890", "+62 812-3456-7890", "6281234567890", "0812 3456 7890", "(+62) 0812.3456.7890"] {
            #expect(telephone(text) == 81_234_567_890, "\(text)")
        }
        for text in ["", "-", "0812", "123", "0812345678901234567", "0812345678 / 0813456789"] {
            #expect(telephone(text) == 0, "\(text)")
        }
    }
}

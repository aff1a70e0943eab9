import Kernel
import Rules
import Testing

@Suite("The law of manfaat")
struct ManfaatLawTests {
    @Test("keeps the table of disabilities through files and back, and refuses a broken one")
    func tables() throws {
        let table = try #require(JKK.tabelCacat.rows.last?.value)
        #expect(CacatTable(table.quantity) == table)
        #expect(table.lines.count > 40)
        #expect(CacatTable([table.lines[0], table.lines[0]]) == nil, "a code twice")
        #expect(CacatTable([table.lines[0]]) == nil, "a mirror that is not there")
        let shares = try #require(JKK.tahapSTMB.rows.first?.value)
        #expect(STMBShares(shares.quantity) == shares)
        #expect(STMBShares([.init(through: 12, .whole)]) == nil, "no end")
        #expect(STMBShares([.init(through: 6, .whole), .init(through: 6, .whole), .init(through: nil, .whole)]) == nil)
        #expect(STMBShares(table.quantity) == nil)
    }

    @Test("says of each line of the table whether it was seen, and where")
    func sources() throws {
        for line in try #require(JKK.tabelCacat.rows.last?.value).lines {
            #expect(line.source.isEmpty == (line.confidence == .recalled), "\(line.kode)")
            #expect(line.least > Rate(ppm: 0) && line.most <= Rate(ppm: 700_000), "\(line.kode)")
            #expect(!line.label.id.isEmpty && !line.label.en.isEmpty)
        }
    }

    @Test("a reform of the scholarship changes the families' sum and nothing else")
    func reform() throws {
        let day = Day(2026, 6, 1)!
        let reform = Reform(
            name: "beasiswa PT 15 juta",
            changes: [.init("beasiswa.per_tahun_pt", .rupiah(Rupiah(15_000_000)), from: Day(2026, 1, 1)!)])
        let reformed = try reform.applied(to: .inCode, in: Chapter.all.parameters)
        let death = DeathOfPeserta(sebab: .kecelakaanKerja, dasar: Rupiah(1_000_000), masaIur: MasaIur(bulan: nil))
        let before = try TermsHakAhliWaris(.inCode, on: day).hak(death, anak: [Anak.wholePath])
        let after = try TermsHakAhliWaris(reformed, on: day).hak(death, anak: [Anak.wholePath])
        #expect(after.beasiswa == Rupiah(102_000_000))
        #expect(after.totalTunai == before.totalTunai)
        #expect(before.beasiswa == Rupiah(87_000_000))
    }

    @Test("as known before PP 82/2019 does not see what it changed")
    func knownOn() throws {
        let law = Law.inCode.known(on: Day(2019, 12, 1)!)
        let hak = try TermsHakAhliWaris(law, on: Day(2020, 6, 1)!).hak(
            DeathOfPeserta(sebab: .kecelakaanKerja, dasar: Rupiah(1_000_000), masaIur: MasaIur(bulan: nil)),
            anak: [Anak.wholePath, Anak.wholePath])
        #expect(hak.totalTunai == Rupiah(55_800_000))
        #expect(hak.beasiswa == Rupiah(12_000_000))
    }
}

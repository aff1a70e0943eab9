import Kernel
import Testing

@testable import Intake

@Suite("Proposed repairs")
struct RepairTests {
    private func proposals(_ row: RowSample) -> [Field: String] {
        let found = repairs(for: row.reading(), RowSample.context)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.field, $0.proposal) })
    }

    @Test("A sound row needs none")
    func none() { #expect(proposals(RowSample()).isEmpty) }

    @Test("Letters that look like digits")
    func letters() { #expect(proposals(RowSample(nik: "15O40112039000O1")) == [.nik: "1504011203900001"]) }

    @Test("A digit lost or doubled inside the date is found again by date, sex and region")
    func oneDigit() {
        #expect(proposals(RowSample(nik: "150401120390001")) == [:])
        #expect(proposals(RowSample(nik: "150401120900001")) == [.nik: "1504011203900001"])
        #expect(proposals(RowSample(nik: "15040112033900001")) == [.nik: "1504011203900001"])
    }

    @Test("Date and sex out of the NIK, never silently")
    func fromNIK() {
        let row = RowSample(jk: "", lahir: "1990")
        #expect(proposals(row) == [.jk: "L", .tglLahir: "12-03-1990"])
        #expect(row.reading().birth.day == nil && row.reading().sex == .missing)
        #expect(proposals(RowSample(nik: "1504010312900001")) == [.tglLahir: "03-12-1990"])
    }

    @Test("The region nearest in spelling")
    func region() {
        #expect(proposals(RowSample(wilayah: ("", "Muara Bulyan", "Batang Hari"))) == [.kecamatan: "Muara Bulian"])
    }
}

import Kernel
import Testing

@testable import Intake

@Suite("Between the rows of lists")
struct LedgerTests {
    /// Lists of (NIK, name, date of birth); nil stands for a row about nobody.
    private func settled(_ lists: [[(String, String, String)?]]) -> ListLedger {
        var all = ListLedger()
        for (index, list) in lists.enumerated() {
            var ledger = ListLedger()
            for row in list {
                let sample = RowSample(nik: row?.0 ?? "", nama: row?.1 ?? "", lahir: row?.2 ?? "")
                var reading = sample.reading()
                if row == nil { reading.reasons = ReasonSet(.bukanDataOrang) }
                Array(sample.nama.utf8).withUnsafeBufferPointer {
                    ledger.append(reading, name: $0, isPerson: row != nil)
                }
            }
            all.append(ledger, as: index)
        }
        all.settle()
        return all
    }

    @Test("A second mention shares the person and says in which list the first was")
    func duplicates() {
        let ledger = settled([
            [("1504011203900001", "Budi Santoso", "12-03-1990"), nil, ("1504011203900001", "SANTOSO BUDI", "")],
            [("1504011203900001", "H. Budi", "12-03-1990"), ("1504015203910002", "Siti", "12-03-1991")],
        ])
        #expect(ledger.person == [1, 0, 1, 1, 2])
        #expect(ledger.reasons[2].contains(.duplikatDalamDaftar))
        #expect(ledger.reasons[3].contains(.duplikatAntarDaftar))
        #expect(ledger.reasons[0].verdict == .layak && ledger.reasons[3].verdict == .duplikat)
    }

    @Test("One NIK on two people is for review on both, and they stay two people")
    func shared() {
        let ledger = settled([
            [("1504011203900001", "Budi Santoso", "12-03-1990"), ("1504011203900001", "Wati", "05-07-1993")]
        ])
        #expect(ledger.person == [1, 2])
        #expect(ledger.reasons.allSatisfy { $0.contains(.nikBedaOrang) })
    }

    @Test("Same NIK and date under another name, or same name with another date, is not certain")
    func unsure() {
        let ledger = settled([
            [("1504011203900001", "Budi Santoso", "12-03-1990"), ("1504011203900001", "Wati", "12-03-1990")]
        ])
        #expect(ledger.reasons.allSatisfy { $0.contains(.pasanganTidakPasti) && !$0.contains(.nikBedaOrang) })
        #expect(ledger.person == [1, 2])
    }

    @Test("A NIK dragged or filled down in Excel is seen in the whole run")
    func runs() {
        let dragged = settled([
            (1...4).map { ("150401120390000\($0)", "Orang \(["Satu", "Dua", "Tiga", "Empat"][$0 - 1])", "12-03-1990") }
        ])
        #expect(dragged.reasons.allSatisfy { $0.contains(.nikBerurutan) })
        let filled = settled([
            ["Budi", "Wati", "Tono"].enumerated().map { ("1504011203900001", $1, "0\($0 + 1)-07-1990") }
        ])
        #expect(filled.reasons.allSatisfy { $0.contains(.nikDisalinTurun) && !$0.contains(.nikBedaOrang) })
        let twins = settled([
            [("1504011203900001", "Andi", "12-03-1990"), ("1504011203900002", "Anto", "12-03-1990")]
        ])
        #expect(twins.reasons.allSatisfy { !$0.contains(.nikBerurutan) })
    }

    @Test("Without a NIK only an exact copy is a second mention")
    func copies() {
        let ledger = settled([
            [
                ("", "Budi Santoso", "12-03-1990"), ("-", "BUDI  SANTOSO", "12/03/1990"),
                ("", "Budi Santosa", "12-03-1990"),
            ]
        ])
        #expect(ledger.person == [1, 1, 2])
    }

    @Test("Names that can be one person's share a word; others do not")
    func signatures() {
        func shares(_ a: String, _ b: String) -> Bool {
            Array(a.utf8).withUnsafeBufferPointer { x in
                Array(b.utf8).withUnsafeBufferPointer { NameSignature(x).sharesWord(with: NameSignature($0)) }
            }
        }
        #expect(shares("Dedii Simarmata Binsar", "DEDI SIMARMATA"))
        #expect(shares("Dwy", "DWI SUSANTI"))
        #expect(!shares("Muhammad Budi", "MUHAMMAD TONO"))
        #expect(shares("Siti", "SITI"))
        #expect(!shares("Wati", "Tono") && !shares("", "Tono"))
    }
}

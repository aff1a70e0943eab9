import Kernel
import Testing

@testable import Linkage

@Suite("Names as linkage reads them")
struct NameCleaningTests {
    /// Both write the same person: letters agree before folding.
    private func same(_ a: String, _ b: String) -> Bool {
        let (x, y) = (clean(a), clean(b))
        return x.exactHash == y.exactHash && x.foldedHash == y.foldedHash && x.exactHash != 0
    }

    @Test(
        "Titles before a name are not part of it",
        arguments: [
            "H. BUDI SANTOSO", "Hj. Budi Santoso", "Drs. H. Budi Santoso", "Ir. BUDI SANTOSO", "Bapak Budi Santoso",
            "ALM. BUDI SANTOSO", "Prof. Dr. Budi Santoso", "KH BUDI SANTOSO", "  budi   santoso ",
        ])
    func titles(_ name: String) { #expect(same(name, "BUDI SANTOSO")) }

    @Test(
        "Degrees after a name are not part of it, with dots, commas or neither",
        arguments: [
            "BUDI SANTOSO, S.Pd", "BUDI SANTOSO S.Pd.", "Budi Santoso, S.E., M.Si.", "BUDI SANTOSO, ST",
            "BUDI SANTOSO,SH", "Drs. BUDI SANTOSO, M.Pd.I", "BUDI SANTOSO A.Md.Keb", "BUDI SANTOSO, S.Ag, M.H.I.",
        ])
    func degrees(_ name: String) {
        // M.H.I. is in no list of degrees: its letters stay, and only they.
        if name.contains("M.H.I") {
            #expect(words(name).prefix(2) == ["BUDI", "SANTOSO"])
        } else {
            #expect(same(name, "BUDI SANTOSO"))
        }
    }

    @Test("A word that looks like a degree stays a name where a name stands")
    func notADegree() {
        #expect(words("ST AMINAH") == ["SITI", "AMINA"])
        #expect(words("MA RUF") == ["MA", "RUF"])
    }

    @Test(
        "The father's name and what follows are dropped",
        arguments: [
            "BUDI SANTOSO BIN HALIM", "BUDI SANTOSO binti HALIM", "BUDI SANTOSO B. HALIM", "BUDI SANTOSO BT HALIM",
        ])
    func father(_ name: String) { #expect(same(name, "BUDI SANTOSO")) }

    @Test("B at the end is an initial, not a father")
    func trailingB() { #expect(words("BUDI B.") == ["BUDI", "B"]) }

    @Test(
        "An alias is dropped",
        arguments: [
            "BUDI SANTOSO ALIAS TOSO", "BUDI SANTOSO @ TOSO", "BUDI SANTOSO@TOSO", "BUDI SANTOSO ALS TOSO",
            "BUDI SANTOSO AL. TOSO",
        ])
    func alias(_ name: String) { #expect(same(name, "BUDI SANTOSO")) }

    @Test(
        "Short and variant forms of Muhammad are one",
        arguments: [
            "MUH. YUSUF", "Moh. Yusuf", "MOHD YUSUF", "MOCHAMAD YUSUF", "Md Yusuf", "MUHAMAD YUSUF", "MHD YUSUF",
            "Moch.Yusuf",
        ])
    func muhammad(_ name: String) { #expect(same(name, "MUHAMMAD YUSUF")) }

    @Test("M. stays an initial: it may be Muhammad or Mulyadi")
    func initialM() {
        #expect(words("M. YUSUF") == ["M", "IUSUF"])
        #expect(words("M.YUSUF") == ["M", "IUSUF"])
        #expect(words("M YUSUF") == ["M", "IUSUF"])
    }

    @Test(
        "Common short forms are written out",
        arguments: [
            ("ABD RAHMAN", "ABDUL RAHMAN"), ("Abd. Rahman", "ABDUL RAHMAN"), ("ST. AMINAH", "SITI AMINAH"),
            ("Sitti Aminah", "SITI AMINAH"), ("ACHMAD DANI", "AHMAD DANI"), ("NR HAYATI", "NUR HAYATI"),
            ("KGS ANWAR", "KIAGUS ANWAR"), ("RD SUKMA", "RADEN SUKMA"),
        ])
    func shortForms(_ short: String, _ full: String) { #expect(same(short, full)) }

    @Test(
        "A name split or run together has the same letters",
        arguments: [
            ("NUR HAYATI", "NURHAYATI"), ("ABDUL RAHMAN", "ABDULRAHMAN"), ("SYAMSU RIZAL", "SYAMSURIZAL"),
            ("RINA SARI", "RINASARI"),
        ])
    func split(_ a: String, _ b: String) { #expect(clean(a).exactHash == clean(b).exactHash) }

    @Test(
        "Apostrophes and accents do not part a word",
        arguments: [("MA'RUF", "MARUF"), ("NI`MAH", "NIMAH"), ("JUMA’AT", "JUMAAT"), ("Al-Fatih", "AL FATIH")])
    func apostrophes(_ written: String, _ plain: String) { #expect(same(written, plain)) }

    @Test("A no-break space, as web pages and spreadsheets leave it, parts words")
    func noBreakSpace() {
        #expect(words("BUDI\u{A0}SANTOSO") == ["BUDI", "SANTOSO"] && words("BUDI \u{A0}") == ["BUDI"])
    }

    @Test("One name is a whole name, and a title alone is still a name")
    func single() {
        #expect(words("SUPARMAN") == ["SUFARMAN"])
        #expect(words("H.") == ["H"] && clean("H.").exactHash != 0)
        #expect(clean("HAJI").count == 1)
    }

    @Test("Nothing, blanks, digits and signs are no name", arguments: ["", "   ", "-", "123", "...", "@", ",,,", "''"])
    func none(_ name: String) {
        #expect(clean(name).count == 0)
        #expect(clean(name).exactHash == 0 && clean(name).foldedHash == 0)
    }

    @Test("More than five words, or one of hundreds of letters, do no harm")
    func long() {
        #expect(clean("A1 BA CA DA EA FA GA").count == 5)
        #expect(clean(String(repeating: "X", count: 500)).count == 1)
        #expect(clean(String(repeating: "A ", count: 500)).count == 5)
    }

    @Test("Any bytes at all give at most five words, and the same each time")
    func anyBytes() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<3000 {
            let bytes = (0..<random.below(90)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            let (a, b) = (clean(bytes), clean(bytes))
            #expect(a.count <= 5 && a.exactHash == b.exactHash && a.tokens == b.tokens)
            #expect((a.count == 0) == (a.exactHash == 0))
        }
    }
}

@Suite("Spelling")
struct SpellingFoldTests {
    @Test(
        "Old and new spelling, and sounds that offices write either way, fold to one form",
        arguments: [
            ("SOEKARNO", "SUKARNO"), ("DJOKO", "JOKO"), ("TJAHJO", "CAHYO"), ("JOESOEF", "YUSUF"),
            ("SJARIF", "SYARIF"), ("SYARIF", "SARIF"), ("SHARIF", "SARIF"), ("FAISAL", "PAISAL"), ("FAISAL", "VAISAL"),
            ("ZAINAB", "JAINAB"), ("ROSNAH", "ROSNA"), ("AHMAD", "AHMAT"), ("MUHAMMAD", "MUHAMAD"), ("RIZQI", "RIZKI"),
            ("CHAIRUL", "CAIRUL"), ("KHAIRUL", "HAIRUL"), ("DZULKIFLI", "ZULKIFLI"), ("NOER", "NUR"), ("SARIE", "SARI"),
        ])
    func oneForm(_ a: String, _ b: String) { #expect(fold(a) == fold(b)) }

    @Test(
        "Names that sound different stay different",
        arguments: [("BUDI", "RUDI"), ("SARI", "SURI"), ("ANTON", "ANTAN"), ("RAMA", "LAMA"), ("HASAN", "ASAN")])
    func apart(_ a: String, _ b: String) { #expect(fold(a) != fold(b)) }

    @Test("Folding shortens, leaves letters, keeps no double letter")
    func shape() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<5000 {
            let word = random.word(1...30)
            let folded = fold(word)
            #expect(folded.utf8.count <= word.utf8.count && folded.utf8.allSatisfy { (65..<91).contains($0) })
            // The last letter may double the one before: a final d becomes t.
            #expect(zip(folded.dropLast(), folded.dropLast().dropFirst()).allSatisfy { $0 != $1 }, "\(word) \(folded)")
        }
    }
}

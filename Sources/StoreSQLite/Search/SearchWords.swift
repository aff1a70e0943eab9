import Kernel
import Linkage

/// The words that a person is found by, as the index has them. Words of names are letters; all others hold a digit.
struct SearchWords {
    private let fold = NameFold()
    private(set) var bytes: [UInt8] = []
    private(set) var words: [FoldedWord] = []

    /// Makes the words of one person; they stay until the next.
    mutating func make(name: UnsafeBufferPointer<UInt8>, wilayah: Int64, birth: Int64?) {
        let folded = fold.fold(name)
        words = folded.words
        bytes.removeAll(keepingCapacity: true)
        for word in folded.words {
            word.append(to: &bytes)
            bytes.append(UInt8(ascii: " "))
        }
        if folded.key != 0 { add(SearchWords.whole(folded)) }
        for level in SearchWords.levels(wilayah) { add(String(level)) }
        guard let birth, let day = Int32(exactly: birth) else { return }
        add(SearchWords.birth(Day(number: day)))
        add(SearchWords.year(Day(number: day).ymd.year))
    }

    private mutating func add(_ word: String) {
        bytes.append(contentsOf: word.utf8)
        bytes.append(UInt8(ascii: " "))
    }

    /// The name as a whole, whatever the order of its words.
    static func whole(_ name: FoldedName) -> String { "9" + String(name.key, radix: 36) + "w" }

    static func region(_ kode: KodeWilayah) -> String { String(kode.stored) }

    static func birth(_ day: Day) -> String { "b\(Int(day.number) + 1_000_000)" }

    static func year(_ year: Int) -> String { "y\(year)" }

    /// The digits of a region and of those that it lies in.
    private static func levels(_ wilayah: Int64) -> [Int64] {
        var out: [Int64] = []
        var rest = wilayah
        while rest > 0 {
            out.append(rest)
            rest /= rest >= 1_000_000_000 ? 10_000 : 100
        }
        return out
    }
}

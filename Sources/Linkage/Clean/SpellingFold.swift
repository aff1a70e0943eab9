/// Brings old and new Indonesian spelling, and sounds that offices write either
/// way, to one form: Soekarno/Sukarno, Djoko/Joko, Tjahyo/Cahyo, Joesoef/Yusuf,
/// Sjarif/Syarif/Sarif, Chairul/Khairul, Faisal/Paisal, Zainab/Jainab, Rosnah/Rosna.
///
/// Only comparison and blocking see the folded form; what was written is kept.
enum SpellingFold {
    /// Folds letters 0...25 in place and returns the new count.
    static func fold(_ w: UnsafeMutableBufferPointer<UInt8>, count n: Int) -> Int {
        if n == 1 { w[0] = single(w[0]) }
        guard n > 1 else { return n }
        var out = 0
        var i = 0
        while i < n {
            let (letter, used) = next(w, i, n, isFirst: out == 0)
            if letter != drop, out == 0 || w[out - 1] != letter {
                w[out] = letter
                out += 1
            }
            i += used
        }
        return finish(w, out)
    }

    private static let drop: UInt8 = 255

    /// The folded letter at `i` and how many written letters it uses.
    private static func next(_ w: UnsafeMutableBufferPointer<UInt8>, _ i: Int, _ n: Int, isFirst: Bool)
        -> (UInt8, Int)
    {
        let c = w[i]
        let d = i + 1 < n ? w[i + 1] : drop
        switch (c, d) {
        case (L.o, L.e): return (L.u, 2)
        case (L.d, L.j), (L.d, L.z): return (L.i, 2)
        case (L.t, L.j): return (L.c, 2)
        case (L.s, L.j), (L.s, L.y), (L.s, L.h): return (L.s, 2)
        case (L.k, L.h): return (L.h, 2)
        case (L.c, L.h): return i + 2 < n && isVowel(w[i + 2]) ? (L.c, 2) : (drop, 2)
        case (L.h, _): return isFirst ? (L.h, 1) : (drop, 1)
        default: return (single(c), 1)
        }
    }

    private static func single(_ c: UInt8) -> UInt8 {
        switch c {
        case L.j, L.y, L.z: L.i
        case L.p, L.v: L.f
        case L.q: L.k
        case L.x: L.s
        default: c
        }
    }

    /// A final d sounds as t; a final -ie is -i.
    private static func finish(_ w: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
        guard count > 2 else { return count }
        if w[count - 1] == L.d { w[count - 1] = L.t }
        if w[count - 1] == L.e, w[count - 2] == L.i { return count - 1 }
        return count
    }

    private static func isVowel(_ c: UInt8) -> Bool {
        c == L.a || c == L.i || c == L.u || c == L.e || c == L.o
    }

    /// Letters as 0...25.
    private enum L {
        static let a: UInt8 = 0, c: UInt8 = 2, d: UInt8 = 3, e: UInt8 = 4, f: UInt8 = 5, h: UInt8 = 7
        static let i: UInt8 = 8, j: UInt8 = 9, k: UInt8 = 10, o: UInt8 = 14, p: UInt8 = 15, q: UInt8 = 16
        static let s: UInt8 = 18, t: UInt8 = 19, u: UInt8 = 20, v: UInt8 = 21, x: UInt8 = 23, y: UInt8 = 24
        static let z: UInt8 = 25
    }
}

/// The letters that a spreadsheet gives a 0-based column: 0 is A, 26 is AA.
public func columnLetters(_ column: Int) -> String {
    var (rest, out) = (column, "")
    repeat {
        out = String(Character(Unicode.Scalar(UInt8(65 + rest % 26)))) + out
        rest = rest / 26 - 1
    } while rest >= 0
    return out
}

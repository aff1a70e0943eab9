import Kernel

/// One part of a name: an index into a ``NameBook``.
struct Token: Equatable, Sendable {
    var index: UInt16
    static let none = Token(index: .max)
    var isNone: Bool { self == .none }
}

/// A name of one to four parts, in eight bytes.
struct Name: Equatable, Sendable {
    var parts: (Token, Token, Token, Token) = (.none, .none, .none, .none)

    static func == (a: Name, b: Name) -> Bool { a.parts == b.parts }

    var count: Int {
        if parts.0.isNone { return 0 }
        if parts.1.isNone { return 1 }
        if parts.2.isNone { return 2 }
        return parts.3.isNone ? 3 : 4
    }

    subscript(i: Int) -> Token {
        switch i {
        case 0: parts.0
        case 1: parts.1
        case 2: parts.2
        default: parts.3
        }
    }

    /// Appends a part unless the name is full or holds it already.
    mutating func append(_ token: Token) {
        guard token != .none, parts.0 != token, parts.1 != token, parts.2 != token else { return }
        switch count {
        case 0: parts.0 = token
        case 1: parts.1 = token
        case 2: parts.2 = token
        case 3: parts.3 = token
        default: break
        }
    }

    /// The first `n` parts.
    func prefix(_ n: Int) -> Name {
        var short = Name()
        for i in 0..<min(n, count) { short.append(self[i]) }
        return short
    }
}

/// Every name part once, as upper-case ASCII bytes in one arena.
struct NameBook: Sendable {
    private(set) var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]
    private var known: [String: UInt16] = [:]

    /// The parts of a white-space separated list; parts already known keep their index.
    mutating func add(_ list: String) -> [Token] {
        list.split(whereSeparator: \.isWhitespace).map { add(part: String($0)) }
    }

    mutating func add(part: String) -> Token {
        if let index = known[part] { return Token(index: index) }
        let index = UInt16(starts.count - 1)
        bytes.append(contentsOf: part.utf8)
        starts.append(UInt32(bytes.count))
        known[part] = index
        return Token(index: index)
    }

    func range(_ token: Token) -> Range<Int> {
        Int(starts[Int(token.index)])..<Int(starts[Int(token.index) + 1])
    }

    func slice(_ token: Token) -> ArraySlice<UInt8> { bytes[range(token)] }

    /// Appends the parts of `name` with single blanks between.
    func write(_ name: Name, to out: inout [UInt8]) {
        for i in 0..<name.count {
            if i > 0 { out.append(0x20) }
            out.append(contentsOf: slice(name[i]))
        }
    }
}

/// A weighted choice of name parts: the n-th is drawn with weight 1 / (n + 2)^0.6, as names fall off in civil registers.
struct NameTable: Sendable {
    let tokens: [Token]
    private let cumulative: [Double]

    init(_ tokens: [Token], exponent: Double = 0.6) {
        self.tokens = tokens
        var total = 0.0
        var sums: [Double] = []
        for rank in tokens.indices {
            total += power(Double(rank + 3), exponent)
            sums.append(total)
        }
        cumulative = sums.map { $0 / total }
    }

    func pick(_ random: inout SeededRandom) -> Token {
        let u = random.unit()
        var low = 0
        var high = cumulative.count - 1
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] <= u { low = middle + 1 } else { high = middle }
        }
        return tokens[low]
    }
}

/// x^-e without Foundation: exact enough for weights, and the same on every machine.
private func power(_ x: Double, _ e: Double) -> Double {
    var ln = 0.0
    let y = (x - 1) / (x + 1)
    var term = y
    for k in 0..<400 {
        ln += 2 * term / Double(2 * k + 1)
        term *= y * y
    }
    let z = -e * ln
    var sum = 1.0
    var factor = 1.0
    for k in 1..<60 {
        factor *= z / Double(k)
        sum += factor
    }
    return sum
}

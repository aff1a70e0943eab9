/// The header of a sheet as understood: the map, and what was left aside.
struct HeaderReading {
    var map = ColumnMap()
    /// Columns of a field that is not an identity field and that an earlier column already gave.
    var ignored: [(field: Field, column: Int)] = []
    private var names: [(column: Int, name: String, meaning: HeaderMeaning)] = []

    /// How many different columns were recognised.
    var recognised: Int { Set(names.map { "\($0.meaning)" }).count }
    var hasPerson: Bool { names.contains { $0.meaning == .field(.nik) || $0.meaning == .field(.nama) } }

    /// Two recognised columns with a NIK or a name among them, or four of any
    /// kind, make a header; prose above a table does not reach that.
    var looksLikeHeader: Bool { hasPerson ? recognised >= 2 : recognised >= 4 }

    /// A header that somebody read for us.
    init(_ choice: ColumnChoice) {
        map.width = choice.header.count
        for (column, meaning) in choice.meanings.enumerated() {
            if let meaning, column < choice.header.count { names.append((column, choice.header[column], meaning)) }
        }
    }

    /// What each column up to the last named one was taken for.
    var meanings: [HeaderMeaning?] {
        names.reduce(into: [HeaderMeaning?](repeating: nil, count: map.width)) { $0[$1.column] = $1.meaning }
    }

    /// Reads a header of one row, or of two when `top` stands above `cells`.
    /// In the upper row a merged text counts for the columns to its right too.
    init(_ cells: [String], top: [String] = []) {
        let merged = spread(top)
        map.width = max(cells.lastIndex { !$0.isEmpty } ?? 0, top.lastIndex { !$0.isEmpty } ?? 0) + 1
        for column in 0..<map.width {
            let text = column < cells.count ? cells[column] : ""
            let upper = text.isEmpty ? top : merged
            let above = column < upper.count ? upper[column] : ""
            let meaning = headerMeaning(top: headerWords(above), bottom: headerWords(text))
            if let meaning { names.append((column, text.isEmpty ? above : text, meaning)) }
        }
    }

    /// The finished map, or why there is none.
    /// - Throws: `HeaderProblem.duplicate` and `.missing`.
    mutating func resolve(row: Int) throws(HeaderProblem) {
        try placeFields(row: row)
        placeCombined()
        for field in [Field.nik, .nama] where !map.has(field) {
            throw .missing(field, row: row, found: names.map(\.name))
        }
    }

    private mutating func placeFields(row: Int) throws(HeaderProblem) {
        for field in Field.allCases {
            let claims = names.filter { $0.meaning == .field(field) }
            guard let first = claims.first else { continue }
            if field == .jk, claims.count == 2, placeTicks(claims.map(\.column), claims.map(\.name)) { continue }
            if claims.count > 1, field.isIdentity {
                throw .duplicate(field, row: row, columns: claims.map(\.column), names: claims.map(\.name))
            }
            map.set(field, column: first.column)
            ignored += claims.dropFirst().map { (field, $0.column) }
        }
    }

    /// Two columns "L" and "P" of which one is ticked.
    private mutating func placeTicks(_ columns: [Int], _ names: [String]) -> Bool {
        let words = names.map { headerWords($0).joined() }
        guard let man = words.firstIndex(where: { ["l", "lk", "laki", "lakilaki", "pria"].contains($0) }),
            let woman = words.firstIndex(where: { ["p", "pr", "perempuan", "wanita"].contains($0) })
        else { return false }
        map.set(.jk, column: columns[man], part: .tick)
        map.womanColumn = columns[woman]
        return true
    }

    /// Combined cells fill what has no column of its own.
    private mutating func placeCombined() {
        for (column, _, meaning) in names {
            switch meaning {
            case .field: continue
            case .placeAndDateOfBirth:
                if !map.has(.tempatLahir) { map.set(.tempatLahir, column: column, part: .placeOfPlaceAndDate) }
                if !map.has(.tglLahir) { map.set(.tglLahir, column: column, part: .dateOfPlaceAndDate) }
            case .rtAndRW:
                if !map.has(.rt) { map.set(.rt, column: column, part: .firstNumber) }
                if !map.has(.rw) { map.set(.rw, column: column, part: .secondNumber) }
            }
        }
    }
}

/// Merged cells: a text stands for the empty cells to its right as well.
func spread(_ cells: [String]) -> [String] {
    var last = ""
    return cells.map { cell in
        if !cell.isEmpty { last = cell }
        return last
    }
}

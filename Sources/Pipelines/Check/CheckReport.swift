import Cells
import Intake
import Kernel

extension Check {
    /// The summary for people, one line each: per file how many rows have which
    /// verdict, the most frequent reasons with a first place to look, and what
    /// was skipped.
    public func report(_ language: Language) -> [String] {
        files.indices.flatMap { lines(of: $0, language) }
    }

    private func lines(of file: Int, _ language: Language) -> [String] {
        let check = files[file]
        let rows = rows(of: file)
        let say: (String, String) -> String = language.say
        var out = [
            "\(check.file.table.path): \(number(rows.count, language)) \(say("baris data", "data rows"))"
        ]
        if rows.isEmpty {
            out.append("  " + say("berkas hanya berisi judul kolom, tidak ada orang", "a header and no people"))
        }
        out += verdictLines(rows, language)
        out += reasonLines(file, rows, language)
        return out + check.summary.notes(language).map { "  " + $0 }
    }

    private func verdictLines(_ rows: Range<Int>, _ language: Language) -> [String] {
        var counts: [Verdict: Int] = [:]
        for row in rows { counts[ledger.reasons[row].verdict, default: 0] += 1 }
        return Verdict.allCases.compactMap { verdict in
            counts[verdict].map { "  \(padded(number($0, language), 10))  \(verdict.phrase[language])" }
        }
    }

    /// The eight most frequent reasons, each with the first row that has it.
    private func reasonLines(_ file: Int, _ rows: Range<Int>, _ language: Language) -> [String] {
        var counts = [Int](repeating: 0, count: 64)
        var first = [Int](repeating: 0, count: 64)
        for row in rows.reversed() {
            for reason in ledger.reasons[row].reasons {
                counts[Int(reason.rawValue)] += 1
                first[Int(reason.rawValue)] = row
            }
        }
        let frequent = Reason.allCases.filter { counts[Int($0.rawValue)] > 0 }
            .sorted { (counts[Int($0.rawValue)], $1.rawValue) > (counts[Int($1.rawValue)], $0.rawValue) }.prefix(8)
        guard !frequent.isEmpty else { return [] }
        let head = language.say("  alasan terbanyak:", "  most frequent reasons:")
        return [head]
            + frequent.map { reason in
                let count = padded(number(counts[Int(reason.rawValue)], language), 10)
                let place = files[file].place(first[Int(reason.rawValue)] - rows.lowerBound, reason, language)
                return "  \(count)  \(place): \(reason.entry.text[language]); \(reason.entry.act[language])"
            }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

extension FileCheck {
    /// "dinsos.xlsx: lembar Data, baris 12, kolom C (nik)".
    func place(_ row: Int, _ reason: Reason, _ language: Language) -> String {
        let sheet = Int(sheets[row])
        var parts: [String] = []
        if file.table.sheets.count > 1 {
            parts.append("\(language.say("lembar", "sheet")) \(file.table.sheets[sheet].name)")
        }
        parts.append("\(language.say("baris", "row")) \(lines[row])")
        if let field = reason.entry.field, let column = columns[sheet]?.column(of: field) {
            parts.append("\(language.say("kolom", "column")) \(columnLetters(column)) (\(field.name))")
        }
        let name = file.table.path.split(separator: "/").last.map(String.init) ?? file.table.path
        return "\(name): \(parts.joined(separator: ", "))"
    }
}

extension ListSummary {
    /// What was left aside or repaired while reading, in plain words.
    func notes(_ language: Language) -> [String] {
        let say: (String, String) -> String = language.say
        return sheets.flatMap { sheet -> [String] in
            let name = sheet.name.isEmpty ? "" : "\(say("lembar", "sheet")) \(sheet.name): "
            var notes: [String] = []
            switch sheet.skipped {
            case .hidden: notes.append(name + say("tersembunyi, tidak dibaca", "hidden, not read"))
            case .columns(let problem):
                notes.append(name + say("tidak dibaca: ", "not read: ") + problem.phrase[language])
            case nil: break
            }
            if sheet.repeatedHeaders > 0 {
                notes.append(
                    name + "\(number(sheet.repeatedHeaders, language)) "
                        + say("judul kolom berulang dilewati", "repeated headers skipped"))
            }
            for (field, column) in sheet.ignored {
                notes.append(
                    name + "\(say("kolom", "column")) \(columnLetters(column)) "
                        + say(
                            "tidak dipakai: sudah ada kolom \(field.name)", "not used: there is a column \(field.name)")
                )
            }
            return notes
        } + warnings.map { "\($0.kind.rawValue): \(number($0.count, language)), \(say("baris", "row")) \($0.row)" }
    }
}

/// 71411 as 71.411 or 71,411.
func number(_ value: Int, _ language: Language) -> String { language.number(value) }

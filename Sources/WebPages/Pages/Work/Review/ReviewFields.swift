import Kernel
import Registry

/// One field of both sides, laid against each other.
struct ReviewFieldLine {
    let name: Phrase
    let left: [TextDifference.Run]
    let right: [TextDifference.Run]
    let isEmptyLeft: Bool
    let isEmptyRight: Bool
    let isMasked: Bool

    var differs: Bool { left.contains(where: \.differs) || right.contains(where: \.differs) }
}

extension ReviewFieldLine {
    /// The fields that both or one of the sides have, in the order in which a person compares.
    static func lines(
        _ left: ReviewContent, _ right: ReviewContent, names: (left: String, right: String), isRevealed: Bool
    ) -> [ReviewFieldLine] {
        var out = shown.compactMap { line($0.field, $0.name, left, right, isRevealed) }
        let place = TextDifference(names.left, names.right)
        out.append(
            ReviewFieldLine(
                name: Phrase(id: "Wilayah", en: "Region"), left: place.left, right: place.right,
                isEmptyLeft: false, isEmptyRight: false, isMasked: false))
        return out
    }

    private static let shown: [(field: Registry.Field, name: Phrase)] = [
        (.nama, Phrase(id: "Nama", en: "Name")), (.nik, Phrase(id: "NIK", en: "NIK")),
        (.tanggalLahir, Phrase(id: "Tanggal lahir", en: "Date of birth")),
        (.jenisKelamin, Phrase(id: "Jenis kelamin", en: "Sex")),
        (.tempatLahir, Phrase(id: "Tempat lahir", en: "Place of birth")),
        (.namaIbu, Phrase(id: "Nama ibu", en: "Mother's name")), (.noKK, Phrase(id: "No KK", en: "No KK")),
        (.telepon, Phrase(id: "Telepon", en: "Telephone")), (.alamat, Phrase(id: "Alamat", en: "Address")),
        (.rt, Phrase(id: "RT", en: "RT")), (.rw, Phrase(id: "RW", en: "RW")),
        (.pekerjaan, Phrase(id: "Pekerjaan", en: "Occupation")), (.kpj, Phrase(id: "KPJ", en: "KPJ")),
        (.keterangan, Phrase(id: "Keterangan", en: "Remark")),
    ]

    private static func line(
        _ field: Registry.Field, _ name: Phrase, _ left: ReviewContent, _ right: ReviewContent, _ isRevealed: Bool
    ) -> ReviewFieldLine? {
        let (a, b) = (value(field, left), value(field, right))
        guard !a.isEmpty || !b.isEmpty else { return nil }
        // What only one side says does not differ; it is only not known on the other.
        let isOneSided = a.isEmpty || b.isEmpty
        let difference = isOneSided ? nil : TextDifference(a, b)
        var runs = (left: difference?.left ?? plain(a), right: difference?.right ?? plain(b))
        let isMasked = field.isSealed && !isRevealed
        if isMasked { runs = masked(field, difference, a, b) }
        return ReviewFieldLine(
            name: name, left: runs.left, right: runs.right, isEmptyLeft: a.isEmpty, isEmptyRight: b.isEmpty,
            isMasked: isMasked)
    }

    private static func plain(_ text: String) -> [TextDifference.Run] {
        text.isEmpty ? [] : [.init(text: text, differs: false)]
    }

    private static func masked(
        _ field: Registry.Field, _ difference: TextDifference?, _ a: String, _ b: String
    ) -> (left: [TextDifference.Run], right: [TextDifference.Run]) {
        let (first, last) =
            switch field {
            case .nik, .noKK: (4, 4)
            case .telepon: (0, 3)
            default: (1, 0)
            }
        guard let difference else {
            return (
                TextDifference(a, a).masked(keepFirst: first, keepLast: last).left,
                TextDifference(b, b).masked(keepFirst: first, keepLast: last).left
            )
        }
        return difference.masked(keepFirst: first, keepLast: last)
    }

    /// Days, sexes and numbers in one form, so that only what means something else is marked.
    private static func value(_ field: Registry.Field, _ content: ReviewContent) -> String {
        let text = content[field].trimmingSpaces
        switch field {
        case .tanggalLahir: return day(text)
        case .jenisKelamin: return SexReading.read(text).sex.map { $0 == .lakiLaki ? "Laki-laki" : "Perempuan" } ?? text
        case .nik, .noKK, .telepon:
            let digits = text.filter { $0.isASCII && $0.isNumber }
            return digits.count >= 8 ? String(digits) : text
        case .rt, .rw: return Int(text).map { $0 < 10 ? "00\($0)" : $0 < 100 ? "0\($0)" : "\($0)" } ?? text
        default: return text
        }
    }

    /// `03-11-1986`, whichever way it was written; what is no day stays as it is.
    private static func day(_ text: String) -> String {
        guard let day = DateReading.read(text, referenceDay: Day(number: 20_454)).day else { return text }
        let (year, month, date) = day.ymd
        return "\(date < 10 ? "0" : "")\(date)-\(month < 10 ? "0" : "")\(month)-\(year)"
    }
}

extension String {
    fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}

/// Both sides beside each other; on a telephone each field with both values in turn.
struct ReviewComparisonTable {
    let lines: [ReviewFieldLine]
    let leftTitle: String
    let rightTitle: String
    let language: Language

    var html: HTML {
        let differing = lines.count { $0.differs }
        return table(.class("review-pair"), .role("table")) {
            WebPages.caption(
                language.say(
                    "\(language.number(differing)) dari \(language.number(lines.count)) isian berbeda; yang berbeda "
                        + "bergaris dan tebal",
                    "\(differing) of \(lines.count) fields differ; what differs is lined and bold"))
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    th(language.say("Isian", "Field"), .scope("col"), .role("columnheader"))
                    th(leftTitle, .scope("col"), .role("columnheader"))
                    th(rightTitle, .scope("col"), .role("columnheader"))
                }
            }
            tbody(.role("rowgroup")) { lines.map(row) }
        }
    }

    private func row(_ line: ReviewFieldLine) -> HTML {
        tr(.role("row"), .class(line.differs ? "differs" : "agrees")) {
            th(.scope("row"), .role("rowheader")) {
                language.say(line.name)
                mark(line)
            }
            td(.role("cell"), Attribute("data-label", leftTitle)) {
                value(line.left, isEmpty: line.isEmptyLeft, tag: Tag("del"))
            }
            td(.role("cell"), Attribute("data-label", rightTitle)) {
                value(line.right, isEmpty: line.isEmptyRight, tag: Tag("ins"))
            }
        }
    }

    @HTMLBuilder private func mark(_ line: ReviewFieldLine) -> HTML {
        if line.differs {
            small(language.say("beda", "differs"), .class("unit gap"))
        } else if line.isEmptyLeft || line.isEmptyRight {
            small(language.say("hanya satu", "one only"), .class("unit"))
        } else {
            small(language.say("sama", "same"), .class("unit"))
        }
    }

    @HTMLBuilder private func value(_ runs: [TextDifference.Run], isEmpty: Bool, tag: Tag) -> HTML {
        if isEmpty {
            span(language.say("tidak diisi", "not given"), .class("none"))
        } else {
            span(.class("compared")) {
                runs.map { run in
                    run.differs
                        ? tag {
                            span(language.say("(beda:", "(differs:"), .class("hidden-visually"))
                            run.text
                            span(")", .class("hidden-visually"))
                        } : .text(run.text)
                }
            }
        }
    }
}

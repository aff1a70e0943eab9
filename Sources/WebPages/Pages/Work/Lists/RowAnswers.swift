import Kernel
import Registry

/// What somebody typed into the form of a row: the values that change, or what is wrong with them.
public struct RowAnswers: Sendable {
    /// Only what differs from the row; an empty text empties the field.
    public private(set) var values: [Registry.Field: String] = [:]
    public private(set) var entries: FormEntries
    public var isSound: Bool { entries.faults.isEmpty }

    /// The version of the row that the form was made from; 0 when the form does not say.
    public let version: Int
    /// The form showed the hidden numbers: an empty one was emptied.
    public let isRevealed: Bool

    static let longest = 300

    /// - Parameter fields: those that the list has columns for.
    public init(_ texts: [String: [String]], row: UsulanRow, fields: [Registry.Field]) {
        entries = FormEntries(texts)
        version = Int(texts[ListFields.version.text]?.first ?? "") ?? 0
        isRevealed = texts[ListFields.revealed.text]?.first == "ya"
        for field in RowForm.shown(fields) { take(field, row) }
    }

    private mutating func take(_ field: Registry.Field, _ row: UsulanRow) {
        switch field {
        case .tanggalLahir: takeBirth(row)
        case .jenisKelamin: takeSex(row)
        default: takeText(field, row)
        }
    }

    private mutating func takeBirth(_ row: UsulanRow) {
        let name = RowForm.name(.tanggalLahir)
        switch WrittenDate(name, .day, entries) {
        case .day(let day):
            guard day != row.judgement.birth else { return }
            let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
            values[.tanggalLahir] = "\(two(day.day))-\(two(day.month))-\(day.year)"
        case .empty: if row.judgement.birth != nil { values[.tanggalLahir] = "" }
        case .bulan, .unreadable: entries.refuse(name, WrittenDate.fault(.day))
        }
    }

    private mutating func takeSex(_ row: UsulanRow) {
        let typed = entries.text(RowForm.name(.jenisKelamin))
        guard ["L", "P"].contains(typed), SexReading.read(row[.jenisKelamin]).sex?.letter != typed else { return }
        values[.jenisKelamin] = typed
    }

    private mutating func takeText(_ field: Registry.Field, _ row: UsulanRow) {
        let name = RowForm.name(field)
        let typed = entries.text(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if typed.isEmpty, RowForm.isHidden(field), !isRevealed { return }
        guard typed != row[field] else { return }
        if let fault = fault(field, typed) { return entries.refuse(name, fault) }
        values[field] = [.nik, .noKK].contains(field) ? String(typed.filter(\.isNumber)) : typed
    }

    private func fault(_ field: Registry.Field, _ typed: String) -> Phrase? {
        if typed.isEmpty {
            return field == .nama
                ? Phrase(id: "Tulis nama seperti di KTP.", en: "Write the name as on the identity card.") : nil
        }
        if [.nik, .noKK].contains(field) { return fault(digits: typed, field) }
        guard typed.count <= RowAnswers.longest else {
            return Phrase(
                id: "Isian ini terlalu panjang; paling banyak \(RowAnswers.longest) huruf.",
                en: "This is too long; at most \(RowAnswers.longest) characters.")
        }
        return nil
    }

    private func fault(digits typed: String, _ field: Registry.Field) -> Phrase? {
        let digits = typed.filter { $0 != " " && $0 != "." && $0 != "-" }
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return Phrase(id: "Tulis dengan angka saja, 16 angka.", en: "Write digits only, 16 of them.")
        }
        guard digits.count == 16 else {
            return Phrase(
                id: "Harus 16 angka; Anda menulis \(digits.count) angka.",
                en: "It has 16 digits; you wrote \(digits.count).")
        }
        return nil
    }
}

/// What was just done with a list, told once on the page that follows.
public enum ListNews: String, Sendable, CaseIterable {
    case saved = "disimpan"
    case unchanged = "tetap"
    case repaired = "usul"
    case submitted = "diajukan"
    case approved = "disetujui"
    case sentBack = "dikembalikan"
    case withdrawn = "ditarik"
    case undone = "dibatalkan"
    case applied = "berkas"

    /// - Parameter count: How many rows or people, where it says so.
    public func note(_ count: Int?) -> ListNote {
        let id = count.map { Language.indonesian.number($0) + " " } ?? ""
        let en = count.map { Language.english.number($0) + " " } ?? ""
        return switch self {
        case .saved: ListNote(Phrase(id: "Tersimpan dan sudah diperiksa lagi.", en: "Saved and checked again."))
        case .unchanged: ListNote(Phrase(id: "Tidak ada yang diubah.", en: "Nothing was changed."))
        case .repaired:
            ListNote(
                Phrase(id: "\(id)baris diperbaiki dan diperiksa lagi.", en: "\(en)rows were mended and checked again."))
        case .submitted:
            ListNote(
                Phrase(
                    id: "Daftar diajukan. Verifikator akan memutuskannya.",
                    en: "The list is submitted. A verifier will decide."))
        case .approved:
            ListNote(
                Phrase(id: "Disetujui: \(id)orang masuk registri.", en: "Approved: \(en)people entered the registry."))
        case .sentBack:
            ListNote(Phrase(id: "Daftar dikembalikan kepada pembuatnya.", en: "The list was sent back to its maker."))
        case .withdrawn: ListNote(Phrase(id: "Daftar ditarik.", en: "The list was withdrawn."))
        case .undone:
            ListNote(
                Phrase(
                    id: "Persetujuan dibatalkan; registri kembali seperti semula.",
                    en: "The approval was undone; the registry is as before."))
        case .applied:
            ListNote(
                Phrase(
                    id: "\(id)baris dari berkas disimpan dan diperiksa lagi.",
                    en: "\(en)rows of the file were kept and checked again."))
        }
    }
}

extension WorkLink {
    /// The page with what was just done.
    public func telling(_ news: ListNews, _ count: Int? = nil) -> WorkLink {
        let query = AddressQuery.text([("kabar", news.rawValue), ("jumlah", count.map { "\($0)" })])
        return WorkLink(path + (path.contains("?") ? "&" + query.dropFirst() : query))
    }
}

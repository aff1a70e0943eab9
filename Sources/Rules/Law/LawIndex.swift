import Kernel

/// The chapters read the other way round: which regulation set which number, and what it replaced.
public struct LawIndex: Sendable {
    public let chapters: [Chapter]
    /// Every row of every parameter, in the order of the chapters.
    public let changes: [Change]
    /// Every regulation that a row cites, newest first.
    public let regulations: [Regulation]
    private let byRegulation: [Regulation: [Change]]

    public init(_ chapters: [Chapter]) {
        self.chapters = chapters
        changes = chapters.flatMap { chapter in
            chapter.parameters.flatMap { parameter in
                parameter.rows.indices.map { Change(chapter: chapter.id, parameter: parameter, position: $0) }
            }
        }
        byRegulation = Dictionary(grouping: changes) { $0.row.citation.regulation }
        regulations = LawIndex.newestFirst(byRegulation)
    }

    /// What this regulation set, in the order of the chapters; empty when no row cites it.
    public func changes(by regulation: Regulation) -> [Change] { byRegulation[regulation] ?? [] }

    /// The parameters that this regulation set, each once.
    public func parameters(of regulation: Regulation) -> [AnyParameter] {
        var seen: Set<ParameterID> = []
        return changes(by: regulation).map(\.parameter).filter { seen.insert($0.id).inserted }
    }

    /// The rows that a lawyer still has to read in the text.
    public var recalled: [Change] { changes.filter { $0.row.confidence == .recalled } }

    /// The regulations whose days we do not know, or only from memory.
    public var undated: [Regulation] {
        regulations.filter { $0.diundangkan == nil || $0.berlakuSejak == nil || $0.confidence == .recalled }
    }

    public func chapter(_ id: String) -> Chapter? { chapters.first { $0.id == id } }

    /// The chapter that holds the parameter, and the parameter.
    public func parameter(_ id: ParameterID) -> (chapter: Chapter, parameter: AnyParameter)? {
        for chapter in chapters {
            if let found = chapter.parameters.first(where: { $0.id == id }) { return (chapter, found) }
        }
        return nil
    }

    /// The parameters whose names hold every word: in either language, by id, or by a regulation that they cite.
    public func search(_ text: String) -> [(chapter: Chapter, parameter: AnyParameter)] {
        let words = text.lowercased().split(separator: " ")
        guard !words.isEmpty else { return [] }
        return chapters.flatMap { chapter in
            chapter.parameters.filter { parameter in
                let names = parameter.searchable + " " + chapter.title.id + " " + chapter.title.en
                let known = names.lowercased()
                return words.allSatisfy { known.contains($0) }
            }.map { (chapter, $0) }
        }
    }

    /// By the day of promulgation; where that is unknown, by the day of force, then by the first number set.
    private static func newestFirst(_ changes: [Regulation: [Change]]) -> [Regulation] {
        let dated = changes.map { regulation, rows in
            (regulation, regulation.diundangkan ?? regulation.berlakuSejak ?? rows.map(\.row.berlakuSejak).min())
        }
        return dated.sorted { a, b in
            a.1 == b.1 ? a.0.id < b.0.id : (a.1?.number ?? .min) > (b.1?.number ?? .min)
        }.map(\.0)
    }
}

/// One row of a parameter among its neighbours: what it replaced and what replaced it.
public struct Change: Sendable {
    /// The id of the chapter.
    public let chapter: String
    public let parameter: AnyParameter
    let position: Int

    public var row: AnyParameter.Row { parameter.rows[position] }
    /// What held before; nil for the first of all.
    public var before: AnyParameter.Row? { position > 0 ? parameter.rows[position - 1] : nil }
    /// What replaced it; nil while it holds.
    public var after: AnyParameter.Row? {
        position + 1 < parameter.rows.count ? parameter.rows[position + 1] : nil
    }
    /// The last day for which it is known to hold.
    public var through: Day {
        after.map { $0.berlakuSejak.adding(days: -1) } ?? parameter.checkedThrough.lastDay
    }
}

extension AnyParameter {
    /// What can be said of a parameter on a day.
    public enum Standing: Sendable {
        /// It did not exist yet; its first row is to come.
        case before(Row)
        case inForce(Row)
        /// Nobody has verified that the last row still holds.
        case unknown(last: Row)
    }

    /// The row that holds on a day, as the law stands in the code.
    public func standing(on day: Day) -> Standing {
        guard let first = rows.first, let last = rows.last else { preconditionFailure("a parameter has a row") }
        if day < first.berlakuSejak { return .before(first) }
        if day > checkedThrough.lastDay { return .unknown(last: last) }
        return .inForce(rows.last { $0.berlakuSejak <= day } ?? first)
    }

    /// Its rows among their neighbours, oldest first.
    public func changes(in chapter: Chapter) -> [Change] {
        rows.indices.map { Change(chapter: chapter.id, parameter: self, position: $0) }
    }
}

extension AnyParameter {
    fileprivate var searchable: String {
        ([label.id, label.en, id] + rows.map(\.citation.regulation.shortName)).joined(separator: " ")
    }
}

import Coverage
import Foundation
import Kernel
import Registry

/// Coverage for machines: one object for the region asked and each below it, keyed by the indicators' codes.
struct CoverageJSON: Encodable {
    let coverage: RegionCoverage

    var data: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self) + Data("\n".utf8)
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var out = encoder.container(keyedBy: Key.self)
        try out.encode(coverage.asOf.description, forKey: Key("as_of"))
        try out.encode(coverage.wilayah.description, forKey: Key("wilayah"))
        try out.encode(([coverage] + coverage.children).map(RegionJSON.init), forKey: Key("regions"))
        try out.encode(coverage.trend.map(TrendJSON.init), forKey: Key("trend"))
        try out.encode(coverage.contradictions.map(ContradictionJSON.init), forKey: Key("contradictions"))
    }

    private struct RegionJSON: Encodable {
        let region: RegionCoverage

        func encode(to encoder: any Encoder) throws {
            var out = encoder.container(keyedBy: Key.self)
            try out.encode(region.wilayah.description, forKey: Key("wilayah"))
            try out.encode(region.name, forKey: Key("name"))
            try out.encode(region.asOf.description, forKey: Key("as_of"))
            try out.encode(region.basis.code, forKey: Key("basis"))
            for indicator in Indicator.catalogue {
                try out.encode(indicator.value(region).map(number), forKey: Key(indicator.code))
            }
            try out.encode(region.potensi?.asOf.description, forKey: Key("potential_as_of"))
            try out.encode(region.potensi?.basis.code, forKey: Key("potential_basis"))
            try out.encode(region.potensi?.source, forKey: Key("potential_source"))
            try out.encode(region.target?.target.by.description, forKey: Key("target_by"))
            try out.encode(region.target?.basis.code, forKey: Key("target_basis"))
            try out.encode(region.target?.target.source, forKey: Key("target_source"))
            try out.encode(region.published.map(PublishedJSON.init), forKey: Key("published"))
        }
    }

    private struct PublishedJSON: Encodable {
        let asOf, source: String
        let participants, potential: Int?
        let percent: Decimal?

        enum CodingKeys: String, CodingKey {
            case asOf = "as_of"
            case source, participants, potential, percent
        }

        init(_ figure: PublishedCoverage) {
            asOf = figure.asOf.description
            source = figure.source
            participants = figure.participants
            potential = figure.potential
            percent = figure.percent.flatMap { Decimal(string: $0.machine) }
        }
    }

    private struct TrendJSON: Encodable {
        let day, basis: String
        let participants: Int
        let percent: Decimal?

        init(_ point: TrendPoint) {
            day = point.day.description
            basis = point.basis.code
            participants = point.participants
            percent = point.percent.flatMap { Decimal(string: $0.machine) }
        }
    }

    private struct ContradictionJSON: Encodable {
        struct Reading: Encodable {
            let participants: Int
            let source: String
        }
        let by, explanation: String
        let percent: Decimal?
        let readings: [Reading]

        init(_ contradiction: Contradiction) {
            by = contradiction.by.description
            explanation = contradiction.explanation.id
            percent = contradiction.percent.flatMap { Decimal(string: $0.machine) }
            readings = contradiction.readings.map { Reading(participants: $0.participants, source: $0.source) }
        }
    }
}

/// Exact: a decimal, not a binary fraction.
private func number(_ value: Indicator.Value) -> Decimal? { Decimal(string: value.machine) }

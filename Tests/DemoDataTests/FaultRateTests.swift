import Kernel
import Testing

@testable import DemoData

private let scale = LinkageScale(people: 14_000, rows: [5_000, 4_000, 2_500, 1_500, 6_000, 2_500])

@Suite struct FaultRateTests {
    /// Share of a source's rows that carry a tag.
    private func share(_ tag: RowTag, _ source: Source, _ made: Collected) -> Double {
        let tags = made.truth.tags[source.rawValue]
        return Double(tags.filter { RowTags(bits: $0).contains(tag) }.count) / Double(tags.count)
    }

    @Test func faultsStrikeAtTheirRateTimesTheCareOfTheOffice() async throws {
        let made = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 1))
        // Expected shares worked out by hand from the published assumptions: 5 % × 1.5 for a village, and so on.
        let expected: [(RowTag, Source, Double)] = [
            (.nikMissing, .desa, 0.075), (.nikMissing, .dinsos, 0.031), (.nikDigit1, .desa, 0.042),
            (.nikRound0, .disbun, 0.04), (.nikSci, .diskop, 0.03), (.nameTypo, .desa, 0.12),
            (.nameTitle, .dinsos, 0.04),
            (.dobMissing, .desa, 0.0225), (.addrMoved, .register, 0.078), (.sexWrong, .dinsos, 0.008),
        ]
        for (tag, source, rate) in expected {
            let seen = share(tag, source, made)
            #expect(abs(seen - rate) < 0.007 + rate * 0.15, "\(tag.label) in \(source.code): \(seen), expected \(rate)")
        }
        #expect(share(.nikSci, .register, made) == 0)
    }

    @Test func everyFaultOccurs() async throws {
        let made = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 2))
        let untagged: Set<RowTag> = [.motherMissing, .kkMissing, .phoneMissing]
        for tag in RowTag.allCases where !untagged.contains(tag) {
            #expect(Source.allCases.contains { share(tag, $0, made) > 0 }, "\(tag.label)")
        }
    }

    @Test func doubledErrorsAreTwiceAsMany() async throws {
        let one = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 4))
        let two = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 4, errorFactor: 2))
        for tag in [RowTag.nikMissing, .nameTypo, .dobMissing, .addrMoved] {
            let shares = [one, two].map { made in Source.lists.map { share(tag, $0, made) }.reduce(0, +) }
            let ratio = shares[1] / shares[0]
            #expect(ratio > 1.6 && ratio < 2.4, "\(tag.label): \(ratio)")
        }
    }

    @Test func peopleAreAsTheProvinceHasThem() async throws {
        let made = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 8))
        let expected: [(RowTag, ClosedRange<Double>)] = [
            (.twin, 0.012...0.03), (.mononym, 0.2...0.36), (.outsideProvince, 0.10...0.14),
            (.nikDisagrees, 0.008...0.014),
            (.heapedBirth, 0.03...0.06), (.junior, 0.001...0.01), (.oldCode, 0.001...0.02),
        ]
        for (tag, range) in expected {
            #expect(range.contains(share(tag, .register, made)), "\(tag.label)")
        }
    }
}

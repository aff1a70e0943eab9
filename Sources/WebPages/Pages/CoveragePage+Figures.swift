import Coverage
import Registry

extension CoveragePage {
    /// The figures that every decision starts from, each with its day, denominator and source.
    var facts: [Fact] {
        [protected, unprotected, gap, pace].compactMap { $0 }
    }

    private var registrySource: String {
        guard coverage.basis != .published else { return coverage.published?.source ?? "" }
        return language.say("registri Lindungi", "Lindungi registry")
    }

    /// An illustration's source is Lindungi itself, said in the page's language.
    private func source(of potensi: Potensi) -> String {
        guard potensi.basis == .illustration else { return potensi.source }
        return language.say("ilustrasi Lindungi, bukan angka terbit", "Lindungi's illustration, not published")
    }

    private var protected: Fact {
        Fact(
            name: language.say("Terlindungi", "Protected"),
            value: coverage.known.map(language.number) ?? coverage.hiddenSign,
            outOf: denominator, asOf: coverage.asOf, source: registrySource, basis: coverage.basis, meaning: .covered)
    }

    private var denominator: String? {
        // Not a closure over the optional: Swift 6.3.1's optimiser crashes on it.
        guard let potential = coverage.potential else { return nil }
        let count = language.number(potential)
        return language.say("dari \(count) pekerja", "out of \(count) workers")
    }

    private var unprotected: Fact? {
        guard let count = coverage.unprotected, let potensi = coverage.potensi else { return nil }
        return Fact(
            name: language.say("Belum terlindungi", "Not protected yet"), value: language.number(count),
            outOf: denominator, asOf: potensi.asOf, source: source(of: potensi), basis: derived(potensi.basis),
            meaning: .gap
        )
    }

    private var gap: Fact? {
        guard let target = coverage.target, let gap = target.gap, let people = target.participants, gap > 0 else {
            return nil
        }
        return Fact(
            name: language.say("Kurang untuk target", "Short of the target"), value: language.number(gap),
            outOf: language.say(
                "dari target \(language.number(people)) peserta pada \(language.date(target.target.by))",
                "of the target of \(language.number(people)) participants by \(language.date(target.target.by))"),
            asOf: coverage.asOf, source: target.target.source, basis: derived(target.basis), meaning: .gap)
    }

    private var pace: Fact? {
        guard let target = coverage.target, let pace = target.neededPerMonth, pace > 0 else { return nil }
        return Fact(
            name: language.say("Perlu tiap bulan", "Needed each month"), value: language.number(pace),
            outOf: language.say(
                "selama \(language.monthCount(target.monthsLeft))", "for \(language.monthCount(target.monthsLeft))"),
            asOf: coverage.asOf, source: target.target.source, basis: derived(target.basis))
    }

    /// What is worked out from published figures is computed; with an illustration in it, it is one.
    private func derived(_ other: Basis) -> Basis {
        coverage.basis == .illustration || other == .illustration ? .illustration : .computed
    }
}

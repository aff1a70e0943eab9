import Calculators
import Kernel
import Rules

/// What a page of calculation shows: made from an address, a day and the law, and from nothing else.
public struct CalculatorModel: Sendable {
    public let calculator: CitizenCalculator
    /// Nil while nobody chose among several variants.
    let variant: CitizenCalculator.Variant?
    let reading: FormReading?
    let found: Found?
    /// Where this site can be reached, for an address to copy: `https://lindungi.example`. Nil where it is not known.
    let site: String?

    /// The name under which the address tells the variant.
    static let variantName = "sebagai"

    /// - Parameter texts: everything that the address carries, by name; what no question asks is let lie.
    public init(
        _ calculator: CitizenCalculator, _ texts: [String: [String]], today: Day, law: Law, site: String? = nil
    ) {
        (self.calculator, self.site) = (calculator, site)
        variant = calculator.variant(texts[Self.variantName]?.first ?? "")
        guard let variant else {
            (reading, found) = (nil, nil)
            return
        }
        var reading = FormReading(variant, texts, today: today)
        var found: Found?
        if reading.isAsked, reading.entries.faults.isEmpty, let calculate = variant.calculator {
            do throws(RuleError) {
                let calculation = try calculate(reading.inputs, when: reading.when, law: law)
                found = Found(calculation: calculation, when: reading.when, inputs: reading.inputs)
            } catch {
                reading.refuse(error)
            }
        }
        (self.reading, self.found) = (reading, found)
    }

    var isRefused: Bool { reading.map { !$0.entries.faults.isEmpty } ?? false }

    /// This page with its answers, for another language and to be shared.
    public var link: CalculatorLink {
        guard let variant else { return CalculatorLink(calculator) }
        let chosen = calculator.variants.count > 1 ? [variantPair(variant)] : []
        guard let reading, reading.isAsked else { return CalculatorLink(calculator.slug, chosen) }
        return CalculatorLink(calculator.slug, chosen + (found == nil ? reading.typed : reading.sent))
    }

    func link(to variant: CitizenCalculator.Variant) -> CalculatorLink {
        CalculatorLink(calculator.slug, [variantPair(variant)])
    }

    private func variantPair(_ variant: CitizenCalculator.Variant) -> CalculatorLink.Pair {
        .init(name: Self.variantName, value: variant.code)
    }
}

extension FormReading {
    /// What was typed, as it was typed.
    var typed: [CalculatorLink.Pair] {
        let names = DateField.all(of: Timing.name) + variant.questions.flatMap(\.names)
        return names.flatMap { name in
            entries.all(name).filter { !$0.isEmpty }.map { .init(name: name.text, value: $0) }
        }
    }
}

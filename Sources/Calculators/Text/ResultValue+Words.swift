import Kernel

extension ResultValue {
    /// As a person reads it: `Rp42.000.000`, `39,68 %`, `ya`.
    public func words(_ language: Language) -> String {
        switch self {
        case .rupiah(let amount): amount.words(language)
        case .count(let count): language.number(count)
        case .percent(let rate): rate.words(language)
        case .flag(let value): value ? language.say("ya", "yes") : language.say("tidak", "no")
        case .text(let text): text
        case .list(let values): values.map { $0.words(language) }.joined(separator: ", ")
        case .object(let entries):
            entries.map { "\(language.say($0.label)) \($0.value.words(language))" }.joined(separator: ", ")
        }
    }
}

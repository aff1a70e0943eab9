import Kernel
import Rules

extension Answers {
    /// The date of the case: that of its own field where one is given, else the case's date.
    ///
    /// - Parameter event: the field of a day on which something happened, which goes before both.
    /// - Throws: `contradiction` when the two do not overlap.
    func when(_ key: String?, or date: When, event: String? = nil) throws(RuleError) -> When {
        if let event, let day = try dayIfGiven(event) { return .day(day) }
        guard let key, let written = text(key), let own = When(written) else { return date }
        if let (a, b) = own.overlap(date), a > b { throw .datesDiffer(key) }
        return own
    }
}

extension When {
    /// The later first day and the earlier last day of two dates; nil where one of them is none.
    fileprivate func overlap(_ other: When) -> (Day, Day)? {
        guard let a = days.first, let b = days.last, let c = other.days.first, let d = other.days.last else {
            return nil
        }
        return (max(a, c), min(b, d))
    }
}

extension RuleError {
    fileprivate static func datesDiffer(_ key: String) -> RuleError {
        RuleError(
            .contradiction, field: key,
            reason: Phrase(
                id: "waktunya tidak sama dengan tanggal kasus (date).",
                en: "it is not within the date of the case."),
            nextAct: Phrase(
                id: "Samakan keduanya, atau kosongkan date.", en: "Make the two agree, or leave date empty."))
    }
}

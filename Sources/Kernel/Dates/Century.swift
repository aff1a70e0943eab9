/// Two-digit years get their century from evidence, never from the clock.
enum Century {
    /// Ages that a worker on a list has.
    static let workingAges = 17...100

    /// The day of 19yy or 20yy: the one within ten years of `other` if given, else the one whose
    /// age on `referenceDay` lies in, or nearest to, `workingAges`. Nil when neither exists.
    static func resolve(yy: Int, month: Int, day: Int, referenceDay: Day, other: Day? = nil) -> Day? {
        let older = Day(1900 + yy, month, day)
        let younger = Day(2000 + yy, month, day)
        guard let older else { return younger }
        guard let younger else { return older }
        if let other {
            let nearer = distance(younger, other) < distance(older, other) ? younger : older
            if distance(nearer, other) < 3653 { return nearer }
        }
        guard younger <= referenceDay else { return older }
        return strangeness(younger.age(on: referenceDay)) < strangeness(older.age(on: referenceDay)) ? younger : older
    }

    private static func distance(_ a: Day, _ b: Day) -> Int { abs(Int(a.number) - Int(b.number)) }

    private static func strangeness(_ age: Int) -> Int {
        max(0, workingAges.lowerBound - age, age - workingAges.upperBound)
    }
}

import Intake
import Kernel
import Linkage

extension Linking {
    /// The summary for people: per list how many rows have which verdict, then the people.
    public func report(_ language: Language) -> [String] {
        let say: (String, String) -> String = language.say
        var out: [String] = []
        for (index, list) in lists.enumerated() {
            let rows = starts[index + 1]..<starts[index + 2]
            out.append("\(list.table.path): \(number(rows.count, language)) \(say("baris data", "data rows"))")
            var counts: [Verdict: Int] = [:]
            for row in rows { counts[verdicts.verdict(row), default: 0] += 1 }
            for verdict in Verdict.allCases where counts[verdict] ?? 0 > 0 {
                out.append("  \(number(counts[verdict] ?? 0, language))  \(verdict.phrase[language])")
            }
            out += summaries[index + 1].notes(language).map { "  " + $0 }
        }
        return out
    }
}

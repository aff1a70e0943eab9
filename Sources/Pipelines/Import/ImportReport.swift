import Intake
import Kernel
import Registry
import Store

/// What an import brought, for people.
public struct ImportReport: Sendable {
    public let paths: [String]
    public let outcome: ImportOutcome
    let summaries: [ListSummary]

    public func lines(_ language: Language) -> [String] {
        outcome.batches.indices.flatMap { lines(of: $0, language) }
    }

    private func lines(of index: Int, _ language: Language) -> [String] {
        let batch = outcome.batches[index]
        let say: (String, String) -> String = language.say
        var out = [
            "\(paths[index]): batch \(batch.id.raw), \(number(batch.rows, language)) \(say("baris data", "data rows")), "
                + "\(number(batch.newPersons, language)) \(say("orang baru", "new people"))"
        ]
        for verdict in Intake.Verdict.allCases {
            guard let count = batch.verdicts[verdict.stored] else { continue }
            out.append("  \(number(count, language))  \(verdict.phrase[language])")
        }
        if let change = outcome.changes[index] { out.append("  " + line(change, language)) }
        return out + summaries[index + 1].notes(language).map { "  " + $0 }
    }

    private func line(_ change: BatchChange, _ language: Language) -> String {
        let count = { number($0, language) }
        return language.say(
            "dibanding batch \(change.previous.raw): \(count(change.added)) bertambah, \(count(change.gone)) hilang, "
                + "\(count(change.changed)) berubah, \(count(change.same)) tetap",
            "compared with batch \(change.previous.raw): \(count(change.added)) added, \(count(change.gone)) gone, "
                + "\(count(change.changed)) changed, \(count(change.same)) the same")
    }
}

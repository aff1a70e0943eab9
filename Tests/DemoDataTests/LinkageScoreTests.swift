import Testing

@testable import DemoData

@Suite struct LinkageScoreTests {
    /// Two register rows of people 1 and 2; dinsos lists 1, 1 again and 3; desa lists 3 and 2.
    private func table() throws -> TruthTable {
        let csv = """
            source,row,person_id,tags
            register,1,1,
            register,2,2,p_twin
            dinsos,1,1,name_typo|p_mononym
            dinsos,2,1,dup_within
            dinsos,3,3,nik_missing
            desa,1,3,
            desa,2,2,
            """
        return TruthTable(try read(csv) { bytes throws(ScoreFiles.Fault) in try ScoreFiles.truth(bytes) })
    }

    private func read<Value>(
        _ text: String, _ parse: (UnsafeBufferPointer<UInt8>) throws(ScoreFiles.Fault) -> Value
    ) throws -> Value {
        try Array(text.utf8).withUnsafeBufferPointer { try parse($0) }
    }

    private func score(_ rows: String, threshold: Double? = nil) throws -> LinkageScore {
        let truth = try table()
        let csv = "left_source,left_row,right_source,right_row,probability\n" + rows
        let raw = try read(csv) { bytes throws(ScoreFiles.Fault) in try ScoreFiles.matches(bytes, truth) }
        return LinkageScore(ScoredPairs(raw, truth), truth, threshold: threshold)
    }

    @Test func truePairsAreCountedWithoutPairsInsideTheRegister() throws {
        // 1: register with two dinsos rows, and those with each other; 2: register with desa; 3: dinsos with desa.
        #expect(try table().truePairs().count == 5)
    }

    @Test func aPairCountsOnceInEitherOrderWithItsHighestProbability() throws {
        let score = try score(
            "register,1,dinsos,1,0.4\ndinsos,1,register,1,0.9\nregister,2,dinsos,1,0.6\n", threshold: 0.5)
        #expect(score.at[.link] == Quality(hits: 1, predicted: 2, actual: 3))
        #expect(score.at[.dedupe] == Quality(hits: 0, predicted: 0, actual: 2))
        #expect(score.rows == Quality(hits: 1, predicted: 1, actual: 3))
    }

    @Test func theBestThresholdIsTheOneWithTheHighestF1() throws {
        let score = try score("register,1,dinsos,1,0.9\nregister,1,dinsos,2,0.8\nregister,2,dinsos,3,0.3\n")
        #expect(score.best[.link]?.threshold == 0.8)
        #expect(score.threshold == 0.8)
        #expect(score.best[.link]?.quality == Quality(hits: 2, predicted: 2, actual: 3))
        #expect(score.recallAtPrecision998 == 2.0 / 3.0)
    }

    @Test func categoriesCountAPairUnderTheTagsOfEitherRow() throws {
        let score = try score("register,1,dinsos,1,0.9\ndinsos,3,register,2,0.9\n", threshold: 0.5)
        let twin = try #require(score.categories.first { $0.label == "p_twin" })
        #expect(twin.wrong == 1 && twin.missed == 1)
        let typo = try #require(score.categories.first { $0.label == "name_typo" })
        #expect(typo.quality.actual == 2 && typo.missed == 1)
        let clean = try #require(score.categories.first { $0.label == "(clean)" })
        #expect(clean.quality.actual == 2)
    }

    @Test func rowsThatTheTruthDoesNotKnowAreRefused() throws {
        #expect(throws: ScoreFiles.Fault.line(2)) { try score("register,9,dinsos,1,0.9\n") }
        #expect(throws: ScoreFiles.Fault.column("row")) {
            _ = try read("source,person_id,tags\n") { bytes throws(ScoreFiles.Fault) in try ScoreFiles.truth(bytes) }
        }
    }
}

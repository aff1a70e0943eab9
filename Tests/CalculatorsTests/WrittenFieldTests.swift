import Calculators
import Kernel
import Rules
import Testing

@Suite("A value that a person wrote")
struct WrittenFieldTests {
    private func field(_ kind: Field.Kind) -> Field { Field("uji", Phrase(id: "uji", en: "test"), kind) }
    private func read(_ kind: Field.Kind, _ text: String) -> InputValue {
        field(kind).read(text) { $0 == "{\"a\":1}" ? .object(["a": .integer(1)]) : nil }
    }

    @Test(
        "is an amount however offices write it",
        arguments: ["16800", "16.800", "Rp16.800", "rp 16.800", "Rp. 16.800,-", "16.800,00", " 16800 ", "IDR 16800"])
    func amounts(text: String) {
        #expect(read(.rupiah(most: 1_000_000), text) == .integer(16_800))
    }

    @Test(
        "stays a text when it could mean two amounts or none",
        arguments: ["16.80", "1.6800", "16,800", "1,5", "16.800.", ".500", "seribu", "1e5", "99999999999999999999"])
    func notAmounts(text: String) {
        #expect(read(.rupiah(most: 1_000_000), text) == .text(text))
    }

    @Test("keeps its minus, so that the refusal can say so")
    func negative() { #expect(read(.rupiah(most: 10), "-16.800") == .integer(-16_800)) }

    @Test(
        "is a percentage with a comma or a point",
        arguments: [("5,11", 5_110_000), ("5.11 %", 5_110_000), ("0,54%", 540_000)] as [(String, Int64)])
    func percentages(text: String, millionths: Int64) {
        #expect(read(.percent(0...100), text) == .decimal(millionths: millionths))
    }

    @Test("is no percentage with both", arguments: ["1.000,5", "5,1,1", "%", ","])
    func notPercentages(text: String) { #expect(read(.percent(0...100), text) == .text(text)) }

    @Test(
        "says yes and no in both languages",
        arguments: [("ya", true), ("TRUE", true), ("1", true), ("tidak", false), ("false", false), ("no", false)])
    func flags(text: String, value: Bool) { #expect(read(.flag, text) == .flag(value)) }

    @Test("is a structure as JSON or as names with values")
    func structures() {
        #expect(read(.structure(example: ""), "{\"a\":1}") == .object(["a": .integer(1)]))
        #expect(
            read(.structure(example: ""), "darat=3.000.000, laut=Rp2.500.000")
                == .object(["darat": .integer(3_000_000), "laut": .integer(2_500_000)]))
        #expect(read(.structure(example: ""), "2") == .integer(2))
        for broken in ["{\"a\":", "darat", "darat=1,darat=2", "=1", "a=,b=1"] {
            #expect(read(.structure(example: ""), broken) == .text(broken))
        }
    }

    @Test("is nothing when it is blank")
    func blank() { #expect(read(.text, "   ") == .null) }

    @Test("belongs to a key that the calculator knows, once")
    func keys() throws {
        let batch = try Calculator.named("jkm-batch")
        #expect(try batch.read([("ahli-waris", "9")]) { _ in nil } == ["ahli_waris": .integer(9)])
        #expect(throws: RuleError.self) { try batch.read([("ahliwariss", "9")]) { _ in nil } }
        #expect {
            try batch.read([("ahli_waris", "9"), ("ahli-waris", "9")]) { _ in nil }
        } throws: {
            ($0 as? RuleError)?.code == .contradiction
        }
    }
}

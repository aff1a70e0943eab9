import Kernel
import Testing

@Suite struct CSVTextTests {
    @Test(arguments: [
        ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"), ("-5", "-5"),
        ("@SUM(A1,A2)", "\"'@SUM(A1,A2)\""), ("a\r\nb", "\"a\r\nb\""), ("a\nb", "\"a\nb\""), ("Ma'ruf", "Ma'ruf"),
        ("", ""),
    ])
    func `a cell is quoted where needed and never runs as a formula`(_ text: String, _ written: String) {
        #expect(CSVText.cell(text) == written)
    }

    @Test func `each row has as many cells as it was given and its own line end`() {
        #expect(CSVText.lines([["a", "b"], ["", "1,5"]]) == "a,b\r\n,\"1,5\"\r\n")
        #expect(CSVText.lines([]) == "")
    }
}

import Coverage
import Kernel
import Testing

@testable import WebPages

@Suite struct HTMLTests {
    @Test func `text is escaped in content and in attributes`() {
        let nasty = #"<script>alert("x")</script> & 'y'"#
        let markup = p(nasty, .title(nasty)).markup
        #expect(
            markup
                == "<p title=\"&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;\">"
                + "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>")
    }

    @Test func `a NUL never reaches the page`() {
        #expect(p("a\0b").markup == "<p>a\u{FFFD}b</p>")
    }

    @Test func `a region named like a script stays text on its whole page`() throws {
        let name = "<script>alert(1)</script>\" onmouseover=\"x"
        let kabupaten = try #require(KodeWilayah("15.04"))
        let kecamatan = try #require(KodeWilayah("15.04.01"))
        let coverage = computeCoverage(
            CoverageInput(
                asOf: ExampleCoverage.day, region: .init(wilayah: kabupaten, name: name),
                children: [.init(wilayah: kecamatan, name: name)],
                cells: [], potensi: [], targets: [], published: .jambi))
        for language in Language.allCases {
            let markup = CoveragePage(
                .example(coverage, above: [.init(kode: PageLink.homeRegion, name: name)]), language
            ).html.markup
            #expect(!markup.contains("<script"))
            #expect(!markup.contains("\" onmouseover"))
            #expect(markup.contains("&lt;script&gt;"))
        }
    }

    @Test func `no page holds a script or a style of its own`() {
        for example in Example.all {
            let markup = example.render(.indonesian).markup
            #expect(!markup.contains("<script") && !markup.contains(" style=") && !markup.contains("<style"))
        }
    }

    @Test func `parts that are not there leave nothing behind`() {
        let absent: String? = nil
        let shown = false
        let html = div(absent.map { .title($0) }) {
            if shown { "never" }
            for word in ["a", "b"] { span(word) }
        }
        #expect(html.markup == "<div><span>a</span><span>b</span></div>")
    }

    @Test(arguments: [(0.0, "0"), (12.5, "12.5"), (-0.25, "-0.25"), (3.14159, "3.14"), (7.04, "7.04"), (99.999, "100")])
    func `a drawing's number has at most two decimals`(_ value: Double, _ text: String) {
        #expect(drawn(value) == text)
    }
}

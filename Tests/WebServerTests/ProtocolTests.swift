import Foundation
import Testing

@testable import WebServer

@Suite struct ProtocolTests {
    @Test func `a browser that has the page gets no body`() async throws {
        try await withServer { client in
            let first = try await client.get("/")
            let tag = try #require(first["ETag"])
            let again = try await client.get("/", headers: ["If-None-Match": tag])
            #expect(again.status == 304 && again.text.isEmpty)
            let other = try await client.get("/", headers: ["If-None-Match": "\"other\""])
            #expect(other.status == 200)
            let since = try #require(first["Last-Modified"])
            let unchanged = try await client.get("/", headers: ["If-Modified-Since": since])
            #expect(unchanged.status == 304)
        }
    }

    @Test func `a page is made once for each state of the data`() async throws {
        let registry = FakeRegistry()
        try await withServer(registry) { client in
            _ = try await client.get("/")
            let asked = registry.questions.count
            for _ in 0..<5 { _ = try await client.get("/") }
            #expect(registry.questions.count == asked)
            registry.version.change()
            _ = try await client.get("/")
            #expect(registry.questions.count > asked)
        }
    }

    @Test func `HEAD tells the length and sends nothing, other methods are refused`() async throws {
        try await withServer { client in
            let page = try await client.get("/")
            let head = try await client.get("/", method: "HEAD")
            #expect(head.status == 200 && head.text.isEmpty)
            #expect(head["Content-Length"] == "\(page.text.utf8.count)")
            let post = try await client.get("/", method: "POST")
            #expect(post.status == 405 && post["Allow"] == "GET, HEAD")
        }
    }

    @Test func `every answer forbids scripts and frames`() async throws {
        try await withServer { client in
            for path in ["/", "/tidak-ada", "/wilayah/15.csv", "/sehat"] {
                let got = try await client.get(path)
                #expect(got["Content-Security-Policy"]?.contains("default-src 'none'") == true)
                #expect(got["X-Content-Type-Options"] == "nosniff")
                #expect(got["Referrer-Policy"] != nil)
            }
        }
    }

    @Test func `the style sheet is kept for ever under its own address`() async throws {
        try await withServer { client in
            let page = try await client.get("/").text
            let link = try #require(page.firstMatch(of: /href="(\/aset\/gaya\.[0-9a-f]{16}\.css)"/))
            let style = try await client.get(String(link.1))
            #expect(style.status == 200 && style["Content-Type"] == "text/css; charset=utf-8")
            #expect(style["Cache-Control"]?.contains("immutable") == true)
            #expect(page.utf8.count + style.text.utf8.count < 100 << 10)
        }
    }

    @Test func `a store that fails gives a page that says so, and no details`() async throws {
        try await withServer(FakeRegistry(isBroken: true)) { client in
            let got = try await client.get("/")
            #expect(got.status == 500)
            #expect(got.text.contains("Halaman ini gagal dibuat"))
            #expect(!got.text.contains("Broken"))
        }
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (1_723_433_045, "Mon, 12 Aug 2024 03:24:05 GMT"),
        (-1, "Wed, 31 Dec 1969 23:59:59 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
    ]) func `dates are written as HTTP wants them`(_ seconds: Int, _ text: String) {
        #expect(httpDate(seconds) == text)
    }
}

import Exchange
import Testing

@Test func aWorkbookErrorSaysWhatTheWriterSaid() { #expect(WorkbookError("disk full").what == "disk full") }

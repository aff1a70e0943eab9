/// `Chrome, Android`: what a browser tells of itself, in words that its owner recognises. Never the whole text, which
/// could hold anything.
func deviceWords(_ agent: String) -> String {
    let browser = known(
        agent,
        [
            ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung"), ("Firefox/", "Firefox"),
            ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
        ])
    let system = known(
        agent,
        [
            ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
            ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
        ])
    let words = [browser, system].compactMap { $0 }
    return words.isEmpty ? "?" : words.joined(separator: ", ")
}

private func known(_ agent: String, _ marks: [(mark: String, word: String)]) -> String? {
    marks.first { agent.contains($0.mark) }?.word
}

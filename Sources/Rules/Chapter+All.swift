extension Chapter {
    /// Every part of the law that this code holds, in the order of the pages.
    public static let all: [Chapter] = [
        BPU.chapter,
        PU.chapter,
        Keringanan.chapter,
        JKPSources.chapter,
        Jakon.chapter,
        PMI.chapter,
        JKM.chapter,
        JKK.chapter,
        Beasiswa.chapter,
        Arrears.chapter,
        JHT.chapter,
        JP.chapter,
        JKP.chapter,
        DBHSawit.chapter,
        FundingSource.chapter,
    ]
}

extension [Chapter] {
    public var parameters: [AnyParameter] { flatMap(\.parameters) }
}

extension WorkLink {
    /// The second step of signing in.
    public static let secondStep = WorkLink("/masuk/kode")
    /// Where the second step is set up for the first time.
    public static let secondStepSetUp = WorkLink("/masuk/siapkan")
}

/// The fields of signing in.
public enum SignInField {
    public static let userName = FieldName("pengguna")
    public static let password = FieldName("sandi")
    public static let code = FieldName("kode")
    /// The page to go on to.
    public static let next = FieldName("lanjut")
}

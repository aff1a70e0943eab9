import Kernel

/// Where the person lives.
let regionReasons: [ReasonEntry] = [
    ReasonEntry(
        .wilayahKosong, "wilayah_kosong", .error, .perbaiki, .desa,
        Phrase(
            id: "desa, kecamatan dan kabupaten kosong",
            en: "desa, kecamatan and kabupaten are empty"),
        act: Phrase(
            id: "isi desa, kecamatan dan kabupaten/kota",
            en: "fill in desa, kecamatan and kabupaten/kota")),
    ReasonEntry(
        .wilayahTidakDikenal, "wilayah_tidak_dikenal", .error, .perbaiki, .desa,
        Phrase(
            id: "nama desa, kecamatan atau kabupaten tidak dikenal",
            en: "the name of the desa, kecamatan or kabupaten is unknown"),
        act: Phrase(
            id: "tulis nama wilayah seperti nama resminya",
            en: "write the region by its official name")),
    ReasonEntry(
        .desaTidakDiKecamatan, "desa_tidak_di_kecamatan", .error, .perbaiki, .desa,
        Phrase(
            id: "desa tidak berada di kecamatan yang ditulis",
            en: "the desa is not in the kecamatan given"),
        act: Phrase(
            id: "cocokkan desa dan kecamatan dengan KTP",
            en: "compare desa and kecamatan with the KTP")),
    ReasonEntry(
        .wilayahGanda, "wilayah_ganda", .warning, .tinjau, .desa,
        Phrase(
            id: "nama wilayah cocok dengan lebih dari satu tempat",
            en: "the region names fit more than one place"),
        act: Phrase(
            id: "lengkapi kecamatan dan kabupaten/kota",
            en: "add kecamatan and kabupaten/kota")),
    ReasonEntry(
        .wilayahLuarProvinsi, "wilayah_luar_provinsi", .warning, .tinjau, .kabupaten,
        Phrase(
            id: "alamat di luar provinsi yang dicakup",
            en: "the address lies outside the province covered"),
        act: Phrase(
            id: "pastikan domisili; usulkan ke provinsi asal bila benar",
            en: "make sure of the domicile; propose to that province if correct")),
    ReasonEntry(
        .wilayahLuarDaftar, "wilayah_luar_daftar", .warning, .tinjau, .desa,
        Phrase(
            id: "alamat di luar wilayah daftar ini",
            en: "the address lies outside the region of this list"),
        act: Phrase(
            id: "pastikan domisili; usulkan lewat daftar wilayah itu bila benar",
            en: "make sure of the domicile; propose with that region's list if correct")),
]

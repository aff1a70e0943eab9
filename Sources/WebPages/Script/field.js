"use strict";
/* Collecting people without a signal. The page and the worker both run this file: the first part keeps the rows and
   sends them, the second is the page.

   A row is sealed with a key of this device that cannot be read out (WebCrypto, not extractable). Key and rows lie in
   the database "lapangan" of the browser, which signing out deletes. A row goes when the server has said what became
   of it; until then it stays, and the server takes each only once by its number. */
const Lapangan = (() => {
  const ask = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  let base = null;
  async function open() {
    if (base) return base;
    const opening = indexedDB.open("lapangan", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("orang", { keyPath: "uuid" });
      opening.result.createObjectStore("meta");
    };
    base = await ask(opening);
    base.onversionchange = () => { base.close(); base = null; };
    base.onclose = () => { base = null; };
    return base;
  }
  const store = async (name, mode = "readonly") => (await open()).transaction(name, mode).objectStore(name);
  const meta = async (name) => ask((await store("meta")).get(name));
  const setMeta = async (name, value) => ask((await store("meta", "readwrite")).put(value, name));

  async function key() {
    const known = await meta("kunci");
    if (known) return known;
    const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    // Two tabs at once: the first key counts.
    const box = await store("meta", "readwrite");
    const first = await ask(box.get("kunci"));
    if (first) return first;
    await ask(box.put(fresh, "kunci"));
    return fresh;
  }

  /** Seals the fields; account, state and reason stay readable, they name nobody. */
  async function save(row) {
    const { uuid, account, at, state, words, ...fields } = row;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(fields));
    const data = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(uuid) }, await key(), text);
    await ask((await store("orang", "readwrite")).put({ uuid, account, at, state, words, iv, data }));
  }

  async function rows() {
    const sealed = await ask((await store("orang")).getAll());
    const own = await key();
    const opened = await Promise.all(sealed.map(async ({ iv, data, ...rest }) => {
      try {
        const text = await crypto.subtle.decrypt(
          { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(rest.uuid) }, own, data);
        return { ...JSON.parse(new TextDecoder().decode(text)), ...rest };
      } catch { return { ...rest, state: "rusak" }; }
    }));
    return opened.sort((a, b) => a.at - b.at);
  }

  const remove = async (uuid) => ask((await store("orang", "readwrite")).delete(uuid));

  /** Who is signed in, where they may collect, and the seal of their session; nil when they have to sign in again. */
  async function who() {
    const answer = await fetch("/kerja/lapangan/siapa", {
      credentials: "same-origin", redirect: "manual", cache: "no-store", headers: { Accept: "application/json" },
    });
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return null;
    if (!answer.ok) throw new TypeError("no answer");
    const { seal, ...known } = await answer.json();
    await setMeta("siapa", known);
    return { seal, ...known };
  }

  const AT_ONCE = 50;

  /** Sends what waits. Throws while there is no connection; everything then stays. */
  async function send(report = () => {}) {
    const now = await who();
    if (!now) return { signIn: true, done: [] };
    const waiting = (await rows()).filter((row) => row.account === now.account && row.state === "menunggu");
    const done = [];
    for (let first = 0; first < waiting.length; first += AT_ONCE) {
      const some = waiting.slice(first, first + AT_ONCE);
      const answer = await fetch("/kerja/lapangan/kirim", {
        method: "POST", credentials: "same-origin", redirect: "manual",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-Segel": now.seal },
        body: JSON.stringify({ rows: some.map(({ account, at, state, words, checked, ...fields }) => fields) }),
      });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return { signIn: true, done };
      if (!answer.ok) throw new TypeError("no answer");
      for (const told of (await answer.json()).rows) {
        const row = some.find((one) => one.uuid === told.uuid);
        if (!row) continue;
        if (told.state === "refused") await save({ ...row, state: "ditolak", words: told });
        else await remove(row.uuid);
        done.push({ row, told });
      }
      report(done);
    }
    return { signIn: false, done };
  }

  /** One sender at a time on this device: page or worker. */
  const sendAlone = (report) => navigator.locks
    ? navigator.locks.request("lapangan-kirim", () => send(report)) : send(report);

  return { save, rows, remove, who, send: sendAlone, known: () => meta("siapa") };
})();

if (typeof document !== "undefined" && document.getElementById("lapangan")) (() => {
  const english = document.documentElement.lang === "en";
  const say = (id, en) => (english ? en : id);
  const $ = (selector, root = document) => root.querySelector(selector);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const form = $("#lapangan-form"), list = $("#lapangan-daftar"), state = $("#lapangan-keadaan");
  const NAMES = ["nik", "nama", "jenis_kelamin", "alamat", "rt", "rw", "wilayah", "pekerjaan", "telepon"];
  let known = null, rows = [], editing = null, agreed = "", accepted = [], signedOut = false;

  /* ---- places ---- */
  function fillPlaces() {
    const districts = new Map();
    for (const place of known.desa) {
      const group = place.kecamatan + "|" + place.kabupaten;
      if (!districts.has(group)) districts.set(group, []);
      districts.get(group).push(place);
    }
    const district = form.elements.kecamatan, village = form.elements.wilayah;
    const chosen = village.value || known.last;
    district.replaceChildren(...(districts.size > 1 ? [make("option", { value: "" }, say("Pilih kecamatan", "Choose a district"))] : []),
      ...[...districts].map(([group, places]) => make("option", { value: group }, `${places[0].kecamatan}, ${places[0].kabupaten}`)));
    const villages = () => {
      const places = districts.get(district.value) || [];
      village.replaceChildren(...(places.length === 1 ? [] : [make("option", { value: "" }, say("Pilih desa atau kelurahan", "Choose a village"))]),
        ...places.map((place) => make("option", { value: place.kode }, place.nama)));
    };
    district.onchange = villages;
    const of = known.desa.find((place) => place.kode === chosen);
    if (of) district.value = of.kecamatan + "|" + of.kabupaten;
    villages();
    if (of) village.value = of.kode;
    district.closest(".field").hidden = districts.size < 2;
  }
  const placeName = (kode) => known?.desa.find((place) => place.kode === kode)?.nama || kode || "";

  /* ---- what is typed, and what is wrong with it ---- */
  const digits = (text) => text.replace(/[\s.-]/g, "");

  function read() {
    const row = Object.fromEntries(NAMES.map((name) => [name, (form.elements[name]?.value ?? "").trim().replace(/\s+/g, " ")]));
    row.nik = digits(row.nik);
    const [day, month, year] = ["hari", "bulan", "tahun"].map((name) => form.elements["lahir-" + name].value.trim());
    row.tanggal_lahir = day || month || year ? `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
    return row;
  }

  const today = () => new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
    && new Date(text + "T00:00Z").toISOString().slice(0, 10) === text;

  /** `faults` must be mended; `remarks` may stand when the operator has looked again. */
  function check(row) {
    const faults = [], remarks = [];
    const fault = (name, id, en) => faults.push({ name, words: say(id, en) });
    const remark = (name, id, en) => remarks.push({ name, words: say(id, en) });
    if (!row.nama) fault("nama", "Tulis nama seperti di KTP.", "Write the name as on the identity card.");
    else if (/\d/.test(row.nama)) fault("nama", "Nama memuat angka. Periksa tulisannya.", "The name contains a digit. Check it.");
    if (!row.tanggal_lahir) fault("lahir", "Isi tanggal lahir.", "Give the date of birth.");
    else if (!isDay(row.tanggal_lahir)) fault("lahir", "Tanggal ini tidak ada di kalender.", "There is no such day in the calendar.");
    else if (row.tanggal_lahir > today()) fault("lahir", "Tanggal lahir belum terjadi.", "This date is in the future.");
    else if (row.tanggal_lahir < "1900-01-01") fault("lahir", "Tahun lahir terlalu lama. Periksa angkanya.", "The year is too long ago. Check it.");
    if (!row.jenis_kelamin) fault("jenis_kelamin", "Pilih jenis kelamin.", "Choose the sex.");
    if (!row.wilayah) fault("wilayah", "Pilih desa atau kelurahan.", "Choose the village.");
    if (row.telepon && !/^(\+?62|0)\d{8,13}$/.test(digits(row.telepon))) fault("telepon", "Nomor telepon diawali 0 atau 62 dan berisi 9 sampai 14 angka.", "A telephone number begins with 0 or 62 and has 9 to 14 digits.");
    checkNik(row, fault, remark, faults);
    const twin = rows.find((other) => other.uuid !== editing && other.state !== "rusak" && (row.nik
      ? other.nik === row.nik
      : other.nama?.toUpperCase() === row.nama.toUpperCase() && other.tanggal_lahir === row.tanggal_lahir));
    if (twin) fault(row.nik ? "nik" : "nama", `Sudah ada di perangkat ini: ${twin.nama}. Ubah yang itu saja.`, `Already on this device: ${twin.nama}. Change that one.`);
    return { faults, remarks };
  }

  function checkNik(row, fault, remark, faults) {
    const nik = row.nik;
    if (!nik) { remark("nik", "Tanpa NIK orang ini sukar dikenali. Kosongkan hanya bila kartunya memang tidak ada.", "Without a NIK this person is hard to recognise. Leave it empty only when there is no card."); return; }
    if (!/^\d+$/.test(nik)) { fault("nik", "NIK hanya berisi angka.", "A NIK holds digits only."); return; }
    if (nik.length !== 16) { fault("nik", `NIK berisi 16 angka; ini ${nik.length}.`, `A NIK has 16 digits; this has ${nik.length}.`); return; }
    const [day, month, year] = [6, 8, 10].map((from) => Number(nik.slice(from, from + 2)));
    const female = day > 40, dayOfMonth = female ? day - 40 : day;
    const fits = [1900, 2000].some((century) => isDay(`${century + year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`));
    const province = Number(nik.slice(0, 2));
    if (!fits) { fault("nik", "Angka ke-7 sampai ke-12 NIK bukan tanggal. Periksa angkanya.", "Digits 7 to 12 of the NIK are no date. Check them."); return; }
    if (province < 11 || province > 97 || nik.slice(2, 4) === "00" || nik.slice(4, 6) === "00") { fault("nik", "Enam angka pertama NIK bukan kode wilayah. Periksa angkanya.", "The first six digits of the NIK are no region code. Check them."); return; }
    if (nik.endsWith("0000")) { fault("nik", "Empat angka terakhir NIK tidak mungkin 0000.", "The last four digits of a NIK cannot be 0000."); return; }
    if (province !== 15) remark("nik", "NIK ini terbit di luar Jambi. Periksa, lalu simpan bila memang begitu.", "This NIK was issued outside Jambi. Check it, then save if it is so.");
    if (faults.some((one) => one.name === "lahir")) return;
    const [y, m, d] = row.tanggal_lahir.split("-").map(Number);
    if (y % 100 !== year || m !== month || d !== dayOfMonth) remark("nik", "Tanggal di NIK berbeda dari tanggal lahir. Periksa keduanya pada kartu.", "The date in the NIK differs from the date of birth. Check both on the card.");
    if (row.jenis_kelamin && (row.jenis_kelamin === "P") !== female) remark("nik", female ? "NIK ini milik perempuan, tetapi Anda memilih laki-laki." : "NIK ini milik laki-laki, tetapi Anda memilih perempuan.", female ? "This NIK is a woman's, but you chose male." : "This NIK is a man's, but you chose female.");
  }

  const controlOf = (name) => document.getElementById(name);
  function show(problems, areRemarks) {
    form.parentNode.querySelector(".errors")?.remove();
    form.querySelectorAll(".field").forEach((field) => {
      field.classList.remove("wrong");
      field.querySelector(".fault")?.remove();
      field.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
    });
    if (!problems.length) return;
    for (const { name, words } of problems) {
      const control = controlOf(name), field = control.closest(".field");
      const id = name + "-fault";
      const said = field.querySelector(".fault");
      if (said) { said.append(" ", words); continue; }
      field.classList.add("wrong");
      (field.querySelector(".hint") || field.querySelector(".name")).after(make("p", { class: "fault", id }, words));
      control.setAttribute("aria-invalid", "true");
      const described = new Set((control.getAttribute("aria-describedby") || "").split(" ").filter(Boolean)).add(id);
      control.setAttribute("aria-describedby", [...described].join(" "));
    }
    const title = areRemarks ? say("Periksa sekali lagi. Bila sudah benar, tekan Simpan lagi.", "Look once more. If it is right, press Save again.")
      : say(`Perbaiki ${problems.length} isian ini`, problems.length === 1 ? "Correct this answer" : `Correct these ${problems.length} answers`);
    const summary = make("div", { class: "errors", role: "group", "aria-labelledby": "kesalahan", tabindex: "-1" },
      make("h2", { id: "kesalahan" }, title),
      make("ul", {}, ...problems.map(({ name, words }) => make("li", {}, make("a", { href: "#" + name }, words)))));
    form.before(summary);
    summary.querySelectorAll("a").forEach((link) => link.addEventListener("click", (event) => {
      event.preventDefault();
      controlOf(link.getAttribute("href").slice(1)).focus();
    }));
    summary.focus();
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!known) return;
    const row = read(), { faults, remarks } = check(row);
    const same = JSON.stringify([row, remarks]);
    if (faults.length || (remarks.length && agreed !== same)) {
      agreed = faults.length ? "" : same;
      show(faults.length ? faults : remarks, !faults.length);
      return;
    }
    show([]);
    agreed = "";
    const before = rows.find((one) => one.uuid === editing);
    // What the server refused becomes a new row of another content, and so gets a number of its own.
    const kept = before && before.state === "menunggu";
    const uuid = kept ? before.uuid : crypto.randomUUID();
    await Lapangan.save({ ...row, uuid, account: known.account, at: before?.at ?? Date.now(), state: "menunggu" });
    if (before && !kept) await Lapangan.remove(before.uuid);
    const village = row.wilayah;
    reset();
    known.last = village;
    fillPlaces();
    form.elements.wilayah.value = village;
    await refresh();
    form.elements.nik.focus();
    navigator.serviceWorker?.ready.then((ready) => ready.sync?.register("lapangan")).catch(() => {});
    if (navigator.onLine) send();
  });

  function reset() {
    editing = null;
    form.reset();
    $("#lapangan-judul").textContent = say("Orang baru", "New person");
    $("#lapangan-batal").hidden = true;
  }
  $("#lapangan-batal").addEventListener("click", () => { reset(); show([]); fillPlaces(); });

  function edit(row) {
    reset();
    editing = row.uuid;
    for (const name of NAMES) {
      const control = form.elements[name];
      if (control && name !== "wilayah") control.value = row[name] ?? "";
    }
    const [year, month, day] = (row.tanggal_lahir || "--").split("-");
    form.elements["lahir-hari"].value = day && String(Number(day));
    form.elements["lahir-bulan"].value = month && String(Number(month));
    form.elements["lahir-tahun"].value = year;
    form.elements.wilayah.replaceChildren(make("option", { value: row.wilayah }, ""));
    fillPlaces();
    $("#lapangan-judul").textContent = say(`Ubah ${row.nama}`, `Change ${row.nama}`);
    $("#lapangan-batal").hidden = false;
    show([]);
    form.elements.nik.focus();
    form.scrollIntoView({ block: "start" });
  }

  /* ---- the list ---- */
  const masked = (nik) => nik ? nik.slice(0, 4) + "••••••••" + nik.slice(-4) : say("tanpa NIK", "no NIK");

  function entry(row) {
    const button = (words, act, kind = "quiet") => {
      const one = make("button", { type: "button", class: kind }, words, make("span", { class: "hidden-visually" }, " " + (row.nama || "")));
      one.addEventListener("click", act);
      return one;
    };
    if (row.state === "rusak") return make("li", {}, make("p", {}, say("Satu baris tidak terbaca lagi di perangkat ini.", "One row can no longer be read on this device.")),
      make("div", { class: "row-acts" }, button(say("Hapus", "Delete"), () => drop(row))));
    const refused = row.state === "ditolak";
    const mine = row.account === known?.account;
    return make("li", { class: refused ? "refused" : "" },
      make("p", { class: "who" }, make("strong", {}, mine ? row.nama : say("Milik akun lain", "Of another account")),
        make("span", { class: "note" }, mine ? `${masked(row.nik)} · ${placeName(row.wilayah)}` : say("Dikirim setelah akun itu masuk lagi.", "Sent when that account signs in again."))),
      make("p", { class: "mark " + (refused ? "gap" : "") }, refused
        ? say("▲ Ditolak: ", "▲ Refused: ") + say(row.words?.id, row.words?.en) : say("◷ Menunggu dikirim", "◷ Waiting to be sent")),
      mine ? make("div", { class: "row-acts" }, button(say("Ubah", "Change"), () => edit(row)), button(say("Hapus", "Delete"), () => drop(row))) : "");
  }

  async function drop(row) {
    if (!window.confirm(say(`Hapus ${row.nama || "baris ini"} dari perangkat ini?`, `Delete ${row.nama || "this row"} from this device?`))) return;
    await Lapangan.remove(row.uuid);
    if (editing === row.uuid) reset();
    await refresh();
  }

  function outcome({ row, told }) {
    const mark = told.state === "known" ? say("✓ Sudah diterima sebelumnya", "✓ Received before") : say("✓ Diterima", "✓ Accepted");
    return make("li", { class: "accepted" }, make("p", { class: "who" }, make("strong", {}, row.nama), make("span", { class: "note" }, mark)),
      make("p", {}, say(told.id || "", told.en || "")));
  }

  async function refresh() {
    rows = await Lapangan.rows();
    list.replaceChildren(...rows.map(entry));
    const waiting = rows.filter((row) => row.state === "menunggu" && row.account === known?.account).length;
    const refused = rows.filter((row) => row.state === "ditolak").length;
    $("#lapangan-kosong").hidden = rows.length > 0;
    $("#lapangan-kirim").hidden = waiting === 0;
    const box = $("#lapangan-terima");
    box.hidden = accepted.length === 0;
    $("ul", box).replaceChildren(...accepted.map(outcome));
    const offline = !navigator.onLine;
    $("#lapangan-masuk").hidden = !signedOut;
    state.dataset.waiting = waiting;
    const people = (n) => say(`${n} orang`, n === 1 ? "1 person" : `${n} people`);
    state.textContent = !known ? say("Buka halaman ini sekali ketika ada sinyal, supaya desa Anda dikenal.", "Open this page once while there is a signal, so that your villages are known.")
      : signedOut && waiting ? say(`${people(waiting)} tersimpan di perangkat ini. Masuk lagi untuk mengirim; tidak ada yang hilang.`, `${people(waiting)} kept on this device. Sign in again to send; nothing is lost.`)
      : offline ? say(`Tanpa sinyal. ${waiting ? people(waiting) + " menunggu di perangkat ini" : "Isian disimpan di perangkat ini"} dan dikirim ketika sinyal kembali.`, `No signal. ${waiting ? people(waiting) + " wait on this device" : "What you enter is kept on this device"} and will be sent when it returns.`)
      : waiting ? say(`${people(waiting)} menunggu dikirim.`, `${people(waiting)} waiting to be sent.`)
      : refused ? say(`${people(refused)} ditolak; perbaiki di bawah.`, `${people(refused)} refused; mend them below.`)
      : say("Semua sudah terkirim.", "Everything is sent.");
  }

  /** What a sending led to, by this page or by the worker; the same person is told once. */
  function heard({ signIn, done }) {
    signedOut = signIn;
    const fresh = done.filter(({ row, told }) => told.state !== "refused" && !accepted.some((one) => one.row.uuid === row.uuid));
    accepted = fresh.concat(accepted).slice(0, 50);
  }

  let sending = false, again = false;
  async function send() {
    if (sending) { again = true; return; }
    sending = true;
    try {
      do {
        again = false;
        heard(await Lapangan.send());
      } while (again);
    } catch { /* no connection: everything stays, the next chance comes */ } finally {
      sending = false;
      await refresh();
    }
  }
  $("#lapangan-kirim").addEventListener("click", send);
  window.addEventListener("online", begin);
  window.addEventListener("offline", refresh);
  navigator.serviceWorker?.addEventListener("message", (event) => {
    if (event.data?.lapangan) { heard(event.data.lapangan); refresh(); }
  });

  async function begin() {
    try {
      const now = await Lapangan.who();
      signedOut = !now;
      if (now) known = now;
    } catch { /* no connection */ }
    if (!known) known = (await Lapangan.known()) ?? null;
    form.querySelector("[type=submit]").disabled = !known;
    if (known && !form.elements.wilayah.options.length) fillPlaces();
    await refresh();
    if (navigator.onLine && !signedOut) await send();
  }

  $("#lapangan").hidden = false;
  // A browser that may clear its storage at will could lose what was collected.
  navigator.storage?.persist?.();
  navigator.serviceWorker?.register("/kerja-lapangan.js", { scope: english ? "/en/kerja/lapangan" : "/kerja/lapangan" }).catch(() => {});
  begin();
})();

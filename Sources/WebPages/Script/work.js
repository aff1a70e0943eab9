"use strict";
/* What makes the pages of the office quicker. Each works without this file; a page asks for help by attributes:

   data-part="rows"     A part that its own links and GET forms renew in place, as far as they lead to the same
                        address with other choices. Elsewhere on the page, data-renew="rows" on a link or a form
                        renews that part too. Focus, scroll and the back button stay right.
   data-live="address"  On a GET form: asks while one types. On a POST form: posts it to that address, or its own.
   data-inplace="rows"  On a POST form: is sent without leaving the page; then the part is renewed from the answer.
   data-poll="2"        On an element inside a part: the part is renewed every 2 seconds while the element is there.
   data-upload          On a POST form with files: shows progress, takes files that are dropped on it.
   data-key="s"         On a link, a button or a field: the key that uses it; data-key-name says what it does when its
                        own words do not. "?" lists those of the page.
   data-confirm="…"     On a form or a button: asks first.

   Nothing that is typed is kept in the browser's storage: who leaves a page with unsent words is asked first. */
(() => {
  const english = document.documentElement.lang === "en";
  const say = (id, en) => (english ? en : id);
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const part = (name, root = document) => $(`[data-part="${CSS.escape(name)}"]`, root);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  // A line that a screen reader reads when something changed.
  const live = make("p", { class: "hidden-visually", role: "status" });
  document.body.append(live);
  const tell = (words) => { live.textContent = ""; setTimeout(() => { live.textContent = words; }, 50); };

  /* ---- renewing a part ---- */
  let under_way = null;

  async function load(address, options = {}) {
    under_way?.abort();
    under_way = new AbortController();
    const answer = await fetch(address, {
      credentials: "same-origin", signal: under_way.signal, headers: { Accept: "text/html" }, ...options,
    });
    if (!(answer.headers.get("Content-Type") || "").startsWith("text/html")) throw new TypeError("no page");
    return { answer, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
  }

  /** Where the keyboard stands, so that it can stand there again. */
  function place() {
    const at = document.activeElement;
    if (!at || at === document.body) return () => {};
    const key = at.id ? "#" + CSS.escape(at.id)
      : at.getAttribute("href") ? `a[href="${CSS.escape(at.getAttribute("href"))}"]`
      : at.name ? `[name="${CSS.escape(at.name)}"]` : null;
    let selection = null;
    try { selection = [at.selectionStart, at.selectionEnd]; } catch { /* not a text field */ }
    return (root) => {
      if (document.activeElement !== document.body && document.contains(at)) return;
      const again = key && $(key, root);
      if (!again) return;
      again.focus({ preventScroll: true });
      if (selection && selection[0] !== null) try { again.setSelectionRange(...selection); } catch { /* likewise */ }
    };
  }

  function put(name, page) {
    const old = part(name), fresh = part(name, page);
    if (!old || !fresh) return false;
    const back = place();
    // A field that is being typed in keeps what was typed meanwhile.
    const typing = document.activeElement;
    if (old.contains(typing) && typing.name && isText(typing)) {
      const twin = $(`[name="${CSS.escape(typing.name)}"]`, fresh);
      if (twin) twin.value = typing.value;
    }
    const again = document.importNode(fresh, true);
    old.replaceWith(again);
    back(again);
    if (page.title) document.title = page.title;
    dress(again);
    const heard = $("[data-tell]", again);
    if (heard) tell(heard.textContent);
    return true;
  }

  /** Takes over a whole answer, for one that has no such part: a refusal, or another page. */
  function take(answer, page) {
    if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
      location.assign(answer.url);
      return;
    }
    const main = $("main", page);
    if (!main) { location.assign(answer.url); return; }
    $("main").replaceWith(document.importNode(main, true));
    document.title = page.title;
    dress($("main"));
    ($("main [autofocus]") || $("main")).focus();
  }

  async function renew(name, address, { push = true, replace = false } = {}) {
    part(name)?.setAttribute("aria-busy", "true");
    try {
      const { answer, page } = await load(address);
      if (answer.redirected || !answer.ok || !put(name, page)) { location.assign(address); return; }
      if (push) history[replace ? "replaceState" : "pushState"]({ part: name }, "", address);
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    } finally {
      part(name)?.removeAttribute("aria-busy");
    }
  }

  const asked = (element) => element.dataset.renew || element.closest("[data-part]")?.dataset.part;
  const sameplace = (address) => address.origin === location.origin && address.pathname === location.pathname;

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey
      || event.altKey || link.target || link.hasAttribute("download")) return;
    const name = asked(link), address = new URL(link.href);
    if (!name || !part(name) || !sameplace(address) || (address.hash && address.search === location.search)) return;
    event.preventDefault();
    renew(name, address);
  });

  function addressOf(form) {
    const address = new URL(form.action || location.href);
    const chosen = new URLSearchParams(new FormData(form));
    for (const [key, value] of [...chosen]) if (value === "") chosen.delete(key);
    address.search = chosen;
    return address;
  }

  window.addEventListener("popstate", (event) => {
    const name = event.state?.part || (all("[data-part]").length === 1 && $("[data-part]").dataset.part);
    if (name && part(name)) renew(name, location.href, { push: false });
    else if (!location.hash) location.reload();
  });

  /* ---- asking while one types ---- */
  let waiting = 0;
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form?.hasAttribute("data-live")) return;
    clearTimeout(waiting);
    const soon = isText(event.target) ? 200 : 0;
    waiting = setTimeout(() => {
      const name = asked(form);
      if (!name || !part(name)) return;
      if (form.method === "post") ask(name, form);
      else renew(name, addressOf(form), { replace: true });
    }, soon);
  });

  // What must not stand in an address is asked by post; only the part comes back.
  async function ask(name, form) {
    const body = new URLSearchParams(new FormData(form));
    body.set("bagian", name);
    try {
      const { answer, page } = await load(form.dataset.live || form.action, { method: "POST", body });
      if (answer.ok && !answer.redirected) put(name, page);
    } catch { /* the button still asks */ }
  }

  /* ---- sending ---- */
  const dirty = new Set();
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.method === "post" && !form.hasAttribute("data-free")) dirty.add(form);
  });
  window.addEventListener("beforeunload", (event) => {
    if ([...dirty].some((form) => document.contains(form))) event.preventDefault();
  });
  window.addEventListener("pageshow", () => all("form[data-sent]").forEach(reopen));

  function reopen(form) {
    delete form.dataset.sent;
    all("button[aria-disabled]", form).forEach((button) => button.removeAttribute("aria-disabled"));
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target, button = event.submitter;
    if (event.defaultPrevented) return;
    if (form.method === "get") {
      const name = asked(form), address = addressOf(form);
      if (!name || !part(name) || !sameplace(address)) return;
      event.preventDefault();
      clearTimeout(waiting);
      renew(name, address);
      return;
    }
    const question = button?.dataset.confirm || form.dataset.confirm;
    if (form.dataset.sent || (question && !window.confirm(question))) { event.preventDefault(); return; }
    if (new URL(form.action).pathname.endsWith("/keluar")) { event.preventDefault(); signOut(form); return; }
    // A second press of the button counts for nothing.
    form.dataset.sent = "";
    all("button", form).forEach((one) => one.setAttribute("aria-disabled", "true"));
    dirty.delete(form);
    if (form.hasAttribute("data-upload")) { event.preventDefault(); upload(form); return; }
    const name = form.dataset.inplace;
    if (!name || !part(name)) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    if (button?.name) body.append(button.name, button.value);
    try {
      const { answer, page } = await load(form.action, { method: "POST", body });
      if (!answer.ok || !sameplace(new URL(answer.url)) || !put(name, page)) take(answer, page);
    } catch (error) {
      if (error.name === "AbortError") return;
      reopen(form);
      dirty.add(form);
      remark(form, say("Tidak terkirim: sambungan putus. Isian masih ada; coba lagi.",
        "Not sent: the connection broke. What you typed is still here; try again."));
    }
  });

  function remark(form, words) {
    let line = $("[data-remark]", form);
    if (!line) form.prepend(line = make("p", { class: "fault", role: "alert", "data-remark": "" }));
    line.textContent = words;
  }

  /* ---- files ---- */
  function upload(form) {
    const files = all("input[type=file]", form).flatMap((field) => [...field.files]);
    const most = Number(form.dataset.most || 0);
    const large = files.find((file) => most && file.size > most);
    if (large) {
      reopen(form);
      remark(form, say(`${large.name} terlalu besar: paling besar ${Math.floor(most / 1048576)} MB.`,
        `${large.name} is too large: at most ${Math.floor(most / 1048576)} MB.`));
      return;
    }
    $("[data-remark]", form)?.remove();
    const bar = make("progress", { max: "100", value: "0" });
    const words = make("p", { role: "status" });
    const stop = make("button", { type: "button", class: "quiet" }, say("Batalkan", "Cancel"));
    const box = make("div", { class: "upload-progress" }, bar, words, stop);
    form.append(box);
    bar.setAttribute("aria-label", say("Unggahan", "Upload"));
    const request = new XMLHttpRequest();
    const failed = (what) => { box.remove(); reopen(form); remark(form, what); };
    let said = -1;
    request.upload.onprogress = (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.floor((event.loaded / event.total) * 100);
      bar.value = percent;
      if (percent >= said + 10 || percent === 100) {
        said = percent;
        words.textContent = percent < 100 ? say(`${percent} % terunggah`, `${percent} % uploaded`)
          : say("Terunggah. Server sedang membacanya …", "Uploaded. The server is reading it …");
      }
    };
    request.onload = () => {
      // Sent on to another page, or told on the spot what is wrong.
      if (new URL(request.responseURL || form.action).pathname !== new URL(form.action).pathname) {
        location.assign(request.responseURL);
        return;
      }
      reopen(form);
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      take({ redirected: false, url: location.href }, page);
    };
    request.onerror = () => failed(say("Unggahan putus. Berkas Anda tidak berubah; unggah lagi.",
      "The upload broke off. Your file is unchanged; upload it again."));
    request.onabort = () => failed(say("Unggahan dibatalkan.", "Upload cancelled."));
    stop.addEventListener("click", () => request.abort());
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.send(new FormData(form));
  }

  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      const form = event.target.closest?.("form[data-upload]");
      if (!form || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("dropping", kind === "dragover");
      const field = $("input[type=file]", form);
      if (kind !== "drop" || !field) return;
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      field.focus();
    });
  }

  /* ---- keys ---- */
  const isText = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element?.tagName)
    && !["checkbox", "radio", "button", "submit", "file"].includes(element.type);
  const silent = "pintasan-mati";
  const isSilent = () => { try { return localStorage.getItem(silent) === "1"; } catch { return false; } };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    if (isText(event.target) || event.target.isContentEditable || $("dialog[open]")) return;
    if (event.key === "?") { event.preventDefault(); help(); return; }
    if (isSilent()) return;
    const found = all("[data-key]").find((one) => one.dataset.key === event.key && one.offsetParent !== null);
    if (!found) return;
    event.preventDefault();
    if (isText(found)) { found.focus(); found.select?.(); } else found.click();
  });

  /** Lists the keys of this page, and lets one turn them off (WCAG 2.1.4). */
  function help() {
    const seen = new Set(["?"]);
    const rows = all("[data-key]").filter((one) => !seen.has(one.dataset.key) && seen.add(one.dataset.key)).map((one) => {
      const named = one.dataset.keyName || one.getAttribute("aria-label") || one.textContent.trim()
        || one.labels?.[0]?.textContent.trim();
      return make("div", {}, make("dt", {}, make("kbd", {}, one.dataset.key)), make("dd", {}, named || ""));
    });
    rows.push(make("div", {}, make("dt", {}, make("kbd", {}, "?")), make("dd", {}, say("Bantuan ini", "This help"))));
    const off = make("input", { type: "checkbox", id: silent });
    off.checked = isSilent();
    off.addEventListener("change", () => { try { localStorage.setItem(silent, off.checked ? "1" : "0"); } catch { /* stays on */ } });
    const box = make("dialog", { class: "keys", "aria-labelledby": "judul-pintasan" },
      make("h2", { id: "judul-pintasan" }, say("Pintasan papan ketik", "Keyboard shortcuts")), make("dl", {}, ...rows),
      make("p", { class: "choice" }, off, make("label", { for: silent }, say("Matikan pintasan satu huruf", "Turn off single-letter shortcuts"))),
      make("form", { method: "dialog" }, make("button", { type: "submit" }, say("Tutup", "Close"))));
    document.body.append(box);
    box.addEventListener("close", () => box.remove());
    box.showModal();
  }

  /* ---- what a telephone holds ---- */
  /** Signing out forgets the key of what was collected and the rows with it; unsent ones are asked about. */
  async function signOut(form) {
    const count = await unsent();
    if (count > 0 && !window.confirm(say(
      `${count} orang di perangkat ini belum dikirim. Keluar sekarang menghapusnya. Tetap keluar?`,
      `${count} people on this device are not sent yet. Signing out now deletes them. Sign out anyway?`))) return;
    await new Promise((done) => {
      const gone = indexedDB.deleteDatabase("lapangan");
      gone.onsuccess = gone.onerror = gone.onblocked = done;
      setTimeout(done, 1500);
    });
    form.submit();
  }

  async function unsent() {
    const known = await indexedDB.databases?.().catch(() => []);
    if (known && !known.some((one) => one.name === "lapangan")) return 0;
    return new Promise((done) => {
      const open = indexedDB.open("lapangan");
      open.onerror = () => done(0);
      open.onupgradeneeded = () => open.transaction.abort();
      open.onsuccess = () => {
        const base = open.result;
        base.onversionchange = () => base.close();
        if (!base.objectStoreNames.contains("orang")) { base.close(); done(0); return; }
        const count = base.transaction("orang").objectStore("orang").count();
        count.onsuccess = () => { base.close(); done(count.result); };
        count.onerror = () => { base.close(); done(0); };
      };
    });
  }

  /* ---- what a fresh part needs ---- */
  let poll = 0;
  function dress(root) {
    const keys = $("[data-key]") && $(".work-head .who");
    if (keys && !$(".keys-button")) {
      const button = make("button", { type: "button", class: "quiet keys-button", "aria-label": say("Pintasan papan ketik", "Keyboard shortcuts") }, "?");
      button.addEventListener("click", help);
      keys.append(button);
    }
    clearTimeout(poll);
    const polling = $("[data-part] [data-poll]");
    if (!polling) return;
    const name = polling.closest("[data-part]").dataset.part;
    poll = setTimeout(async function again() {
      if (document.hidden) { poll = setTimeout(again, 1000); return; }
      try {
        const answer = await fetch(location.href, { credentials: "same-origin", headers: { Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (answer.redirected || !answer.ok || !put(name, page)) location.reload();
      } catch { poll = setTimeout(again, 5000); }
    }, 1000 * Number(polling.dataset.poll || 2));
  }
  all("noscript ~ [hidden][data-script]").forEach((one) => { one.hidden = false; });
  dress(document);
})();

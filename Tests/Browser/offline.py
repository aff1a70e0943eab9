"""Collects people in a village without a signal, and counts how often the server hears of them.

    python Tests/Browser/offline.py http://127.0.0.1:8080

The page is opened once with a signal; the network is cut; it opens again from the telephone; three people are entered,
one of them wrong at first; the network returns, and each arrives once. Then an answer is lost on its way back, and the
sending after it doubles nobody. A session that ended loses nothing. Signing out forgets the rows.
"""

import argparse
import json
import sys

from playwright.sync_api import sync_playwright

from office import Checks, launch, sign_in, wait_for

PEOPLE = (
    {"nik": "1504015203900011", "nama": "Rekaan Sari Dewi", "lahir": (12, 3, 1990), "sex": "P"},
    {"nik": "1504010107850012", "nama": "Rekaan Budi Utama", "lahir": (1, 7, 1985), "sex": "L"},
    {"nik": "1504012506780013", "nama": "Rekaan Joko Lestari", "lahir": (25, 6, 1978), "sex": "L"},
)
LATER = {"nik": "1504011402920014", "nama": "Rekaan Anwar Hakim", "lahir": (14, 2, 1992), "sex": "L"}
KEPT = {"nik": "1504015508950015", "nama": "Rekaan Maya Lubis", "lahir": (15, 8, 1995), "sex": "P"}
FIELD = "/kerja/lapangan"


def enter(page, person, nik=None):
    page.fill("#nik", nik or person["nik"])
    page.fill("#nama", person["nama"])
    day, month, year = person["lahir"]
    page.fill("[name=lahir-hari]", str(day))
    page.select_option("[name=lahir-bulan]", str(month))
    page.fill("[name=lahir-tahun]", str(year))
    page.check(f"[name=jenis_kelamin][value={person['sex']}]")
    page.click("#lapangan-form [type=submit]")


def waiting(page, count):
    page.wait_for_selector(f"#lapangan-keadaan[data-waiting='{count}']", state="attached", timeout=10_000)


def heard(context):
    """Everything that the server told about people, as it is told."""
    told = []

    def note(answer):
        if answer.url.endswith(FIELD + "/kirim") and answer.status == 200:
            told.extend(row["state"] for row in answer.json()["rows"])

    context.on("response", note)
    return told


def collect(browser, address, checks):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.on("pageerror", lambda error: checks.expect(False, f"the script fails: {error}"))
    told = heard(context)
    sign_in(page, address, "desa")
    page.goto(address + FIELD)
    waiting(page, 0)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    context.set_offline(True)
    page.reload()
    waiting(page, 0)
    checks.expect("Tanpa sinyal" in page.inner_text("#lapangan-keadaan"), "the page does not say that there is no signal")
    checks.expect(page.locator("input[name=_segel]").count() == 0, "the shell holds the seal of a session")
    refuse_first(page, checks)
    for person in PEOPLE:
        enter(page, person)
        page.wait_for_selector(f"#lapangan-daftar >> text={person['nama']}")
    waiting(page, 3)
    enter(page, PEOPLE[0])
    checks.expect("Sudah ada di perangkat ini" in page.inner_text(".errors"), "the same NIK is taken twice")
    sealed = page.evaluate(SEALED)
    checks.expect(len(sealed) == 3 and not any(word in "".join(sealed) for word in ("Rekaan", "1504")),
                  "rows on the device can be read without the key")
    checks.expect(told == [], "the server heard something while there was no signal")

    page.reload()
    waiting(page, 3)
    context.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    waiting(page, 0)
    checks.expect(sorted(told) == ["accepted"] * 3, f"three people were sent, and the server said {told}")
    page.wait_for_timeout(500)
    shown = page.locator("#lapangan-terima li").count()
    checks.expect(shown == 3, f"the page shows {shown} of three as accepted")
    lose_answer(page, context, told, checks)
    end_session(page, context, address, told, checks)
    sign_out(page, address, checks)
    context.close()


SEALED = """new Promise((done) => {
  const open = indexedDB.open("lapangan");
  open.onsuccess = () => {
    const all = open.result.transaction("orang").objectStore("orang").getAll();
    all.onsuccess = () => {
      done(all.result.map((row) => JSON.stringify({ ...row, iv: 0 }) + new TextDecoder("latin1").decode(row.data)));
      open.result.close();
    };
  };
})"""


def refuse_first(page, checks):
    """A NIK with a wrong length is refused; one of another birth date is asked about once."""
    enter(page, PEOPLE[0], nik="150401520390001")
    checks.expect("NIK berisi 16 angka; ini 15" in page.inner_text(".errors"), "a NIK of 15 digits is taken")
    page.fill("#nik", "1504011203900011")
    page.click("#lapangan-form [type=submit]")
    checks.expect("milik laki-laki" in page.inner_text(".errors"), "a man's NIK is taken for a woman unasked")


def lose_answer(page, context, told, checks):
    """The server takes a person, but its answer never arrives; the next sending doubles nobody."""
    lost = []

    def lose(route):
        answer = route.fetch()
        lost.extend(row["state"] for row in json.loads(answer.body())["rows"])
        route.abort()

    before = len(told)
    context.route("**" + FIELD + "/kirim", lose)
    enter(page, LATER)
    page.wait_for_selector(f"#lapangan-daftar >> text={LATER['nama']}")
    page.wait_for_timeout(800)
    checks.expect(lost[:1] == ["accepted"] and set(lost[1:]) <= {"known"}, f"the server should have taken the person, and said {lost}")
    waiting(page, 1)
    context.unroute("**" + FIELD + "/kirim")
    page.click("#lapangan-kirim")
    waiting(page, 0)
    checks.expect(told[before:] == ["known"], f"after a lost answer the server said {told[before:]}")


def end_session(page, context, address, told, checks):
    """A session that ended in between: the person stays, and goes after signing in again."""
    before = len(told)
    cookies = context.cookies()
    context.clear_cookies()
    enter(page, KEPT)
    waiting(page, 1)
    page.wait_for_selector("#lapangan-masuk:not([hidden])")
    checks.expect("tidak ada yang hilang" in page.inner_text("#lapangan-keadaan"), "nothing says that the person is kept")
    context.add_cookies(cookies)
    page.goto(address + FIELD)
    waiting(page, 0)
    checks.expect(told[before:] == ["accepted"], f"after signing in again the server said {told[before:]}")


def sign_out(page, address, checks):
    page.click(".who form button[type=submit]")
    page.wait_for_url(lambda url: FIELD not in url)
    left = page.evaluate("indexedDB.databases().then((all) => all.map((one) => one.name))")
    checks.expect("lapangan" not in left, "signing out leaves what was collected on the device")


def main():
    parser = argparse.ArgumentParser(description="Collects people without a signal.")
    parser.add_argument("address")
    address = parser.parse_args().address.rstrip("/")
    wait_for(address + "/")
    checks = Checks("offline")
    with sync_playwright() as playwright:
        collect(launch(playwright), address, checks)
    sys.exit(0 if checks.finish() else 1)


if __name__ == "__main__":
    main()

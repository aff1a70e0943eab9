"""Looks at the pages that can be reached from the first one, as people will: of pages of one kind only a few.

    python Tests/Browser/pages.py http://127.0.0.1:8080 [--pictures FOLDER] [--pages N]

Each page is opened at 360, 390, 768 and 1280 pixels without JavaScript. It must answer with 200, weigh no more than the
budget with everything it loads, load from nowhere else, name its language and title, and not scroll sideways. The
accessibility rules of axe (WCAG 2.2 AA) must find nothing, in light and in dark, on a telephone and on a desk; nothing
may break the security policy; the keyboard must meet the link to the content first. The description of the API must be
a valid OpenAPI document.
Exit 1, with a line for each fault, when something is wrong.
"""

import argparse
import json
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from openapi_spec_validator import OpenAPIV31SpecValidator
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
WIDTHS = (360, 390, 768, 1280)
PICTURES = (390, 1280)
BUDGET = 100 * 1024
AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}

# Answers that no link leads to: a form that was answered, refused, left to an officer, and one with long tables.
ANSWERS = (
    "/hitung/iuran?sebagai=bpu&waktu=2026-05&penghasilan=1500000&payer=sendiri&sector=other&programs=JKK&programs=JKM",
    "/hitung/iuran?sebagai=bpu&waktu-tahun=26&penghasilan=2,5+jt",
    "/en/hitung/ahli-waris?sebagai=bukan-kerja&waktu=2026-05-17&masa_iur_bulan=40&bulan_menunggak=2&anak-1-usia=9"
    "&anak-1-sekolah=SD+kelas+3",
    "/hitung/beasiswa?sebagai=karena-kerja&waktu=2026-05-17&anak-1-sekolah=SD+kelas+3&anak-4-sekolah=SMA+kelas+11",
    "/hitung/beasiswa?sebagai=karena-kerja&waktu=2026-05-17&anak-2-sekolah=belum+sekolah",
    "/en/hitung/hari-tua?sebagai=jkp&upah_terakhir=4000000&masa_iur_bulan_24=11&waktu=2025-06-01",
    "/hitung/anggaran?sebagai=biaya&peserta=250&bulan=12&penghasilan=1000000&payer=apbdes&sector=other&programs=JKK"
    "&bulan_mulai=2026-04",
    "/hitung/bagaimana-jika?angka-1=iuran.keringanan.pp50_lain&nilai-1=75&angka-2=jkm.santunan_kematian"
    "&nilai-2=30000000&sejak=2026-11&orang=2442",
    "/hitung/bagaimana-jika?angka-1=jkm.santunan_kematian&nilai-1=banyak&sejak-bulan=5&sejak-tahun=26&orang=-3",
    "/en/hitung/bagaimana-jika?angka-1=jkm.santunan_kematian",
)

# The law at its widest: a long history, a long table, a regulation that changed much, the work list.
LAW = (
    "/aturan",
    "/aturan/belum-terverifikasi",
    "/aturan/pp-82-2019",
    "/aturan/bagian/iuran.pu",
    "/aturan/parameter/iuran.pu.jp_batas_upah",
    "/en/aturan/parameter/jkk.tabel_cacat",
)
# Pages that differ only in what they are about, looked at for each kind beside those named above.
OF_A_KIND = 3


def wait_for(address, seconds=30):
    """Until the server answers; it has just been started."""
    end = time.monotonic() + seconds
    while True:
        try:
            return urllib.request.urlopen(address, timeout=5).read()
        except OSError as error:
            if time.monotonic() > end:
                sys.exit(f"browser-test: no answer from {address} within {seconds} s: {error}")
            time.sleep(0.2)


def links(page, address):
    """Pages of the same server that this one leads to, without downloads; of each page, one order of its table."""
    found = page.eval_on_selector_all("a[href]:not([download])", "all => all.map(a => a.getAttribute('href'))")
    targets = (urlsplit(urldefrag(urljoin(page.url, href)).url) for href in found)
    once = {(target.path, bool(target.query)): target for target in targets if target.netloc == urlsplit(address).netloc}
    return [target.geturl() for target in once.values()]


def kind(url):
    """What a page is like: its folder, and whether it asks something. `/wilayah/15.04` is like `/wilayah/15.71`."""
    parts = urlsplit(url)
    folder, _, name = parts.path.rpartition("/")
    return (folder + "/*" if folder.strip("/") not in ("", "en") else parts.path, bool(parts.query))


def is_page(url):
    """Whether the address gives HTML; a table to download does not."""
    try:
        kind = urllib.request.urlopen(url, timeout=30).headers.get_content_type()
    except urllib.error.HTTPError as error:
        kind = error.headers.get_content_type()
    return kind == "text/html"


def look(page, url, width):
    """The faults of one page at one width; what breaks the security policy stands on the console."""
    answers, complaints = [], []
    note = lambda message: complaints.append(message.text) if message.type == "error" else None
    collect = lambda loaded: answers.append(loaded)
    page.on("response", collect)
    page.on("console", note)
    answer = page.goto(url)
    page.remove_listener("response", collect)
    page.remove_listener("console", note)
    faults = [f"console: {text}" for text in complaints]
    if answer.status != 200:
        faults.append(f"answers {answer.status}")
    weight = sum(len(loaded.body()) for loaded in answers if not 300 <= loaded.status < 400)
    if weight > BUDGET:
        faults.append(f"weighs {weight} bytes with what it loads; the budget is {BUDGET}")
    faults += [f"loads {loaded.url}" for loaded in answers if urlsplit(loaded.url).netloc != urlsplit(url).netloc]
    if page.locator("html").get_attribute("lang") not in ("id", "en"):
        faults.append("does not name its language")
    if not page.title().strip():
        faults.append("has no title")
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > width:
        faults.append(f"is {wide} pixels wide and scrolls sideways")
    return faults


def accessibility(page, url, scheme):
    """What axe finds, and what the keyboard meets first."""
    page.goto(url)
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    faults = []
    # A refused form begins with what is wrong.
    if first != "#isi" and page.locator("[autofocus]").count() == 0:
        faults.append(f"the keyboard meets {first} before the link to the content")
    violations = Axe().run(page, options=AXE).response["violations"]
    return faults + [
        f"axe {v['id']} in {scheme}: {v['help']} ({len(v['nodes'])} ×, first {v['nodes'][0]['target']})" for v in violations
    ]


def crawl(browser, address, limit):
    """Every page once, in the order found, with its faults."""
    plain = {w: browser.new_context(java_script_enabled=False, viewport={"width": w, "height": 800}) for w in WIDTHS}
    pages = {width: context.new_page() for width, context in plain.items()}
    scripted = {
        (scheme, width): browser.new_page(bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 800})
        for scheme in ("light", "dark") for width in (WIDTHS[0], WIDTHS[-1])
    }
    queue = [address + path for path in ("/", "/hitung", *ANSWERS, *LAW)]
    found = Counter()
    for url in filter(is_page, queue):
        faults = [f"at {width} px {fault}" for width in WIDTHS for fault in look(pages[width], url, width)]
        for (scheme, width), page in scripted.items():
            faults += [f"at {width} px {fault}" for fault in accessibility(page, url, scheme)]
        yield url, faults
        for link in links(pages[WIDTHS[-1]], address):
            if link not in queue and len(queue) < limit and found[kind(link)] < OF_A_KIND:
                found[kind(link)] += 1
                queue.append(link)


def api_faults(address):
    """What is wrong with the API's description of itself."""
    document = json.load(urllib.request.urlopen(address + "/api/v1/openapi.json", timeout=30))
    errors = OpenAPIV31SpecValidator(document).iter_errors()
    return [("/api/v1/openapi.json", f"{'/'.join(map(str, error.absolute_path))}: {error.message}") for error in errors]


def take_pictures(browser, address, folder):
    """The first page at both widths, for the README and for looking at."""
    folder.mkdir(parents=True, exist_ok=True)
    for width, height in zip(PICTURES, (1400, 1060)):
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(address + "/")
        page.screenshot(path=folder / f"beranda-{width}.png")


def main():
    parser = argparse.ArgumentParser(description="Looks at every page in Chromium.")
    parser.add_argument("address")
    parser.add_argument("--pictures", type=Path, help="save pictures of the first page into this folder")
    parser.add_argument("--pages", type=int, default=100, help="look at no more than so many pages (100)")
    options = parser.parse_args()
    address = options.address.rstrip("/")
    wait_for(address + "/")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        seen = list(crawl(browser, address, options.pages))
        if options.pictures:
            take_pictures(browser, address, options.pictures)
    faulty = [(url, fault) for url, faults in seen for fault in faults] + api_faults(address)
    for url, fault in faulty:
        print(f"{url} {fault}", file=sys.stderr)
    print(f"browser-test: {len(seen)} pages at {len(WIDTHS)} widths, {len(faulty)} faults")
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()

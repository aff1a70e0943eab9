"""Looks at every page of the office that a role's menu and links lead to.

    python Tests/Browser/offices.py http://127.0.0.1:8080 [--pictures FOLDER] [--pages N]

For each demo role: no sideways scroll at 390 and 1280 pixels, no complaint on the console, and axe (WCAG 2.2 AA) finds
nothing serious, in light and dark. Then the slow telephone: when the largest part of the first pages stands there.
"""

import argparse
import re
import sys
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from office import Checks, launch, sign_in, wait_for

ROLES = ("desa", "opd", "verifikator", "perencana", "layanan", "auditor", "admin")
WIDTHS = (390, 1280)
AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
# Of pages that differ only in whom or what they are about, so many.
OF_A_KIND = 1
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 1.6e6 / 8}
FIRST_PAGES = ("/", "/wilayah/15.04")
LARGEST = """new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
  .observe({ type: "largest-contentful-paint", buffered: true }))"""


def kind(url):
    """The address without its numbers, codes and choices."""
    return re.sub(r"/\d[\d.]*", "/*", urlsplit(url).path)


def links(page, address):
    found = page.eval_on_selector_all(
        "a[href]:not([download])", "all => all.map(a => a.getAttribute('href'))")
    whole = (urldefrag(urljoin(page.url, href)).url for href in found)
    return [url for url in whole
            if urlsplit(url).netloc == urlsplit(address).netloc and urlsplit(url).path.startswith("/kerja")
            and not re.search(r"\.(csv|xlsx)$", urlsplit(url).path)]


def look(browser, state, address, role, limit, pictures, checks):
    """Every kind of page of this role once."""
    plain = browser.new_context(storage_state=state, viewport={"width": WIDTHS[1], "height": 900})
    page = plain.new_page()
    queue, kinds = [address + "/kerja"], {"/kerja": 1}
    views = [(width, scheme) for width in WIDTHS for scheme in ("light", "dark")]
    contexts = {view: browser.new_context(storage_state=state, bypass_csp=True, color_scheme=view[1],
                                          viewport={"width": view[0], "height": 900}) for view in views}
    pages = {view: context.new_page() for view, context in contexts.items()}
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for url in queue:
        complaints.clear()
        answer = page.goto(url)
        where = f"{role} {urlsplit(url).path}"
        if answer is None or "text/html" not in answer.headers.get("content-type", ""):
            continue
        checks.expect(answer.status == 200, f"{where} answers {answer.status}")
        checks.expect(not complaints, f"{where} complains: {complaints[:2]}")
        for (width, scheme), view in pages.items():
            view.goto(url)
            wide = view.evaluate("document.documentElement.scrollWidth")
            checks.expect(wide <= width, f"{where} at {width} px is {wide} wide")
            if pictures and scheme == "light":
                name = kind(url).strip("/").replace("/", "-").replace("*", "satu")
                view.screenshot(path=pictures / f"{name}-{role}-{width}.jpeg", type="jpeg", quality=45,
                                clip=clip(view, width))
            found = [v for v in Axe().run(view, options=AXE).response["violations"]
                     if v["impact"] in ("serious", "critical")]
            for v in found:
                checks.expect(False, f"{where} at {width} px {scheme}: axe {v['id']} ({len(v['nodes'])} ×, "
                                     f"{v['nodes'][0]['target']})")
        for link in links(page, address):
            if kinds.get(kind(link), 0) < OF_A_KIND and len(queue) < limit:
                kinds[kind(link)] = kinds.get(kind(link), 0) + 1
                queue.append(link)
    for context in (plain, *contexts.values()):
        context.close()
    return len(queue)


def clip(page, width):
    height = min(page.evaluate("document.documentElement.scrollHeight"), 1800 if width < 600 else 1300)
    page.set_viewport_size({"width": width, "height": max(900, height)})
    return {"x": 0, "y": 0, "width": width, "height": height}


def largest_paint(browser, address, path):
    """Milliseconds until the largest part of a page stands, on a slow telephone with an empty cache."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW)
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address + path, wait_until="load")
    took = page.evaluate(LARGEST)
    context.close()
    return took


def main():
    parser = argparse.ArgumentParser(description="Looks at the pages of the office.")
    parser.add_argument("address")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--pages", type=int, default=25, help="for each role (25)")
    options = parser.parse_args()
    address = options.address.rstrip("/")
    wait_for(address + "/")
    checks = Checks("office pages")
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for role in ROLES:
            context = browser.new_context()
            sign_in(context.new_page(), address, role)
            seen = look(browser, context.storage_state(), address, role, options.pages, options.pictures, checks)
            print(f"office pages: {role} {seen} pages")
            context.close()
        for path in FIRST_PAGES:
            times = sorted(largest_paint(browser, address, path) for _ in range(3))
            print(f"office pages: largest contentful paint of {path} on a slow telephone: {times[1]:.0f} ms")
    sys.exit(0 if checks.finish() else 1)


if __name__ == "__main__":
    main()

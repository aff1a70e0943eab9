"""Plays the people of an office: each signs in, with the second step where the role asks for it, does what is theirs,
and is refused what is not. Once with JavaScript, and once without.

    python Tests/Browser/journey.py http://127.0.0.1:8080
"""

import argparse
import sys

from playwright.sync_api import sync_playwright

from office import Checks, launch, sign_in, wait_for

# What each may open (True), and what only a page answers that says whom to ask (False).
DOORS = {
    "desa": {"/kerja": True, "/kerja/lapangan": True, "/kerja/tinjauan": False, "/kerja/akun": False,
             "/kerja/riwayat": False},
    "verifikator": {"/kerja": True, "/kerja/tinjauan": True, "/kerja/lapangan": False, "/kerja/akun": False},
    "auditor": {"/kerja": True, "/kerja/riwayat": True, "/kerja/lapangan": False, "/kerja/akun": False},
    "admin": {"/kerja": True, "/kerja/akun": True, "/kerja/tinjauan": False, "/kerja/lapangan": False},
}


def play(browser, address, has_script, checks):
    how = "with" if has_script else "without"
    for user, doors in DOORS.items():
        context = browser.new_context(java_script_enabled=has_script, viewport={"width": 390, "height": 844})
        page = context.new_page()
        sign_in(page, address, user)
        checks.expect(page.locator("p.lead").count() == 1, f"{user} {how} script: the desk does not begin with a sentence")
        for path, may in doors.items():
            answer = page.goto(address + path)
            wanted = 200 if may else 403
            checks.expect(answer.status == wanted, f"{user} {how} script: {path} answers {answer.status}, not {wanted}")
            if not may:
                words = page.inner_text("main")
                checks.expect("bukan untuk peran Anda" in words, f"{user} {how} script: {path} does not say whom to ask")
        forged = context.request.post(address + "/kerja/lapangan/kirim", data={"rows": []})
        checks.expect(forged.status == 403, f"{user} {how} script: a sending without the seal answers {forged.status}")
        page.goto(address + "/kerja")
        page.click(".who form button[type=submit]")
        page.wait_for_url(lambda url: "/kerja" not in url)
        page.goto(address + "/kerja")
        checks.expect("/masuk" in page.url, f"{user} {how} script: the desk opens after signing out")
        context.close()


def main():
    parser = argparse.ArgumentParser(description="Plays the people of an office.")
    parser.add_argument("address")
    address = parser.parse_args().address.rstrip("/")
    wait_for(address + "/")
    checks = Checks("journey")
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for has_script in (True, False):
            play(browser, address, has_script, checks)
    sys.exit(0 if checks.finish() else 1)


if __name__ == "__main__":
    main()

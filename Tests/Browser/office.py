"""What the browser tests of the office share: the server's answer, signing in, the second step, complaints."""

import re
import sys
import time
import urllib.request
from urllib.parse import urlsplit

CHROMIUM = "/usr/bin/chromium"
PASSWORD = "peragaan {} jambi"


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


def launch(playwright):
    return playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


def sign_in(page, address, user):
    """Signs a demo account in, with the code that the demo shows where a second step is asked."""
    for _ in range(3):
        page.goto(address + "/masuk")
        page.fill("#pengguna", user)
        page.fill("#sandi", PASSWORD.format(user))
        page.click("main form.form button[type=submit]")
        if "/masuk/kode" in page.url:
            page.fill("#kode", re.search(r"\b(\d{6})\b", page.inner_text("main")).group(1))
            page.click("main form.form button[type=submit]")
        if urlsplit(page.url).path == "/kerja":
            return
        # No code counts twice: the next one comes within half a minute.
        time.sleep(31 - time.time() % 30)
    raise AssertionError(f"{user} signed in and stands at {page.url}, not at the desk")


class Checks:
    """What was expected and did not come true, told at the end."""

    def __init__(self, name):
        self.name, self.done, self.faults = name, 0, []

    def expect(self, holds, words):
        self.done += 1
        if not holds:
            self.faults.append(words)
            print(f"{self.name}: {words}", file=sys.stderr)

    def finish(self):
        print(f"{self.name}: {self.done} checks, {len(self.faults)} faults")
        return not self.faults

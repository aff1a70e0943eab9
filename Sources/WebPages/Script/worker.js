/* The worker of /kerja/lapangan. It keeps the shell of that page (style, script, drawing, an empty form): never a page
   that holds somebody's data. The server puts VERSION, SHELL and FIELD before these lines. */
importScripts(FIELD);
const CACHE = "lapangan-" + VERSION;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith("lapangan-") && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const request = event.request, address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (/^(\/en)?\/kerja\/lapangan$/.test(address.pathname)) event.respondWith(page(request, address));
    return;
  }
  if (SHELL.includes(address.pathname)) event.respondWith(kept(address.pathname, request));
});

async function kept(path, request) {
  return (await (await caches.open(CACHE)).match(path)) ?? fetch(request);
}

/** The page from the server, or its shell when none answers within four seconds. */
async function page(request, address) {
  const shell = () => kept(address.pathname.startsWith("/en/") ? "/en/lapangan" : "/lapangan", request);
  let late;
  const waiting = new Promise((done) => { late = setTimeout(() => done(null), 4000); });
  try {
    const answer = await Promise.race([fetch(request), waiting]);
    return answer && answer.status < 500 ? answer : await shell();
  } catch { return shell(); } finally { clearTimeout(late); }
}

self.addEventListener("sync", (event) => {
  if (event.tag !== "lapangan") return;
  event.waitUntil(Lapangan.send().then(async (outcome) => {
    for (const client of await self.clients.matchAll()) client.postMessage({ lapangan: outcome });
  }));
});

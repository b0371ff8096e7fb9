// Keeps the whole site in the browser, so that it opens without a connection and is never half of one version and half of
// another. `xtask/seal` fills in the files and the hash of their list, which is the version.
"use strict";
const FILES = { "./*": "" };
const VERSION = "./#";

// Other folders of the same host have stores of their own.
const HERE = new URL("./", location).pathname;
const OURS = `orgwright ${HERE} `;
const NOTES = `${OURS}notes`;

// Every file, as it was built. A copy that the browser has from loading the page will do; a stale one is fetched anew.
const keep = async () => {
  const store = await caches.open(OURS + VERSION);
  const file = async ([address, integrity]) => {
    const stale = () => fetch(address, { integrity, cache: "reload" });
    const found = await fetch(address, { integrity }).catch(stale);
    // A browser opens no page that it was led elsewhere for.
    await store.put(address, found.redirected ? new Response(found.body, { headers: found.headers }) : found);
  };
  await Promise.all(Object.entries(FILES).map(file));
};

// This version and the one before it stay: another tab may still be at work with that one.
const tidy = async () => {
  const notes = await caches.open(NOTES);
  const former = await notes.match("versions").then(found => (found ? found.json() : []));
  const versions = [VERSION, ...former.filter(version => version !== VERSION)].slice(0, 2);
  await notes.put("versions", Response.json(versions));
  const kept = [NOTES, ...versions.map(version => OURS + version)];
  const all = await caches.keys();
  // What comes after this version in the list is one that waits for its turn.
  const older = all.slice(0, all.indexOf(OURS + VERSION)).filter(name => name.startsWith(OURS) && !kept.includes(name));
  await Promise.all(older.map(name => caches.delete(name)));
  await clients.claim();
};

// From this version, else from the one before it, else from the host.
const answer = async (request, address) => {
  for (const name of [OURS + VERSION, ...(await caches.keys())]) {
    if (!name.startsWith(OURS)) continue;
    const found = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (found) return found;
  }
  return fetch(request);
};

addEventListener("install", event => event.waitUntil(keep()));
addEventListener("activate", event => event.waitUntil(tidy()));
// Never by itself: a page that is open is not changed under anyone's hands.
addEventListener("message", event => {
  if (event.data === "take") skipWaiting();
});
addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(HERE)) return;
  const file = pathname.slice(HERE.length).replace(/^index\.html$/, "");
  // Pages of others in folders below are none of ours.
  if (request.mode === "navigate" ? file === "" : !file.includes("/")) event.respondWith(answer(request, `./${file}`));
});

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

// The versions that are kept, the oldest first, and which of them ever served a page.
const versions = async () => {
  const names = (await caches.keys()).filter(name => name.startsWith(OURS) && name !== NOTES);
  const noted = await (await caches.open(NOTES)).match("versions");
  const taken = noted ? await noted.json() : [];
  return { names, taken: names.filter(name => taken.includes(name)) };
};

const remove = names => Promise.all(names.map(name => caches.delete(name)));

// Of those that no page was ever of, the last may still be taken; the ones that it replaced while it waited will never be.
const install = async () => {
  const { names, taken } = await versions();
  const own = OURS + VERSION;
  await remove(names.filter(name => name !== own && !taken.includes(name)).slice(0, -1));
  try {
    await keep();
  } catch (why) {
    if (!names.includes(own)) await remove([own]);
    throw why;
  }
};

// What came before goes once no other tab is open: it may be at work with the version that it was opened with.
const tidy = async () => {
  const { names, taken } = await versions();
  const notes = await caches.open(NOTES);
  await notes.put("versions", Response.json([...new Set([...taken, OURS + VERSION])]));
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // What comes after this version in the list is one that waits for its turn.
  const older = names.slice(0, names.indexOf(OURS + VERSION));
  await remove(older.filter(name => tabs.length < 2 || !taken.includes(name)));
  await clients.claim();
};

// A site that is not sealed is one that is worked on: nothing of it is kept, nor of what was served here before.
const leave = async () => {
  const { names } = await versions();
  await remove([...names, NOTES]);
  await registration.unregister();
};

// From this version, else from another that is kept, else from the host.
const answer = async (request, address) => {
  for (const name of [OURS + VERSION, ...(await caches.keys())]) {
    if (!name.startsWith(OURS)) continue;
    const found = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (found) return found;
  }
  return fetch(request);
};

if (VERSION.endsWith("#")) {
  addEventListener("install", () => skipWaiting());
  addEventListener("activate", event => event.waitUntil(leave()));
} else {
  addEventListener("install", event => event.waitUntil(install()));
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
}

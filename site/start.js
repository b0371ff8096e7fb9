// Starts the page once all of it is there and is what was built: it starts whole or not at all. Names and seals are filled in
// by `xtask/seal`. Where it did not run, as while the page is worked on, Trunk’s own script starts the page.
"use strict";
{
  const [[page, sealed], [wasm, integrity]] = Object.entries({
    "./orgwright-page.js": "",
    "./orgwright-page_bg.wasm": "",
  });
  // Those of the second thread.
  const [[line, lineSealed], [engine, engineSealed]] = Object.entries({
    "./orgwright-worker.js": "",
    "./orgwright-worker_bg.wasm": "",
  });

  const NOT_WHOLE =
    "A part of Orgwright could not be loaded, or is not the part that belongs to this page. It was not run, and your plans " +
    "are as they were. Look at the connection and try again. If this stays, turn off what changes pages in this browser, as " +
    "extensions do, or tell whoever runs this site.";
  const NO_WASM =
    "Orgwright computes everything in your browser and needs WebAssembly for that. This browser does not have it, is too old " +
    "for it, or has it switched off, as lockdown modes do. Your plans are as they were.";

  // The site is no longer kept. Where the browser does not let one look, nothing is.
  const forget = async () => {
    try {
      const kept = await navigator.serviceWorker.getRegistration();
      if (kept) await kept.unregister();
    } catch {
      // Then there is nothing to forget.
    }
  };

  const parsed = new Promise(done => document.addEventListener("DOMContentLoaded", done));

  // Says why there is no page, in the place of “Opening”.
  const say = async words => {
    await parsed;
    const place = document.querySelector(".opening");
    const again = document.createElement("button");
    again.textContent = "Try again";
    again.className = "button";
    // Where there is a connection, nothing that was kept is trusted.
    again.onclick = () => (navigator.onLine ? forget() : Promise.resolve()).then(() => location.reload());
    place.setAttribute("role", "alert");
    place.replaceChildren(words, document.createElement("br"), again);
  };

  // Stylesheets and scripts of the page itself: all there, or one of them missing or refused.
  const whole = new Promise((all, missing) => {
    document.addEventListener("error", event => missing(event.target), true);
    addEventListener("load", all);
  });

  // The page’s own JavaScript. An import cannot carry a seal; it finds the module that this element has loaded and checked.
  const loaded = () =>
    new Promise((good, bad) => {
      const script = document.createElement("script");
      Object.assign(script, { type: "module", integrity: sealed, onload: good, onerror: bad, src: page });
      document.head.append(script);
    }).then(() => import(page));

  const start = async () => {
    if (typeof WebAssembly !== "object") return say(NO_WASM);
    let program, bindings;
    try {
      [program, bindings] = await Promise.all([fetch(wasm, { integrity }), loaded(), whole]);
    } catch (why) {
      return say(NOT_WHOLE);
    }
    try {
      await bindings.default({ module_or_path: program });
      return true;
    } catch (why) {
      if (why instanceof WebAssembly.CompileError || why instanceof WebAssembly.LinkError) return say(NO_WASM);
      throw why;
    }
  };

  // The second thread, see app/browser/clerk.rs: it runs what was checked here, from the page’s memory. So it loads nothing of
  // its own, and is under the page’s policy, which a script from the network would not be.
  const BEGIN =
    "\nonmessage = ({ data }) => wasm_bindgen({ module_or_path: data }).catch(why => setTimeout(() => { throw why; }));\n";
  let thread = null;
  window.orgwrightThread = async () => {
    const checked = [fetch(line, { integrity: lineSealed }), fetch(engine, { integrity: engineSealed })];
    const [script, program] = await Promise.all(checked);
    const [code, bytes] = await Promise.all([script.blob(), program.arrayBuffer()]);
    thread = thread || URL.createObjectURL(new Blob([code, BEGIN], { type: "text/javascript" }));
    const worker = new Worker(thread);
    worker.postMessage(bytes, [bytes]);
    return worker;
  };

  // Keeps the site for when there is no connection, and says so when a newer one waits. It is taken when the page asks.
  const SERVICE = "./service.js";
  const keep = async () => {
    const service = navigator.serviceWorker;
    const kept = await service.register(SERVICE, { updateViaCache: "none" });
    const newer = () => {
      document.documentElement.dataset.newer = "";
      dispatchEvent(new Event("orgwright-newer"));
    };
    const look = () => kept.waiting && kept.active && newer();
    const watch = () => kept.installing && kept.installing.addEventListener("statechange", look);
    kept.addEventListener("updatefound", watch);
    watch();
    look();
    addEventListener("orgwright-take", () => {
      const reload = () => location.reload();
      if (!kept.waiting) return reload(); // another tab has taken it
      service.addEventListener("controllerchange", reload);
      kept.waiting.postMessage("take");
    });
    // Where the host was renewed while this page was loaded, what is kept is another version.
    const parts = Array.from(document.querySelectorAll("[integrity]"), part => part.src || part.href);
    const is = service.ready.then(() => Promise.all(parts.map(part => caches.match(part, { ignoreVary: true }))));
    is.then(found => found.every(Boolean) || newer()).catch(() => {});
    // A tab that stays open for days looks again when it is looked at.
    document.addEventListener("visibilitychange", () => document.hidden || kept.update().catch(() => {}));
  };

  if (sealed) {
    // The only scripts that may be started by their address are the site’s own.
    const own = address => [page, SERVICE, thread].includes(address);
    try {
      if (window.trustedTypes) {
        trustedTypes.createPolicy("default", { createScriptURL: address => (own(address) ? address : null) });
      }
    } catch {
      // An extension was first. If its rule refuses what the page is made of, that is said.
    }
    // Not before: it must not compete with what the page needs. Where it cannot be, as in a private window, the page works.
    start().then(started => started && navigator.serviceWorker && keep().catch(() => {}));
  } else {
    // What a finished site left behind here would stand in the way of what is worked on.
    forget();
  }
}

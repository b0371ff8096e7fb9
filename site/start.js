// Starts the page once all of it is there and is what was built: it starts whole or not at all. Names and seals are filled in
// by `xtask/seal`. Where it did not run, as while the page is worked on, Trunk’s own script starts the page.
"use strict";
{
  const [[page, sealed], [wasm, integrity]] = Object.entries({
    "./orgwright-page.js": "",
    "./orgwright-page_bg.wasm": "",
  });

  const NOT_WHOLE =
    "A part of Orgwright could not be loaded, or is not the part that belongs to this page. It was not run, and your plans " +
    "are as they were. Look at the connection and try again. If this stays, tell whoever runs this site.";
  const NO_WASM =
    "Orgwright computes everything in your browser and needs WebAssembly for that. This browser does not have it, is too old " +
    "for it, or has it switched off, as lockdown modes do. Your plans are as they were.";

  const parsed = new Promise(done => document.addEventListener("DOMContentLoaded", done));

  // Says why there is no page, in the place of “Opening”.
  const say = async words => {
    await parsed;
    const place = document.querySelector(".opening");
    const again = document.createElement("button");
    again.textContent = "Try again";
    again.className = "button";
    again.onclick = async () => {
      // Where there is a connection, nothing that was kept is trusted.
      const kept = navigator.onLine && navigator.serviceWorker && (await navigator.serviceWorker.getRegistration());
      if (kept) await kept.unregister();
      location.reload();
    };
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

  // Keeps the site for when there is no connection, and says so when a newer one waits. It is taken when the page asks.
  const SERVICE = "./service.js";
  const keep = async () => {
    const service = navigator.serviceWorker;
    const kept = await service.register(SERVICE, { updateViaCache: "none" });
    const look = () => {
      if (!kept.waiting || !kept.active) return;
      document.documentElement.dataset.newer = "";
      dispatchEvent(new Event("orgwright-newer"));
    };
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
    // A tab that stays open for days looks again when it is looked at.
    document.addEventListener("visibilitychange", () => document.hidden || kept.update().catch(() => {}));
  };

  if (sealed) {
    // The only scripts that may be started by their address are the site’s own.
    const own = [page, SERVICE, document.querySelector("meta[name=second-thread]").content];
    if (window.trustedTypes) {
      trustedTypes.createPolicy("default", { createScriptURL: address => (own.includes(address) ? address : null) });
    }
    // Not before: it must not compete with what the page needs. Where it cannot be, as in a private window, the page works.
    start().then(started => started && navigator.serviceWorker && keep().catch(() => {}));
  }
}

// What is shown when the program has broken down: a calm page that saves the plan. It stands outside the program, works where that
// does not, and asks nothing of it but the plan that it has in memory.
"use strict";

globalThis.orgwrightRescue = (() => {
  // Kept by the program, see app/browser/last.rs: the plan whose opening has begun, and the one that is open; both in this tab, so that
  // each tab remembers its own.
  const OPENING = "orgwright-opening";
  const OPEN = "orgwright-open";
  const DATABASE = "orgwright";
  const PLANS = "plans";
  // This script's own, for as long as the tab is open: the plan it broke down on at once, and those not to be opened, with commas.
  const BROKE = "orgwright-broke";
  const WITHOUT = "orgwright-without";
  // Whoever breaks down so soon after the page was opened will do so again. Milliseconds.
  const AT_ONCE = 30_000;
  // How long the store and the next version are waited for. Milliseconds.
  const PATIENCE = 6_000;
  const PATIENCE_TO_RELOAD = 3_000;
  // What the dead program must not hear any more, nor act on.
  const HEARD = [
    "click", "dblclick", "auxclick", "contextmenu", "input", "beforeinput", "change", "submit", "reset", "cancel", "toggle",
    "keydown", "keyup", "keypress", "paste", "copy", "cut", "pointerdown", "pointerup", "pointermove", "mousedown", "mouseup", "mousemove",
    "touchstart", "touchmove", "touchend", "wheel", "scroll", "dragstart", "dragover", "drop", "focus", "blur", "focusin", "focusout",
    "hashchange", "popstate", "beforeunload", "resize", "storage", "message", "visibilitychange",
  ];

  let page = null; // the dialog, once something broke down
  let offered = null; // where plans that the program still had go
  let version = "";
  let ask = null; // asks the program for its plans
  const acts = new Map(); // what the page's own buttons do

  const remembered = (store, key) => {
    try {
      return store().getItem(key);
    } catch {
      return null; // storage is switched off
    }
  };
  const inTab = () => sessionStorage;
  const openPlan = () => remembered(inTab, OPENING) ?? remembered(inTab, OPEN) ?? remembered(() => localStorage, OPEN);
  const note = (key, value) => {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // Only what would be remembered after a reload is lost.
    }
  };

  const make = (tag, name, ...content) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...content);
    return made;
  };
  const button = (name, words, act) => {
    const made = make("button", name, words);
    made.type = "button";
    acts.set(made, act);
    return made;
  };

  const download = (name, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
  };

  // The record of the open plan, as it lies in the store; null where there is none. Never makes a store, nor changes one.
  const saved = () =>
    new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error("the browser does not answer")), PATIENCE);
      const key = Number(openPlan());
      if (!key) return resolve(null);
      const opening = indexedDB.open(DATABASE);
      opening.onupgradeneeded = () => opening.transaction.abort();
      opening.onerror = () => (opening.error?.name === "AbortError" ? resolve(null) : reject(opening.error));
      opening.onsuccess = () => {
        const database = opening.result;
        try {
          const reading = database.transaction(PLANS).objectStore(PLANS).get(key);
          reading.onsuccess = () => resolve(reading.result ?? null);
          reading.onerror = () => reject(reading.error);
        } catch (why) {
          reject(why); // a store without plans
        }
        database.close();
      };
    });

  const fileName = (name) => `${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "-") || "untitled-plan"}.orgwright.json`;

  const offerSaved = async (place) => {
    try {
      const record = await saved();
      if (typeof record?.text !== "string") {
        place.replaceChildren(make("p", "soft", "The plan that was open has not been saved in this browser yet."));
        return;
      }
      const when = typeof record.changed === "number" ? `, ${new Date(record.changed).toLocaleString()}` : "";
      const name = String(record.name ?? "");
      // By its name: before a new plan is first saved, this is the one before it.
      const words = `“${name || "A plan without a name"}” as it was last saved in this browser${when}:`;
      const save = button("button rescue-saved", "Save that as a file", () => download(fileName(name), record.text));
      place.replaceChildren(make("p", "", words), save);
    } catch (why) {
      place.replaceChildren(make("p", "soft", `The plans in this browser could not be read just now (${why}). They were left as they are.`));
    }
  };

  // A plan that the program still had in memory, as the text of a file.
  const offer = (name, file, text) => {
    if (!offered) return;
    const words = `“${name}” as it was when the page stopped, with what you did last:`;
    const save = button("button primary rescue-plan", "Save it as a file", () => download(file, text));
    offered.append(make("p", "", words), save);
  };

  const hear = (event) => {
    event.stopImmediatePropagation();
    if (event.type === "cancel") event.preventDefault();
    if (event.type === "click") acts.get(event.target.closest?.("button"))?.(event.target);
  };

  const copy = async (details, copier) => {
    try {
      await navigator.clipboard.writeText(details);
      copier.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(page.querySelector("pre"));
      copier.textContent = "Selected: copy it with the keyboard";
    }
  };

  // With a newer version of the page, where one waits: nobody else can take it when this one breaks down each time.
  const reload = async () => {
    setTimeout(() => location.reload(), PATIENCE_TO_RELOAD);
    const service = navigator.serviceWorker;
    const kept = await service?.getRegistration().catch(() => {});
    if (!kept?.waiting) return location.reload();
    service.addEventListener("controllerchange", () => location.reload());
    kept.waiting.postMessage("take");
  };

  const show = (message, place) => {
    if (page) return;
    const key = openPlan() ?? "";
    const soon = performance.now() < AT_ONCE;
    const again = soon && key !== "" && remembered(inTab, BROKE) === key;
    note(BROKE, soon ? key : "");
    const details = [message, place, `Orgwright ${version}`, navigator.userAgent].filter(Boolean).join("\n");
    console.error(details);

    const title = make("h1", "", "Orgwright has stopped");
    title.id = "rescue-title";
    // Read out first. On a button, the Enter of who was typing would act.
    title.tabIndex = -1;
    title.autofocus = true;
    offered = make("div", "rescue-part");
    const kept = make("div", "rescue-part", make("p", "soft", "Looking for the last saved state …"));
    const without = again
      ? make(
          "div",
          "rescue-part",
          make("p", "", "The page has stopped twice, right after this plan was opened. You can go on without it: it stays in this browser, untouched."),
          button("button rescue-without", "Open without this plan", () => {
            note(WITHOUT, [remembered(inTab, WITHOUT), key].filter(Boolean).join());
            location.hash = "#/plans";
            reload();
          }),
        )
      : "";
    page = make(
      "dialog",
      "rescue",
      title,
      make("p", "measure", "Something went wrong inside the page, and it has stopped so that nothing else is touched. Everything that was saved in this browser is still there."),
      offered,
      kept,
      make(
        "div",
        "rescue-part",
        make("p", "", "Then load the page again. It opens the plan as it was last saved."),
        button(again ? "button rescue-reload" : "button primary rescue-reload", "Load the page again", reload),
      ),
      without,
      make(
        "details",
        "rescue-details",
        make("summary", "", "What went wrong, for who looks after the page"),
        make("pre", "", details),
        button("button compact", "Copy it", (copier) => copy(details, copier)),
      ),
    );
    page.setAttribute("aria-labelledby", title.id);
    for (const child of document.body.children) child.inert = true;
    document.body.append(page);
    for (const type of HEARD) addEventListener(type, hear, { capture: true });
    page.addEventListener("close", () => page.showModal());
    page.showModal();
    offerSaved(kept);
  };

  // A program that runs out of memory or depth ends without a word of its own.
  const isTrap = (error) =>
    error instanceof globalThis.WebAssembly?.RuntimeError
    || ((error instanceof RangeError || error?.name === "InternalError") && /wasm/.test(error.stack ?? ""));
  const trapped = (error) => {
    if (page || !isTrap(error)) return;
    show(String(error.message), String(error.stack ?? ""));
    try {
      ask?.();
    } catch {
      // It cannot any more; what was saved is offered.
    }
  };
  addEventListener("error", (event) => trapped(event.error));
  addEventListener("unhandledrejection", (event) => trapped(event.reason));

  return {
    // The program has started: which version, and how it is asked for its plans.
    ready: (which, how) => {
      version = which;
      ask = how;
    },
    show,
    offer,
  };
})();

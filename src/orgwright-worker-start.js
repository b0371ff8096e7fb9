// Starts the page's second thread, once what it is made of is what was built: `xtask/seal` fills in names and seals.
// A promise that fails in a thread is heard by nobody; an error is, by the page.
"use strict";
const [[script, sealed], [wasm, integrity]] = Object.entries({
  "./orgwright-worker.js": "",
  "./orgwright-worker_bg.wasm": "",
});
const program = fetch(wasm, { integrity });
// What is imported cannot carry a seal: it is looked at before, and then comes from where the look has put it.
fetch(script, { integrity: sealed })
  .then(looked => looked.arrayBuffer())
  .then(() => importScripts(script))
  .then(() => wasm_bindgen({ module_or_path: program }))
  .catch(why => setTimeout(() => { throw why; }));

// Starts the page's second thread. A promise that fails in a thread is heard by nobody; an error is, by the page.
importScripts("./orgwright-worker.js");
wasm_bindgen({ module_or_path: "./orgwright-worker_bg.wasm" }).catch(why => setTimeout(() => { throw why; }));

// Times how a list of people becomes a tree: Orgwright's worker beside PapaParse and d3.stratify, in one browser, in turns.
//
//   cargo xtask build                      the site, in dist/
//   cd benches/import && npm install
//   node run.mjs [--rounds 5] [--sizes 1000,10000,200000] [--site ../../dist]
//
// Both start from the same bytes and end with every manager found. Orgwright also finds out what the columns hold, reads each
// title as a function and a level, lists what does not fit and sends a preview back; the peers are told the columns.
// CHROMIUM names the browser where it is not /usr/bin/chromium.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = fileURLToPath(new URL(".", import.meta.url));
const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};
const rounds = Number(option("rounds", "5"));
const sizes = option("sizes", "1000,10000,200000").split(",").map(Number);
const site = join(here, option("site", "../../dist"));

const PAGE = `<!doctype html><meta charset="utf-8"><script src="/peers/papaparse/papaparse.min.js"></script>
<script src="/peers/d3-hierarchy/dist/d3-hierarchy.min.js"></script>`;
const KINDS = { html: "text/html", js: "text/javascript", wasm: "application/wasm", css: "text/css" };

const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://here").pathname));
  const file = path.startsWith("/peers/") ? join(here, "node_modules", path.slice(7)) : join(site, path);
  try {
    const body = path === "/bench.html" ? PAGE : await readFile(file);
    response.writeHead(200, {
      "content-type": KINDS[path.split(".").pop()] ?? "application/octet-stream",
      // Isolated, so that the browser's clock runs in steps of 5 µs.
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${server.address().port}/bench.html`;

/** A company of `n`: eight columns, seven reports a manager, rows in no order. */
function company(n) {
  const titles = ["Account Executive", "Software Engineer", "Customer Success Manager", "SDR", "Marketing Manager"];
  const rows = Array.from({ length: n }, (_, i) => {
    const manager = i === 0 ? "" : `E${String(Math.floor((i - 1) / 7)).padStart(6, "0")}`;
    const title = i === 0 ? "CEO" : i < 8 ? "VP Sales" : titles[i % titles.length];
    const name = `Given${i} "Nick" Family${i}`.replaceAll('"', '""');
    return `E${String(i).padStart(6, "0")},"${name}",${title},${manager},Department ${i % 40},"City ${i % 90}, Land",p${i}@example.com,2021-0${1 + (i % 9)}-11`;
  });
  let seed = 42;
  for (let i = rows.length - 1; i > 0; i -= 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const j = seed % (i + 1);
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
  return `Employee ID,Name,Job Title,Manager ID,Department,Location,Work Email,Start Date\n${rows.join("\n")}\n`;
}

/** Runs in the browser. */
async function ours(text) {
  const script = await (await fetch("/orgwright-worker.js")).text();
  const program = await (await fetch("/orgwright-worker_bg.wasm")).arrayBuffer();
  const begin = "\nonmessage = ({ data }) => wasm_bindgen({ module_or_path: data });";
  const worker = new Worker(URL.createObjectURL(new Blob([script, begin], { type: "text/javascript" })));
  const said = (want) =>
    new Promise((heard, failed) => {
      worker.onmessage = ({ data: [head] }) => {
        const answer = JSON.parse(new TextDecoder().decode(head));
        const kind = typeof answer === "string" ? answer : Object.keys(answer)[0];
        if (kind === "Refused") failed(new Error(answer.Refused));
        else if (kind === want) heard(answer[kind]);
      };
    });
  const ask = (request, body) => {
    const head = new TextEncoder().encode(JSON.stringify(request)).buffer;
    worker.postMessage([head, body], [head, body]);
  };
  worker.postMessage(program, [program]);
  await said("Ready");
  const bytes = new TextEncoder().encode(text).buffer;
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 0);
  const start = performance.now();
  ask({ Open: { name: "bench.csv", overrule: {}, rules: null, present: null } }, bytes);
  const opened = await said("Opened");
  const read = performance.now();
  ask({ Draw: { mapping: opened.mapping, fixes: {}, missing: "Keep" } }, new ArrayBuffer(0));
  const drawn = await said("Drawn");
  const end = performance.now();
  clearInterval(beat);
  worker.terminate();
  const { seats, managers } = drawn.summary;
  return { total: end - start, first: read - start, second: end - read, longest, seats, found: managers.found };
}

/** Runs in the browser. */
async function peers(text) {
  const bytes = new TextEncoder().encode(text).buffer;
  const start = performance.now();
  const { data } = Papa.parse(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
  const read = performance.now();
  const root = d3
    .stratify()
    .id((row) => row["Employee ID"])
    .parentId((row) => row["Manager ID"])(data);
  const end = performance.now();
  const seats = root.count().descendants().length;
  return { total: end - start, first: read - start, second: end - read, longest: end - start, seats, found: seats - 1 };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => value.toFixed(value < 10 ? 1 : 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
console.log(`Chromium ${browser.version()}, median of ${rounds} (least to most), milliseconds`);
console.log("| rows | who | total | reading | tree | page held up at most | positions | managers found |");
console.log("|---:|---|---:|---:|---:|---:|---:|---:|");
for (const n of sizes) {
  const text = company(n);
  const runs = { Orgwright: [], "PapaParse + d3.stratify": [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [who, run] of [["Orgwright", ours], ["PapaParse + d3.stratify", peers]]) {
      const page = await browser.newPage();
      await page.goto(address);
      runs[who].push(await page.evaluate(run, text));
      await page.close();
    }
  }
  for (const [who, results] of Object.entries(runs)) {
    const of = (field) => results.map((result) => result[field]);
    const totals = of("total");
    const range = `${ms(median(totals))} (${ms(Math.min(...totals))} to ${ms(Math.max(...totals))})`;
    const parts = ["first", "second", "longest"].map((field) => ms(median(of(field))));
    console.log(`| ${n} | ${who} | ${range} | ${parts.join(" | ")} | ${results[0].seats} | ${results[0].found} |`);
  }
}
await browser.close();
server.close();

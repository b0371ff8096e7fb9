// Times how often each of six entrants comes first, and has every other place, under any weights of eleven criteria:
// Orgwright's wasm beside a plain loop in JavaScript, in one browser, and numpy, in turns.
//
//   cargo xtask bench                      builds the page in target/bench-page; it may be stopped once it serves
//   cd benches/doubt && npm install
//   BENCH_PYTHON=python3 node run.mjs [--rounds 15] [--samples 10000,100000] [--site ../../target/bench-page]
//
// BENCH_PYTHON names a Python that has numpy; without it numpy is left out, and the report says so. CHROMIUM names the browser
// where it is not /usr/bin/chromium. The task “first” asks for first places alone, “places” for all. Orgwright always counts
// all places, all pairs and the central weights, and splits ties; the peers count what the task asks for, and no ties. The
// last line is Orgwright alone with all of the model's doubt: weights, every answer, and the tables. Before anything is timed
// the three must agree on who comes first, to 4.5 standard errors.

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = fileURLToPath(new URL(".", import.meta.url));
const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};
const rounds = Number(option("rounds", "15"));
const sizes = option("samples", "10000,100000").split(",").map(Number);
const site = join(here, option("site", "../../target/bench-page"));
const [entrants, criteria] = [6, 11];

const KINDS = { html: "text/html", js: "text/javascript", wasm: "application/wasm", css: "text/css" };
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://here").pathname));
  try {
    const body = await readFile(join(site, path === "/" ? "index.html" : path));
    response.writeHead(200, {
      "content-type": KINDS[path === "/" ? "html" : path.split(".").pop()] ?? "application/octet-stream",
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

// Values that look drawn, 0 to 100, alike in every run.
let state = 7;
const values = Array.from({ length: entrants * criteria }, () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state / 2 ** 32) * 100;
});

/** What runs in the page: Orgwright and the plain loop. */
function peers({ values, entrants, criteria }) {
  const table = Float64Array.from(values);
  const ours = window.__doubt.values(table, criteria);
  const blank = window.__doubt.blank();
  const timed = (work) => {
    const start = performance.now();
    const first = work();
    return { ms: performance.now() - start, first: Array.from(first) };
  };
  const plain = (samples, places) => {
    const weights = new Float64Array(criteria), totals = new Float64Array(entrants);
    const counts = new Uint32Array(entrants * entrants);
    for (let sample = 0; sample < samples; sample += 1) {
      let sum = 0;
      for (let j = 0; j < criteria; j += 1) sum += weights[j] = -Math.log(1 - Math.random());
      for (let a = 0; a < entrants; a += 1) {
        let total = 0;
        for (let j = 0; j < criteria; j += 1) total += weights[j] * table[a * criteria + j];
        totals[a] = total / sum;
      }
      if (places) {
        for (let a = 0; a < entrants; a += 1) {
          let above = 0;
          for (let b = 0; b < entrants; b += 1) if (totals[b] > totals[a]) above += 1;
          counts[a * entrants + above] += 1;
        }
      } else {
        let best = 0;
        for (let a = 1; a < entrants; a += 1) if (totals[a] > totals[best]) best = a;
        counts[best * entrants] += 1;
      }
    }
    return Array.from({ length: entrants }, (_, a) => counts[a * entrants] / samples);
  };
  window.__timed = {
    ours: ({ samples, seed }) => timed(() => ours.run(samples, seed)),
    "all doubt": ({ samples, seed }) => timed(() => blank.run(samples, seed)),
    "plain JS": ({ samples, places }) => timed(() => plain(samples, places)),
  };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.waitForFunction(() => window.__doubt);
await page.evaluate(peers, { values, entrants, criteria });

const python = process.env.BENCH_PYTHON && spawn(process.env.BENCH_PYTHON, [join(here, "numpy_peer.py")], {
  stdio: ["pipe", "pipe", "inherit"],
  env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" },
});
const answers = python && createInterface({ input: python.stdout })[Symbol.asyncIterator]();
const names = ["ours", "plain JS"];
if (python) names.push("numpy");
else console.log("BENCH_PYTHON is not set: numpy is left out.\n");

const run = async (name, task) => {
  if (name !== "numpy") return page.evaluate(([name, task]) => window.__timed[name](task), [name, task]);
  python.stdin.write(`${JSON.stringify({ ...task, values, criteria })}\n`);
  const { value, done } = await answers.next();
  if (done) throw new Error("The Python of BENCH_PYTHON ended; has it numpy?");
  return JSON.parse(value);
};

// Who comes first is the same question for all.
const shares = {};
for (const name of names) shares[name] = (await run(name, { samples: 100000, seed: 1, places: true })).first;
for (const name of names.slice(1)) {
  shares[name].forEach((share, entrant) => {
    const ours = shares.ours[entrant];
    const error = 4.5 * Math.sqrt((2 * Math.max(ours, share) * (1 - Math.min(ours, share))) / 100000) + 1e-4;
    if (Math.abs(ours - share) > error) throw new Error(`Entrant ${entrant} is first in ${ours} here and in ${share} with ${name}.`);
  });
}

const spread = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
};
const show = (numbers, digits) => spread(numbers).map((number) => number.toFixed(digits)).join(" / ");
console.log(`${entrants} entrants, ${criteria} criteria, ${rounds} rounds; each min / median / max. A ratio is a peer's time over ours in one round.\n`);
for (const samples of sizes) {
  for (const places of [false, true]) {
    const times = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round <= rounds; round += 1) {
      const turn = names.map((_, at) => names[(at + round) % names.length]);
      for (const name of turn) {
        const { ms } = await run(name, { samples, seed: round, places });
        if (round > 0) times[name].push(ms); // the first warms up
      }
    }
    for (const name of names) {
      const ratio = name === "ours" ? "" : `  ratio ${show(times[name].map((ms, round) => ms / times.ours[round]), 2)}`;
      console.log(`${samples} ${places ? "places" : "first "}  ${name.padEnd(8)}  ${show(times[name], 2)} ms${ratio}`);
    }
  }
  const doubted = [];
  for (let round = 0; round <= rounds; round += 1) doubted.push((await run("all doubt", { samples, seed: round })).ms);
  console.log(`${samples} all doubt on, ours  ${show(doubted.slice(1), 2)} ms\n`);
}

python?.stdin.end();
await browser.close();
server.close();

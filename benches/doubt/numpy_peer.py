"""The peer in numpy, vectorised over all samples: one task a line on standard input, one answer a line on standard output."""

import json
import sys
import time

import numpy as np

for line in sys.stdin:
    task = json.loads(line)
    values = np.array(task["values"]).reshape(-1, task["criteria"])
    entrants, samples = len(values), task["samples"]
    random = np.random.default_rng(task["seed"])
    start = time.perf_counter()
    weights = random.standard_exponential((samples, task["criteria"]))
    weights /= weights.sum(axis=1, keepdims=True)
    totals = weights @ values.T
    if task["places"]:
        order = np.argsort(-totals, axis=1)
        cells = order + entrants * np.arange(entrants)
        counts = np.bincount(cells.ravel(), minlength=entrants * entrants).reshape(entrants, entrants)
        first = counts[0]
    else:
        first = np.bincount(totals.argmax(axis=1), minlength=entrants)
    ms = 1e3 * (time.perf_counter() - start)
    print(json.dumps({"ms": ms, "first": (first / samples).tolist()}), flush=True)

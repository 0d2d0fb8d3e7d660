"""The peer: rank acceptability in vectorised NumPy (matrix product, argsort, bincount) on the draws that bench_score left.

peer.py <folder> <alternatives> <criteria> <draws>: prints seconds and the largest difference from bench_score's shares.
"""
import sys
import time

import numpy as np

folder, alternatives, criteria, draws = sys.argv[1], *map(int, sys.argv[2:5])
values = np.fromfile(f"{folder}/values.bin").reshape(alternatives, criteria)
weights = np.fromfile(f"{folder}/weights.bin").reshape(draws, criteria)
shares = np.fromfile(f"{folder}/shares.bin").reshape(alternatives, alternatives)

best = None
for block in (1000, 10000):  # draws at a time: the quicker of what fits the cache and what fits the memory
    start = time.perf_counter()
    counts = np.zeros(alternatives * alternatives, dtype=np.int64)
    place = np.arange(alternatives)
    for first in range(0, draws, block):
        scores = weights[first:first + block] @ values.T
        order = np.argsort(-scores, axis=1)
        counts += np.bincount((order * alternatives + place).ravel(), minlength=alternatives * alternatives)
    seconds = time.perf_counter() - start
    best = seconds if best is None else min(best, seconds)
found = counts.reshape(alternatives, alternatives) / draws
print(f"{best:.4f} {np.abs(found - shares).max():.3g}")

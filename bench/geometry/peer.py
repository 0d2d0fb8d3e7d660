"""scipy's cKDTree on the points and stations of a folder: build and ask, best of 3; then counts where its answer differs from ours."""
import sys
import time

import numpy as np
from scipy.spatial import cKDTree

folder = sys.argv[1]
points = np.fromfile(f"{folder}/points.bin").reshape(-1, 2)
stations = np.fromfile(f"{folder}/stations.bin").reshape(-1, 2)
best = float("inf")
for _ in range(3):
    start = time.perf_counter()
    _, found = cKDTree(stations).query(points, k=3, workers=2)
    best = min(best, time.perf_counter() - start)
ours = np.fromfile(f"{folder}/nearest.ours", dtype=np.uint32).reshape(-1, 3)
print(f"scipy_nearest_s {best:.5f}")
print(f"nearest_rows_differing {int((found != ours).any(axis=1).sum())}")
start = time.perf_counter()
cKDTree(points)
print(f"scipy_tree_build_s {time.perf_counter() - start:.5f}")

"""The peer: the sharing as a linear programme, by scipy's linprog (HiGHS), on the arcs that bench_grid left.

peer.py <folder> <seconds at most>: prints seconds, MW lacking and MW km; "-" for both where it was not done in time.
"""
import sys
import time

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

folder, limit = sys.argv[1], float(sys.argv[2])
asked, free, km = (np.fromfile(f"{folder}/{name}.bin") for name in ("sites", "stations", "km"))
start, end = (np.fromfile(f"{folder}/{name}.bin", dtype=np.int32) for name in ("from", "to"))
arcs, sites = len(km), len(asked)

# A variable an arc, and one a site for what it lacks, which costs more than any rerouting can save in cable.
lacking_km = km.max() * 2 * len(free)
cost = np.concatenate([km, np.full(sites, lacking_km)])
everywhere = np.concatenate([start, np.arange(sites)])
served = csr_matrix((np.ones(arcs + sites), (everywhere, np.arange(arcs + sites))), shape=(sites, arcs + sites))
taken = csr_matrix((np.ones(arcs), (end, np.arange(arcs))), shape=(len(free), arcs + sites))
begin = time.perf_counter()
found = linprog(cost, A_eq=served, b_eq=asked, A_ub=taken, b_ub=free, method="highs", options={"time_limit": limit})
seconds = time.perf_counter() - begin
if found.status == 0:
    print(f"{seconds:.3f} {found.x[arcs:].sum():.4f} {km @ found.x[:arcs]:.2f}")
else:
    print(f"{seconds:.3f} - -")

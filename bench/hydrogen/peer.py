#!/usr/bin/python3
"""scikit-image's MCP_Geometric, or what GRASS's r.cost has written, on the raster that bench_hydrogen has written.

peer.py skimage <folder> <side>   prints seconds and the largest difference from ours, as a share
peer.py grass <folder> <side>     prints the largest difference from ours, as a share
"""
import sys
import time

import numpy

tool, folder, side = sys.argv[1], sys.argv[2], int(sys.argv[3])
ours = numpy.fromfile(f"{folder}/away.f64").reshape(side, side)
if tool == "skimage":
    from skimage.graph import MCP_Geometric

    cost = numpy.fromfile(f"{folder}/cost.f32", dtype=numpy.float32).reshape(side, side).astype(numpy.float64)
    begin = time.perf_counter()
    theirs, _ = MCP_Geometric(cost, fully_connected=True).find_costs([(side // 2, side // 2)])
    print(f"{time.perf_counter() - begin:.3f}", end=" ")
else:
    theirs = numpy.fromfile(f"{folder}/grass.f64").reshape(side, side)
print(f"{numpy.max(numpy.abs(ours - theirs) / (1.0 + theirs)):.1e}")

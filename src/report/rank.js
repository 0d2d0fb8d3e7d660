// Ranking in the page by the program's own score room, compiled to WebAssembly (kernel.cpp).
import { rows } from "./plan.js";
import { kernelBytes } from "kernel";

const nothing = () => 0; // the kernel writes no file
const wasi = { fd_close: nothing, fd_seek: nothing, fd_write: nothing, proc_exit: nothing };

async function startKernel() {
  const bytes = Uint8Array.from(atob(kernelBytes), (one) => one.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(bytes, { wasi_snapshot_preview1: wasi });
  instance.exports._initialize();
  return instance.exports;
}

/** "0 -> 0; 150 -> 1" as numbers. */
function knotsOf(scale) {
  return scale.split("; ").flatMap((knot) => knot.split(" -> ").map(Number));
}

/** What regions are ranked on: criteria, and alternatives ascending by id with what each measured. */
export function problem() {
  const criteria = rows("criteria").filter((one) => one.ranks === "regions");
  const place = new Map(criteria.map((one, c) => [one.criterion, c]));
  const measured = new Map();
  for (const row of rows("region_ranking")) {
    if (!measured.has(row.region_id)) measured.set(row.region_id, new Array(2 * criteria.length).fill(0));
    measured.get(row.region_id).splice(2 * place.get(row.criterion), 2, row.measured_low, row.measured_high);
  }
  const ids = [...measured.keys()].sort((a, b) => (a < b ? -1 : 1));
  return { criteria, ids, measured: ids.flatMap((id) => measured.get(id)) };
}

/** A function from weights (one a criterion, not all 0) to the order: [{ id, low, high }], best first. */
export async function ranker({ criteria, ids, measured }) {
  const kernel = await startKernel();
  const scales = criteria.map((one) => knotsOf(one.scale));
  return (weights) => {
    const input = [criteria.length, ids.length];
    criteria.forEach((_, c) => input.push(weights[c], scales[c].length / 2, ...scales[c]));
    const at = kernel.room(input.length + measured.length);
    const room = new Float64Array(kernel.memory.buffer, at, input.length + measured.length);
    room.set(input);
    room.set(measured, input.length);
    const found = kernel.rerank(); // first: it may move the memory
    const answer = new Float64Array(kernel.memory.buffer, found, 3 * ids.length);
    return ids.map((_, i) => ({ id: ids[answer[3 * i]], low: answer[3 * i + 1], high: answer[3 * i + 2] }));
  };
}

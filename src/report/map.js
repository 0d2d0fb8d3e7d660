// The map: provinces as base, the plan on top, in the plane of the study (tens of metres, north up).
import L from "leaflet";
import { h } from "./dom.js";
import { row, rows } from "./plan.js";
import { kilotonnes, t, wordFor, years } from "./words.js";

const waveColours = ["#084594", "#2171b5", "#6baed6"];
const congestionColours = { free: "#78be64", limited: "#e8c330", announced: "#f09632", structural: "#cd2828", unknown: "#8a8a8a" };
const pairs = (flat) => Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i + 1] / 100, flat[2 * i] / 100]);

function drawn(shape, style) {
  if (typeof shape[0] === "number") return L.circleMarker(pairs(shape)[0], style);
  if (typeof shape[0][0] === "number") return L.polyline(shape.map(pairs), style);
  return L.polygon(shape.map((polygon) => polygon.map(pairs)), style);
}

function layerOf(table, styleOf, wordsOf, onclick) {
  const group = L.layerGroup();
  for (const one of rows(table).filter((each) => each.shape)) {
    const style = styleOf(one);
    if (!style) continue;
    const shape = drawn(one.shape, style);
    if (wordsOf) shape.bindTooltip(() => h("div", {}, wordsOf(one).map((line) => h("div", {}, line))), { sticky: true });
    if (onclick) shape.on("click", () => onclick(one));
    group.addLayer(shape);
  }
  return group;
}

export function waveColour(year) {
  const waves = rows("waves").map((one) => one.year);
  return year === null ? null : waveColours[Math.min(waves.indexOf(year), waveColours.length - 1)];
}

const styles = {
  provinces: () => ({ color: "#8f897d", weight: 1, fillColor: "#f6f4ee", fillOpacity: 1, interactive: false }),
  regions: (one) => one.wave_year !== null && { color: waveColour(one.wave_year), weight: 1.5, fillOpacity: 0.35 },
  hubs: () => ({ color: "#a63603", weight: 1.5, fillColor: "#fd8d3c", fillOpacity: 0.6 }),
  backbone: (one) => ({ color: "#1b7837", weight: 3, dashArray: one.feasibility === "committed" ? null : "6 6" }),
  h2_pipes: (one) => one.scenario === rows("h2_pipes")[0].scenario && { color: "#5aae61", weight: 1.5 },
  stations: (one) => ({ radius: 3, weight: 1, color: "#333", fillColor: congestionColours[one.offtake_congestion], fillOpacity: 1 }),
  sites: (one) => one.takes_part && {
    radius: Math.min(12, 3 + Math.sqrt((one.emission_t_per_yr ?? 0) / 1000) / 2),
    weight: 1, color: "#fff", fillColor: one.scope === "anchor" ? "#252525" : "#737373", fillOpacity: 0.9,
  },
};

const sayings = {
  regions: (one) => [one.name, t("number", { rank: one.rank, count: rows("regions").length }), t("chosenIn", { year: one.wave_year })],
  hubs: (one) => [one.name, `${t("sites")}: ${one.sites}`],
  backbone: (one) => [one.project, wordFor("backbone", "feasibility", one.feasibility), years(one.year_from, one.year_to)],
  h2_pipes: (one) => [`DN${one.diameter_mm}`, `${Math.round(one.flow_mw)} MW`],
  stations: (one) => [one.name, wordFor("stations", "offtake_congestion", one.offtake_congestion)],
  sites: (one) => [one.name, wordFor("sites", "sector", one.sector), kilotonnes(one.emission_t_per_yr)],
};

/** Puts the map into `element`; `choose` has, by table, what gets a row that is clicked. Returns { show(kind, id) }. */
export function drawMap(element, choose) {
  const map = L.map(element, { crs: L.CRS.Simple, minZoom: -1, maxZoom: 6, zoomSnap: 0.25, attributionControl: false, preferCanvas: false });
  const base = layerOf("provinces", styles.provinces).addTo(map);
  const titles = { regions: "regions", h2_pipes: "hydrogen", backbone: "backbone", hubs: "hubs", stations: "stations", sites: "sites" };
  const overlays = {};
  for (const [table, title] of Object.entries(titles)) {
    if (!rows(table).length) continue;
    overlays[t(title)] = layerOf(table, styles[table], sayings[table], choose[table]);
    if (table !== "stations") overlays[t(title)].addTo(map);
  }
  L.control.layers(null, overlays, { collapsed: element.clientWidth < 500 }).addTo(map);
  map.fitBounds(L.featureGroup(base.getLayers()).getBounds());

  let marked = null;
  return {
    show(kind, id) {
      marked?.remove();
      const one = row(`${kind}s`, `${kind}_id`, id);
      if (!one?.shape) return;
      marked = drawn(one.shape, { color: "#c51b7d", weight: 3, fill: false }).addTo(map);
      map.fitBounds(marked.getBounds().pad(1), { maxZoom: 3, animate: false });
    },
  };
}

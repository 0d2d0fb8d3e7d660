// What is behind one region: place, grid, hydrogen, contributions, members, options.
import { barChart, columnChart } from "./charts.js";
import { h } from "./dom.js";
import { has, lists, row, rows } from "./plan.js";
import { tableOf } from "./tables.js";
import { criterionTitle, kilotonnes, range, score, share, t, unitWord, wordFor, years } from "./words.js";

function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    if (ring[i + 1] > y !== ring[j + 1] > y
        && x < ((ring[j] - ring[i]) * (y - ring[i + 1])) / (ring[j + 1] - ring[i + 1]) + ring[i]) inside = !inside;
  }
  return inside;
}

/** The areas of hydrogen demand that hold one of the members. */
function areasOf(members) {
  const places = members.map((one) => one.site?.shape).filter(Boolean);
  return rows("h2_areas").filter((area) =>
    area.shape?.some((polygon) => places.some((place) => inRing(place, polygon[0]))));
}

/** What was measured, as its unit asks: years have no thousands, shares are in hundredths, a class is a bare figure. */
function measured({ measured_low: low, measured_high: high, unit }) {
  if (unit === "year") return years(low, high);
  if (unit === "share") return low === high ? share(low) : `${share(low)} – ${share(high)}`;
  return range(low, high, unit.startsWith("class") ? "" : unitWord(unit));
}

/** What each criterion adds to the score of a region or hub; `kind` is "region" or "hub". */
export function contributions(kind, id) {
  const parts = rows(`${kind}_ranking`).filter((one) => one[`${kind}_id`] === id)
    .map((one) => ({ ...one, ...rows("criteria").find((each) => each.ranks === `${kind}s` && each.criterion === one.criterion) }));
  const most = Math.max(...parts.map((one) => one.weight_share), 0.01);
  return [h("h4", {}, t("contributions")), h("p", {}, t("contributionsText")),
    barChart(t("contributions"), parts.map((one) => ({
      label: criterionTitle(one), low: one.contribution_low, high: one.contribution_high, note: measured(one),
    })), most)];
}

/** How often it comes at each place when weights and figures are drawn; `kind` is "region" or "hub". */
export function acceptance(kind, id) {
  const places = rows("rank_shares").filter((one) => one.ranks === `${kind}s` && one.id === id);
  if (!places.length) return null;
  const draws = Number(row("assumptions", "key", "rules.score.draws").value);
  return [h("h4", {}, t("acceptability")),
    h("p", {}, t("acceptabilityText", { draws, error: share(0.98 / Math.sqrt(draws)) })),
    columnChart(t("acceptability"), places.map((one) => ({ label: String(one.place), value: one.share })))];
}

export function membersOf(kind, id) {
  return rows(`${kind}_members`).filter((one) => one[`${kind}_id`] === id)
    .map((one) => ({ ...one, site: row("sites", "site_id", one.site_id) }));
}

function stationOf(site) {
  const connection = row("connections", "site_id", site);
  if (!connection?.station_id) return t("unknown");
  return `${row("stations", "station_id", connection.station_id)?.name ?? connection.station_id} (${wordFor("connections", "station_choice", connection.station_choice)})`;
}

/** Who is in a region or hub, why, and at which station. */
export function membersTable(kind, id) {
  return tableOf({
    caption: t("members"), rows: membersOf(kind, id), key: (one) => one.site_id,
    columns: [
      { title: t("name"), value: (one) => one.name },
      { title: t("sector"), value: (one) => wordFor("sites", "sector", one.site?.sector) },
      { title: t("emission"), numeric: true, value: (one) => one.site?.emission_t_per_yr, show: (one) => kilotonnes(one.site?.emission_t_per_yr) },
      { title: t("reason"), value: (one) => wordFor(`${kind}_members`, "reason", one.reason) },
      { title: t("station"), value: (one) => stationOf(one.site_id) },
    ],
  });
}

function options(id) {
  const areas = areasOf(membersOf("region", id));
  if (!has("h2_options")) return h("p", {}, t("notSupplied"));
  if (!areas.length) return h("p", {}, t("noHydrogenArea"));
  const ids = areas.map((area) => area.area_id);
  return tableOf({
    caption: t("hydrogenOptions"), rows: rows("h2_options").filter((one) => ids.includes(one.area_id)),
    columns: [
      { title: t("option"), value: (one) => wordFor("h2_options", "option", one.option) },
      { title: t("year"), value: (one) => one.first_from, show: (one) => years(one.first_from, one.first_to) },
      { title: `${t("cost")} (€/MWh)`, numeric: true, value: (one) => one.cost_mid_eur_per_mwh, show: (one) => range(one.cost_low_eur_per_mwh, one.cost_high_eur_per_mwh) },
    ],
  });
}

/** The panel of one region. */
export function regionPanel(id, close) {
  const one = row("regions", "region_id", id);
  const chosen = one.wave_year === null ? "" : `; ${t("chosenIn", { year: one.wave_year })}`;
  return h("article", { class: "panel", "aria-labelledby": "region-title" },
    h("div", { class: "panel-head" }, h("h3", { id: "region-title", tabindex: "-1" }, one.name),
      h("button", { type: "button", onclick: close }, t("close"))),
    h("p", { class: "lead" }, `${t("number", { rank: one.rank, count: rows("regions").length })}${chosen}. ${t("score")} ${score(one.score)} (${t("scoreRange", { low: score(one.score_low), high: score(one.score_high) })}).`),
    h("ul", {},
      h("li", {}, t("congestionOf", { word: wordFor("regions", "offtake_congestion", one.offtake_congestion) })),
      h("li", {}, t("gridYearText", { years: years(one.first_year_offtake_from, one.first_year_offtake_to) })),
      h("li", {}, t("hydrogenYearText", { years: years(one.h2_first_year_from, one.h2_first_year_to), source: one.h2_first_year_source ?? t("unknown") })),
      h("li", {}, t("demand", { range: range(one.h2_demand_low_t_per_yr / 1000, one.h2_demand_high_t_per_yr / 1000, "kt") }))),
    contributions("region", id), acceptance("region", id), membersTable("region", id), options(id));
}

/** Regions that lie wholly or partly in a province; all when it is empty. */
export function regionsIn(province) {
  return rows("regions").filter((one) => !province || lists(one.provinces, province));
}

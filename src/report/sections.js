// The sections of the report, from top to bottom.
import { barChart, timeline } from "./charts.js";
import { h } from "./dom.js";
import { has, header, lists, provinces, rows, vocabularyOf } from "./plan.js";
import { gridSection } from "./grid.js";
import { provincePage } from "./province.js";
import { regionsIn } from "./region.js";
import { tableOf } from "./tables.js";
import { figure, kilotonnes, score, share, t, titleOf, wordFor, years } from "./words.js";
import { weightsPanel } from "./weights.js";

const firstYear = 2026;
const lastYear = 2042;

function keyFigures() {
  const anchors = rows("sites").filter((one) => one.scope === "anchor");
  const tonnes = anchors.reduce((sum, one) => sum + (one.emission_t_per_yr ?? 0), 0);
  const figures = [[anchors.length, t("keyAnchors")], [figure(tonnes / 1e6, "Mt"), t("keyEmission")], [rows("hubs").length, t("keyHubs")],
    [rows("regions").length, t("keyPool")], ...rows("waves").map((one) => [one.chosen, t("keyWave", { year: one.year })])];
  return h("dl", { class: "figures" }, figures.map(([value, what]) => h("div", {}, h("dt", {}, what), h("dd", {}, String(value)))));
}

function shortfalls() {
  const short = rows("waves").filter((one) => !one.met);
  return short.length ? h("ul", { class: "warning" }, short.map((one) => h("li", {}, one.why_not))) : null;
}

const provinceChoice = { label: t("province"), keeps: (one, value) => lists(one.provinces, value) };
const provinceOptions = () => [["", t("allProvinces")], ...provinces.map((name) => [name, name])];

function regionsTable(choose) {
  const waves = rows("waves").map((one) => [String(one.year), t("chosenIn", { year: one.year })]);
  return tableOf({
    caption: t("national"), rows: rows("regions"), key: (one) => one.region_id, choose: (one, event) => choose(one.region_id, event),
    search: (one) => `${one.name} ${one.region_id} ${one.provinces} ${one.sectors}`,
    choices: [{ ...provinceChoice, label: t("province"), options: provinceOptions() },
      { label: t("wave"), options: [["", t("all")], ...waves], keeps: (one, value) => String(one.wave_year) === value }],
    columns: [
      { title: t("name"), value: (one) => one.name },
      { title: t("place"), numeric: true, value: (one) => one.rank },
      { title: t("score"), numeric: true, value: (one) => one.score, show: (one) => score(one.score) },
      { title: t("robust"), numeric: true, value: (one) => one.share_chosen, show: (one) => share(one.share_chosen) },
      { title: t("started"), numeric: true, value: (one) => one.wave_year, show: (one) => one.wave_year ?? "" },
      { title: t("sites"), numeric: true, value: (one) => one.sites },
      { title: t("emission"), numeric: true, value: (one) => one.emission_t_per_yr, show: (one) => kilotonnes(one.emission_t_per_yr) },
      { title: t("gridYear"), numeric: true, value: (one) => one.first_year_offtake_from, show: (one) => years(one.first_year_offtake_from, one.first_year_offtake_to) },
      { title: t("hydrogenYear"), numeric: true, value: (one) => one.h2_first_year_from, show: (one) => years(one.h2_first_year_from, one.h2_first_year_to) },
    ],
  });
}

function hubsTable(choose) {
  return tableOf({
    caption: t("hubs"), rows: rows("hubs"), key: (one) => one.hub_id, choose: (one, event) => choose(one.hub_id, event),
    search: (one) => `${one.name} ${one.hub_id} ${one.provinces}`,
    choices: [{ ...provinceChoice, label: t("province"), options: provinceOptions() }],
    columns: [
      { title: t("name"), value: (one) => one.name }, { title: t("place"), numeric: true, value: (one) => one.rank },
      { title: t("score"), numeric: true, value: (one) => one.score, show: (one) => score(one.score) },
      { title: t("sites"), numeric: true, value: (one) => one.sites }, { title: t("province"), value: (one) => one.provinces },
      { title: t("emission"), numeric: true, value: (one) => one.emission_t_per_yr, show: (one) => kilotonnes(one.emission_t_per_yr) },
      { title: titleOf("offtake_congestion"), value: (one) => wordFor("hubs", "offtake_congestion", one.offtake_congestion) },
    ],
  });
}

/** When grid and hydrogen could serve some regions. */
export function timelineOf(regions) {
  const legend = h("p", { class: "legend" }, h("span", { class: "swatch grid" }), t("grid"), h("span", { class: "swatch hydrogen" }), t("hydrogen"));
  return [legend, timeline(t("timeline"), regions.map((one) => ({
    label: one.name,
    spans: [{ kind: "grid", from: one.first_year_offtake_from, to: one.first_year_offtake_to,
      note: `${t("grid")}: ${years(one.first_year_offtake_from, one.first_year_offtake_to)}` },
    { kind: "hydrogen", from: one.h2_first_year_from, to: one.h2_first_year_to,
      note: `${t("hydrogen")}: ${years(one.h2_first_year_from, one.h2_first_year_to)}` }],
  })), firstYear, lastYear)];
}

function timelineSection() {
  const chosen = rows("regions").filter((one) => one.wave_year !== null).sort((a, b) => a.wave_year - b.wave_year || a.rank - b.rank);
  return timelineOf(chosen);
}

/** A table of the plan as it is, with the columns named. */
function plainTable(table, columns, caption) {
  if (!has(table)) return h("p", {}, t("notSupplied"));
  return tableOf({
    caption, rows: rows(table), search: (one) => columns.map((column) => one[column]).join(" "),
    columns: columns.map((column) => ({
      title: titleOf(column), value: (one) => one[column],
      show: (one) => one[column] === null ? "" : vocabularyOf(table, column) ? wordFor(table, column, one[column]) : String(one[column]),
    })),
  });
}

function leverage() {
  if (!has("leverage")) return null;
  const best = rows("leverage").slice(0, 20);
  const gain = (one) => (one.weight_t ?? 0) / 1000;
  const bars = best.map((one) => ({ label: one.project ?? one.asset_id, low: gain(one), high: gain(one), note: figure(gain(one), t("kilotonneYears")) }));
  return [h("p", {}, t("leverageText")), barChart(t("leverage"), bars, Math.max(1, ...best.map(gain)))];
}

function about() {
  return [h("p", {}, t("aboutText", { program: header.program, version: header.program_version, study: header.study_name, year: header.reference_year, hash: header.study_sha256 })),
    h("p", {}, t("aboutUncertain")), h("p", {}, t("aboutNot")), h("p", {}, t("method", { method: header.portfolio_method }))];
}

/** Every section as [id, title, content]; an empty content leaves the section out. */
export function sections(chooseRegion, chooseHub) {
  return [
    ["figures", t("figures"), () => [keyFigures(), shortfalls()]],
    ["regions", t("regions"), () => [h("p", {}, t("regionsText")), h("div", { id: "region-panel" }), regionsTable(chooseRegion)]],
    ["weights", t("weights"), () => [h("p", {}, t("weightsText")), weightsPanel(chooseRegion)]],
    ["timeline", t("timeline"), () => [h("p", {}, t("timelineText")), timelineSection()]],
    ["leverage", t("leverage"), leverage],
    ["hubs", t("hubs"), () => [h("p", {}, t("hubsText")), h("div", { id: "hub-panel" }), hubsTable(chooseHub)]],
    ["stations", t("gridView"), gridSection],
    ["province", t("provincePage"), () => [h("p", {}, t("provinceText")), provincePage(timelineOf, regionsIn)]],
    ["assumptions", t("assumptions"), () => [h("p", {}, t("assumptionsText")), plainTable("assumptions", ["key", "value", "unit", "standard", "mark", "source"], t("assumptions"))]],
    ["set-aside", t("setAside"), () => [h("p", {}, t("setAsideText")), plainTable("issues", ["layer", "row_id", "severity", "text"], t("setAside"))]],
    ["plausibility", t("plausibility"), () => [h("p", {}, t("plausibilityText")), plainTable("plausibility", ["what", "plan_figure", "plan_year", "data_figure", "data_year", "difference", "remark"], t("plausibility"))]],
    ["sources", t("sources"), () => [h("p", {}, t("sourcesText")), plainTable("sources", ["layer", "owner", "source", "licence", "date", "accuracy", "rows_read", "rows_used"], t("sources"))]],
    ["about", t("about"), about],
  ];
}

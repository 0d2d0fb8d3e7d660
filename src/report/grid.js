// What the grid allows: the view from stations and congestion areas, and projects that come too late.
import { h } from "./dom.js";
import { row, rows } from "./plan.js";
import { tableOf } from "./tables.js";
import { figure, range, t, wordFor, years } from "./words.js";

function missing() {
  const parts = rows("grid_supply").filter((one) => !one.supplied).map((one) => wordFor("grid_supply", "part", one.part));
  return parts.length ? h("p", { class: "note" }, t("gridNotSupplied", { what: parts.join("; ") })) : null;
}

function firstYear(table, one) {
  return one.first_year_from === null ? wordFor(table, "year_basis", one.year_basis) : years(one.first_year_from, one.first_year_to);
}

function expansion(table, one) {
  const word = wordFor(table, "relief", one.relief);
  return one.relief_projects ? `${one.relief_projects}: ${word}` : word;
}

function asked(one) {
  const mw = range(one.asked_low_mw, one.asked_high_mw);
  return one.asked_unknown ? t("askedUnknown", { mw, count: one.asked_unknown }) : mw;
}

function direction(table) {
  return {
    label: t("gridDirection"), keeps: (one, value) => one.grid_direction === value,
    options: [["", t("all")], ...["offtake", "feed_in"].map((code) => [code, wordFor(table, "grid_direction", code)])],
  };
}

/** Columns that stations and areas share: the direction, the year, and what expansion brings. */
function answers(table) {
  return [
    { title: t("gridYear"), value: (one) => firstYear(table, one) },
    { title: t("expansion"), value: (one) => expansion(table, one) },
  ];
}

function stations() {
  const table = "station_accounts";
  const name = (id) => row("sites", "site_id", id)?.name ?? id;
  const wanted = rows(table).filter((one) => one.competitors > 0)
    .map((one) => ({ ...one, sites: (one.site_ids ?? "").split("; ").map(name).join("; ") }));
  return tableOf({
    caption: t("stations"), rows: wanted, search: (one) => `${one.name} ${one.sites}`, choices: [direction(table)],
    columns: [
      { title: t("station"), value: (one) => one.name },
      { title: t("gridDirection"), value: (one) => wordFor(table, "grid_direction", one.grid_direction) },
      { title: t("congestion"), value: (one) => wordFor(table, "congestion", one.congestion) },
      { title: t("competitors"), value: (one) => one.sites },
      { title: t("asked"), numeric: true, value: (one) => one.asked_high_mw, show: asked },
      { title: t("free"), numeric: true, value: (one) => one.free_mw, show: (one) => figure(one.free_mw) },
      { title: t("short"), numeric: true, value: (one) => one.lacking_mid_mw, show: (one) => range(one.lacking_mid_mw, one.lacking_mid_mw + one.asked_in_doubt_mid_mw) },
      ...answers(table),
    ],
  });
}

function areas() {
  const table = "area_accounts";
  if (!rows(table).length) return null;
  const mw = (title, column) => ({ title: t(title), numeric: true, value: (one) => one[column], show: (one) => figure(one[column]) });
  return tableOf({
    caption: t("areas"), rows: rows(table), search: (one) => `${one.name} ${one.supply_area_id}`, choices: [direction(table)],
    columns: [
      { title: t("name"), value: (one) => (one.overlapping ? t("overlapping", { name: one.name ?? one.supply_area_id }) : one.name ?? one.supply_area_id) },
      { title: t("gridDirection"), value: (one) => wordFor(table, "grid_direction", one.grid_direction) },
      { title: t("congestion"), value: (one) => wordFor(table, "congestion", one.congestion) },
      mw("existing", "existing_mw"), mw("required", "required_mw"), mw("queued", "queued_mw"), mw("assigned", "assigned_mw"), mw("short", "lacking_mid_mw"),
      ...answers(table),
    ],
  });
}

/** Projects too late, by carrier, in the country and in one province. */
export function lateProjects(province) {
  const counts = rows("late_projects").filter((one) => one.counted_over === "nation" || (one.counted_over === "province" && (!province || one.name === province)));
  if (!counts.length) return h("p", {}, t("notSupplied"));
  const count = (title, column) => ({ title: t(title), numeric: true, value: (one) => one[column] });
  return [h("p", {}, t("lateText", { horizon: counts[0].horizon })),
    tableOf({
      caption: t("late"), rows: counts,
      columns: [
        { title: t("province"), value: (one) => one.name ?? t("wholeCountry") },
        { title: t("carrier"), value: (one) => wordFor("late_projects", "carrier", one.carrier) },
        count("projects", "projects"), count("inTime", "in_time"), count("maybeLate", "maybe_late"), count("lateCount", "late"), count("undated", "undated"),
        { title: t("lateMw"), numeric: true, value: (one) => one.late_mw, show: (one) => figure(one.late_mw) },
      ],
    })];
}

/** What a group contract changes for a hub, in a sentence; nothing where no member's size is known. */
export function groupContract(hub) {
  const one = row("group_contracts", "hub_id", hub);
  if (!one?.members) return null;
  return [h("h4", {}, t("groupContract")), h("p", {}, t("groupContractText", {
    members: one.members, unknown: one.size_unknown, sum: figure(one.sum_of_contracts_mw, "MW"),
    peak: range(one.coincident_peak_low_mw, one.coincident_peak_high_mw, "MW"), freed: range(one.freed_low_mw, one.freed_high_mw, "MW"),
    lacking: figure(one.lacking_mw, "MW"), left: range(one.lacking_left_low_mw, one.lacking_left_high_mw, "MW"),
  }))];
}

export function gridSection() {
  return [h("p", {}, t("gridViewText")), missing(), stations(), areas(), lateProjects()];
}

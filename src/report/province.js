// One page for the energy board of a province (R41): its regions, congestion, and when the grid and hydrogen can serve.
import { h } from "./dom.js";
import { lateProjects } from "./grid.js";
import { header, provinces, rows } from "./plan.js";
import { tableOf } from "./tables.js";
import { figure, kilotonnes, t, wordFor, years } from "./words.js";

function congestion(sites) {
  const classes = new Map();
  for (const one of sites) classes.set(one.offtake_congestion, (classes.get(one.offtake_congestion) ?? 0) + 1);
  return [...classes].map(([word, count]) => h("li", {}, `${wordFor("connections", "offtake_congestion", word)}: ${count} ${t("sites").toLowerCase()}`));
}

function page(name, timelineOf, regionsIn) {
  const regions = regionsIn(name);
  const chosen = regions.filter((one) => one.wave_year !== null);
  const anchors = rows("sites").filter((one) => one.province === name && one.scope === "anchor");
  const ids = new Set(anchors.map((one) => one.site_id));
  const tonnes = anchors.reduce((sum, one) => sum + (one.emission_t_per_yr ?? 0), 0);
  return h("article", { class: "page" },
    h("h3", {}, `${name} · ${header.study_name}`),
    h("dl", { class: "figures" }, [[anchors.length, t("keyAnchors")], [kilotonnes(tonnes), t("keyEmission")], [chosen.length, t("chosen")]]
      .map(([value, what]) => h("div", {}, h("dt", {}, what), h("dd", {}, String(value))))),
    tableOf({
      caption: t("regions"), rows: chosen, key: (one) => one.region_id,
      columns: [
        { title: t("name"), value: (one) => one.name }, { title: t("place"), numeric: true, value: (one) => one.rank },
        { title: t("started"), numeric: true, value: (one) => one.wave_year },
        { title: t("emission"), numeric: true, value: (one) => one.emission_t_per_yr, show: (one) => kilotonnes(one.emission_t_per_yr) },
        { title: t("gridYear"), value: (one) => one.first_year_offtake_from, show: (one) => years(one.first_year_offtake_from, one.first_year_offtake_to) },
        { title: t("hydrogenYear"), value: (one) => one.h2_first_year_from, show: (one) => years(one.h2_first_year_from, one.h2_first_year_to) },
      ],
    }),
    chosen.length ? timelineOf(chosen) : null,
    h("h4", {}, t("grid")), h("ul", {}, congestion(rows("connections").filter((one) => ids.has(one.site_id)))),
    lateProjects(name));
}

/** A choice of province, with its page below. */
export function provincePage(timelineOf, regionsIn) {
  const shown = h("div", { id: "province-page" });
  const show = (name) => shown.replaceChildren(page(name, timelineOf, regionsIn));
  show(header.province || provinces[0]);
  const print = () => {
    document.body.classList.add("only-province");
    window.print();
    document.body.classList.remove("only-province");
  };
  return [h("p", { class: "choose" },
    h("label", {}, t("province"), h("select", { id: "province-choice", onchange: (event) => show(event.target.value) },
      provinces.map((name) => h("option", { value: name, selected: name === header.province }, name)))),
    h("button", { type: "button", onclick: print }, t("printProvince"))), shown];
}

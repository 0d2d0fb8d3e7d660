// What is behind one energy hub: place, contributions, members, and what one contract for the group changes.
import { h } from "./dom.js";
import { groupContract } from "./grid.js";
import { row, rows } from "./plan.js";
import { acceptance, contributions, membersTable } from "./region.js";
import { score, t, wordFor } from "./words.js";

/** The panel of one hub. */
export function hubPanel(id, close) {
  const one = row("hubs", "hub_id", id);
  return h("article", { class: "panel", "aria-labelledby": "hub-title" },
    h("div", { class: "panel-head" }, h("h3", { id: "hub-title", tabindex: "-1" }, one.name),
      h("button", { type: "button", onclick: close }, t("close"))),
    h("p", { class: "lead" }, `${t("number", { rank: one.rank, count: rows("hubs").length })}. ${t("score")} ${score(one.score)}. ${t("congestionOf", { word: wordFor("hubs", "offtake_congestion", one.offtake_congestion) })}`),
    contributions("hub", id), acceptance("hub", id), groupContract(id), membersTable("hub", id));
}

// Sliders for the weights; the order follows at once.
import { h } from "./dom.js";
import { header, row } from "./plan.js";
import { problem, ranker } from "./rank.js";
import { criterionTitle, figure, score, t } from "./words.js";

const shownPlaces = 25;
const steps = 10;

/** A weights file for `regiohub rank --weights`, as TOML. */
function asToml(criteria, weights) {
  const lines = criteria.map((one, c) => `${one.criterion} = ${weights[c]}`);
  return `# Weights set in the report of "${header.study_name}"\n[regions.points]\n${lines.join("\n")}\n`;
}

/** The section's content; `choose` gets the id of a region that is clicked. */
export function weightsPanel(choose) {
  const asked = problem();
  const most = Math.max(...asked.criteria.map((one) => one.weight));
  const planned = asked.criteria.map((one) => (one.weight / most) * (steps / 2));
  const order = h("ol", { id: "order", "aria-live": "polite" });
  const save = h("a", { download: "weights.toml", class: "button" }, t("downloadWeights"));
  const inputs = asked.criteria.map((one, c) =>
    h("input", { type: "range", min: 0, max: steps, step: 0.5, value: planned[c], id: `weight-${one.criterion}`, oninput: () => draw() }));
  let rank = null;

  function draw() {
    const weights = inputs.map((input) => Number(input.value));
    inputs.forEach((input, c) => { input.nextElementSibling.textContent = figure(weights[c]); });
    save.href = `data:text/plain;charset=utf-8,${encodeURIComponent(asToml(asked.criteria, weights))}`;
    if (!rank) return;
    if (weights.every((weight) => weight === 0)) {
      order.replaceChildren(h("li", { class: "warning" }, t("weightsZero")));
      return;
    }
    const ranked = rank(weights);
    order.dataset.order = ranked.map((one) => one.id).join(" ");
    order.replaceChildren(...ranked.slice(0, shownPlaces).map((one) => {
      const region = row("regions", "region_id", one.id);
      return h("li", {}, h("button", { type: "button", class: "row", onclick: (event) => choose(one.id, event) }, region.name),
        h("span", { class: "note" }, ` ${score((one.low + one.high) / 2)} · ${t("changed", { was: region.rank })}`));
    }));
  }

  ranker(asked).then((ready) => { rank = ready; draw(); });
  return h("div", { class: "weights" },
    h("div", {}, asked.criteria.map((one, c) =>
      h("p", { class: "slider" }, h("label", { for: inputs[c].id }, criterionTitle(one)), inputs[c], h("output", {}, ""))),
      h("p", {}, h("button", { type: "button", onclick: () => { inputs.forEach((input, c) => { input.value = planned[c]; }); draw(); } }, t("reset")), " ", save)),
    h("div", {}, h("h3", {}, t("newOrder")), order));
}

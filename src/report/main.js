// Draws the report. Language can change at any time: everything is drawn anew.
import { byId, h } from "./dom.js";
import { hubPanel } from "./hub.js";
import { drawMap } from "./map.js";
import { header } from "./plan.js";
import { regionPanel } from "./region.js";
import { sections } from "./sections.js";
import { currentLanguage, setLanguage, t } from "./words.js";

let map = null;

/** What opens the panel of a region or hub, and remembers where to go back to. */
function chooser(kind, panelOf) {
  return (id, event) => {
    const from = event?.currentTarget;
    const panel = byId(`${kind}-panel`);
    panel.replaceChildren(panelOf(id, () => { panel.replaceChildren(); from?.focus(); }));
    map.show(kind, id);
    byId(`${kind}-title`).focus();
  };
}
const chooseRegion = chooser("region", regionPanel);
const chooseHub = chooser("hub", hubPanel);

function section(id, title, draw) {
  const content = draw();
  return content && h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, title), content);
}

function drawReport() {
  const mapElement = h("div", { id: "map", role: "region", "aria-label": t("map") });
  const all = sections(chooseRegion, chooseHub).map(([id, title, draw]) => [id, title, section(id, title, draw)]).filter(([, , element]) => element);
  byId("subtitle").textContent = t("subtitle");
  document.querySelector(".skip").textContent = t("skip");
  byId("contents").replaceChildren(...all.map(([id, title]) => h("li", {}, h("a", { href: `#${id}` }, title))));
  byId("main").replaceChildren(...all.map(([, , element]) => element));
  byId("figures").append(mapElement, h("p", { class: "note" }, t("mapHelp")));
  byId("foot").replaceChildren(h("p", {}, `regiohub ${header.program_version}`));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", button.dataset.language === currentLanguage());
  }
  map = drawMap(mapElement, { regions: (one) => chooseRegion(one.region_id), hubs: (one) => chooseHub(one.hub_id) });
}

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => { setLanguage(button.dataset.language); drawReport(); });
}
drawReport();
document.body.dataset.ready = "yes";

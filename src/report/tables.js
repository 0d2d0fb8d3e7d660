// Tables that sort by any column and filter by text and by choice.
import { h } from "./dom.js";
import { t } from "./words.js";

/**
 * A table in a frame with its filters.
 * columns: [{ title, value: row -> what it sorts by, show: row -> text or element, numeric }]
 * choices: [{ label, options: [[value, text]], keeps: (row, value) -> bool }]
 * search: row -> text to search in; absent: no search field
 * choose: called with the row that is clicked; absent: rows do nothing
 */
export function tableOf({ caption, rows, columns, choices = [], search, choose, key }) {
  const state = { text: "", chosen: choices.map(() => ""), by: null, down: false };
  const body = h("tbody");
  const counted = h("p", { class: "count", role: "status" });

  const heads = columns.map((column, c) =>
    h("th", { scope: "col", class: column.numeric ? "numeric" : "" },
      h("button", { type: "button", onclick: () => sortBy(c) }, column.title)));

  function sortBy(c) {
    state.down = state.by === c ? !state.down : false;
    state.by = c;
    draw();
  }

  function kept(row) {
    const found = !state.text || search(row).toLocaleLowerCase().includes(state.text);
    return found && choices.every((choice, i) => !state.chosen[i] || choice.keeps(row, state.chosen[i]));
  }

  function inOrder(some) {
    if (state.by === null) return some;
    const { value } = columns[state.by];
    const sign = state.down ? -1 : 1;
    return [...some].sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      if (x === null || x === undefined) return y === null || y === undefined ? 0 : 1; // unknown stays below
      if (y === null || y === undefined) return -1;
      return sign * (typeof x === "number" ? x - y : String(x).localeCompare(String(y), "nl"));
    });
  }

  function line(row) {
    const cells = columns.map((column, c) => {
      const shown = column.show ? column.show(row) : column.value(row);
      const content = c === 0 && choose
        ? h("button", { type: "button", class: "row", onclick: (event) => choose(row, event) }, shown) : shown;
      return h(c === 0 ? "th" : "td", { scope: c === 0 ? "row" : null, class: column.numeric ? "numeric" : "" }, content);
    });
    return h("tr", { "data-key": key ? key(row) : null }, cells);
  }

  function draw() {
    const shown = inOrder(rows.filter(kept));
    body.replaceChildren(...shown.map(line));
    heads.forEach((head, c) =>
      head.setAttribute("aria-sort", state.by !== c ? "none" : state.down ? "descending" : "ascending"));
    counted.textContent = t("rows", { shown: shown.length, all: rows.length });
  }

  const filters = [
    search && h("label", {}, t("filter"), h("input", {
      type: "search",
      oninput: (event) => { state.text = event.target.value.trim().toLocaleLowerCase(); draw(); },
    })),
    choices.map((choice, i) => h("label", {}, choice.label, h("select", {
      onchange: (event) => { state.chosen[i] = event.target.value; draw(); },
    }, choice.options.map(([value, text]) => h("option", { value }, text))))),
  ];
  draw();
  return h("div", { class: "table" },
    h("div", { class: "filters" }, filters, counted),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("tableOf", { what: caption }) },
      h("table", {}, h("caption", {}, caption), h("thead", {}, h("tr", {}, heads)), body)));
}

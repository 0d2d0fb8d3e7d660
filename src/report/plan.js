// The plan as it stands in the page: tables of rows, read once.

const written = JSON.parse(document.getElementById("plan").textContent);

export const startLanguage = written.language;
export const titles = written.titles; // language -> column -> title
export const vocabularies = written.vocabularies; // name -> code -> {en, nl}
const cache = new Map();

/** Rows of a table as objects; `shape` holds the geometry. A table that the plan does not have has no rows. */
export function rows(table) {
  if (!cache.has(table)) {
    const { columns = [], rows: cells = [], shapes = [] } = written.tables[table] ?? {};
    cache.set(table, cells.map((row, i) => {
      const object = Object.fromEntries(columns.map((column, c) => [column.name, row[c]]));
      object.shape = shapes[i] ?? null;
      return object;
    }));
  }
  return cache.get(table);
}

export function has(table) {
  return rows(table).length > 0;
}

/** The vocabulary of a column, or undefined. */
export function vocabularyOf(table, column) {
  const found = written.tables[table]?.columns.find((one) => one.name === column);
  return found?.words && vocabularies[found.words];
}

/** One row by the value of a column. */
export function row(table, column, value) {
  return rows(table).find((one) => one[column] === value);
}

/** What the plan says of itself: study, version, year. */
export const header = Object.fromEntries(rows("plan").map(({ key, value }) => [key, value]));

export const provinces = [...new Set(rows("provinces").map((one) => one.name))].sort((a, b) => a.localeCompare(b, "nl"));

/** Whether a list as the plan writes it ("Limburg; Gelderland") holds `one`. */
export function lists(text, one) {
  return (text ?? "").split("; ").includes(one);
}

// What the page says, in both languages, and how it writes figures.
import { startLanguage, titles, vocabularyOf } from "./plan.js";
import { english } from "./words_en.js";
import { dutch, dutchUnits } from "./words_nl.js";

const texts = { en: english, nl: dutch };
let language = startLanguage;

export function currentLanguage() {
  return language;
}

export function setLanguage(to) {
  language = to;
  document.documentElement.lang = to;
}

/** The text under a key, with {places} filled in. */
export function t(key, places = {}) {
  const text = texts[language][key];
  if (text === undefined) throw new Error(`no text for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => places[name] ?? "");
}

export function titleOf(column) {
  return titles[language][column] ?? column;
}

/** The word for a code in a column: "structural" -> "structurele congestie". */
export function wordFor(table, column, code) {
  if (code === null || code === undefined) return t("unknown");
  return vocabularyOf(table, column)?.[code]?.[language] ?? code;
}

/** A criterion's title. */
export function criterionTitle({ title, title_nl: dutchTitle }) {
  return language === "nl" ? dutchTitle ?? title : title;
}

export function unitWord(unit) {
  return language === "nl" ? dutchUnits[unit] ?? unit : unit;
}

/** A figure with at most three digits that count; what is not known says so. */
export function figure(value, unit = "") {
  if (value === null || value === undefined) return t("unknown");
  const size = Math.abs(value);
  const decimals = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2;
  const text = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: decimals }).format(value);
  return unit ? `${text} ${unit}` : text;
}

/** A score, always with two decimals, so that scores line up. */
export function score(value) {
  return new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

export function share(value) {
  return value === null || value === undefined ? t("unknown") : `${Math.round(value * 100)} %`;
}

export function kilotonnes(tonnes) {
  return tonnes === null || tonnes === undefined ? t("unknown") : figure(tonnes / 1000, "kt");
}

/** A year without thousands separator, or a range of years. */
export function years(from, to) {
  if (from === null || from === undefined) return t("unknown");
  return to === null || to === undefined || to === from ? `${from}` : `${from}–${to}`;
}

export function range(low, high, unit = "") {
  if (low === null || low === undefined) return t("unknown");
  return low === high ? figure(low, unit) : `${figure(low)} – ${figure(high, unit)}`;
}

// Charts as SVG, drawn from plain figures; each has a title that says in words what it shows.
import { svg } from "./dom.js";

const line = 26;
const labels = 310;
const width = 820;

function chart(title, rows, children) {
  const height = rows * line + 30;
  return svg("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title },
    svg("title", {}, title), children);
}

function label(text, y) {
  const shown = text.length > 46 ? `${text.slice(0, 45)}…` : text;
  return svg("text", { x: labels - 8, y: y + 14, "text-anchor": "end" }, shown, svg("title", {}, text));
}

/** Bars from 0: certain up to `low`, possible up to `high`. rows: [{ label, low, high, note }]; figures 0..`most`. */
export function barChart(title, rows, most) {
  const x = (value) => (value / most) * (width - labels - 210);
  return chart(title, rows.length, rows.map((row, i) => {
    const y = i * line + 4;
    return svg("g", {}, label(row.label, y),
      svg("rect", { class: "possible", x: labels, y: y + 2, width: Math.max(0, x(row.high)), height: 16 }),
      svg("rect", { class: "certain", x: labels, y: y + 2, width: Math.max(0, x(row.low)), height: 16 }),
      svg("text", { x: labels + x(row.high) + 6, y: y + 14 }, row.note));
  }));
}

/** Columns side by side: bars: [{ label, value }], value 0..1. */
export function columnChart(title, bars) {
  const most = Math.max(0.01, ...bars.map((bar) => bar.value));
  const step = (width - 40) / Math.max(1, bars.length);
  return svg("svg", { class: "chart", viewBox: `0 0 ${width} 160`, role: "img", "aria-label": title },
    svg("title", {}, title),
    bars.map((bar, i) => {
      const height = (bar.value / most) * 110;
      const every = Math.ceil(bars.length / 20);
      return svg("g", {},
        svg("rect", { class: "certain", x: 30 + i * step, y: 130 - height, width: Math.max(1, step - 1), height },
          svg("title", {}, `${bar.label}: ${Math.round(bar.value * 100)} %`)),
        i % every === 0 && svg("text", { x: 30 + (i + 0.5) * step, y: 147, "text-anchor": "middle" }, bar.label));
    }),
    svg("text", { x: 2, y: 16 }, `${Math.round(most * 100)} %`));
}

/** Spans of years. rows: [{ label, spans: [{ kind, from, to, note }] }]; a span without years is written as its note. */
export function timeline(title, rows, first, last) {
  const x = (year) => labels + ((Math.min(Math.max(year, first), last + 1) - first) / (last + 1 - first)) * (width - labels - 10);
  const ticks = [];
  for (let year = first; year <= last; year += 2) {
    ticks.push(svg("line", { class: "tick", x1: x(year), x2: x(year), y1: 20, y2: rows.length * line + 26 }),
      svg("text", { x: x(year), y: 14, "text-anchor": "middle" }, String(year)));
  }
  return chart(title, rows.length, [ticks, rows.map((row, i) => {
    const y = i * line + 24;
    return svg("g", {}, label(row.label, y), row.spans.map((span, s) => {
      const top = y + 2 + s * 10;
      if (span.from === null || span.from === undefined) {
        return svg("text", { class: `small ${span.kind}`, x: labels + 4, y: top + 8 }, span.note);
      }
      return svg("rect", { class: span.kind, x: x(span.from), y: top, width: Math.max(4, x((span.to ?? span.from) + 1) - x(span.from)), height: 8 },
        svg("title", {}, span.note));
    }));
  })]);
}

// Opens a report in headless Chromium, five times: node measure.mjs <report_browser.mjs> <report.html>
// Prints candidates, ms until it can be used (median), and ms to rank anew and show it, layout included (median, slowest of 50).
const [tools, report] = process.argv.slice(2);
const { close, open } = await import(tools);

const middle = (figures) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)];
const opened = [];
let shown = null;
for (let run = 0; run < 5; ++run) {
  const { page, took } = await open(report, { viewport: { width: 1280, height: 900 } });
  opened.push(took);
  shown = page;
}
const { candidates, times } = await shown.evaluate(() => {
  const order = document.getElementById("order");
  const slider = document.querySelector("#weights input");
  const spent = [];
  for (let i = 0; i < 50; ++i) {
    slider.value = String((i * 3) % 10);
    const start = performance.now();
    slider.dispatchEvent(new Event("input"));
    order.getBoundingClientRect(); // lays the new order out
    spent.push(performance.now() - start);
  }
  return { candidates: order.dataset.order.split(" ").length, times: spent };
});
await close();
console.log(candidates, middle(opened), middle(times).toFixed(1), Math.max(...times).toFixed(1));

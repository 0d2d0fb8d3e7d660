// Texts that would do harm stand in the report as text: node read_hostile_report.mjs <report.html> <site id>=<name> ...
import assert from "node:assert/strict";
import { close, open } from "./report_browser.mjs";

const [report, ...names] = process.argv.slice(2);
const { page, faults } = await open(report, { viewport: { width: 1280, height: 900 } });
const members = await page.evaluate(() => {
  const { columns, rows } = JSON.parse(document.getElementById("plan").textContent).tables.region_members;
  const at = (name) => columns.findIndex((column) => column.name === name);
  return rows.map((row) => ({ region: row[at("region_id")], site: row[at("site_id")] }));
});
for (const pair of names) {
  const [id, name] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
  const { region } = members.find((one) => one.site === id);
  await page.locator(`#regions tr[data-key="${region}"] button`).click();
  assert.ok((await page.locator(".panel").innerText()).includes(name), `${name} stands in the panel of ${region} as it is`);
}
assert.equal(await page.locator("script").count(), 2, "no script has come in");
assert.deepEqual(faults, []);
await close();
console.log("text stays text");

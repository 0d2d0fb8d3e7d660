// Uses report.html as a reader would, in headless Chromium: node use_report.mjs <report.html> <order.json>
// order.json: ids in the order in which the program ranks them by the weights that are set here.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { close, open } from "./report_browser.mjs";

const [report, orderFile] = process.argv.slice(2);
const weights = { urgency_kt_per_yr: 10, sectors: 0, backbone_distance_km: 2.5 }; // the others stay at 5
const wanted = JSON.parse(readFileSync(orderFile, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

async function order(page) {
  return (await page.locator("#order").getAttribute("data-order")).split(" ");
}

{
  const { page, faults } = await open(report, { viewport: desktop });
  assert.ok(await page.locator("#map path").count() > 100, "the map has its shapes");

  const before = await order(page);
  for (const [criterion, weight] of Object.entries(weights)) await page.locator(`#weight-${criterion}`).fill(String(weight));
  assert.deepEqual(await order(page), wanted, "the order in the page is the program's");
  assert.notDeepEqual(wanted, before, "the weights change the order");

  const regions = page.locator("#regions tbody").first().locator("> tr");
  const all = await regions.count();
  await page.locator("#regions input[type=search]").fill("maastricht");
  const found = await regions.count();
  assert.ok(found > 0 && found < all, "the search keeps some regions");
  await page.locator("#regions input[type=search]").fill("");
  await page.locator("#regions select").first().selectOption("Gelderland");
  assert.ok(await regions.count() < all && await regions.count() > 0, "the filter keeps the regions of a province");
  await page.locator("#regions select").first().selectOption("");
  await page.locator("#regions thead button", { hasText: "Sites" }).click();
  const sites = await regions.evaluateAll((lines) => lines.map((line) => Number(line.children[5].textContent)));
  assert.deepEqual(sites, [...sites].sort((a, b) => a - b), "the table sorts");

  await regions.first().locator("button").click();
  assert.ok(await page.locator("#region-panel svg").count() >= 1, "the panel has its charts");
  assert.ok(await page.evaluate(() => document.activeElement.id === "region-title"), "the panel takes the keyboard");

  await page.locator("#hubs tbody button").first().click();
  assert.ok(await page.locator("#hub-panel svg").count() === 2 && await page.locator("#hub-panel tbody tr").count() > 1, "a hub has its reasons and members");
  const stations = page.locator("#stations tbody").first().locator("> tr");
  assert.ok(await stations.count() > 10, "stations tell who competes for them");
  assert.match(await page.locator("#stations").textContent(), /Not supplied by this study/);

  await page.locator("[data-language=nl]").click();
  assert.equal(await page.locator("html").getAttribute("lang"), "nl");
  assert.match(await page.locator("#weights h2").textContent(), /Zelf wegen/);
  assert.equal(await page.locator("label[for=weight-sectors]").textContent(), "Sectoren", "criteria are called in Dutch");
  await page.locator("#province-choice").selectOption("Gelderland");
  assert.match(await page.locator("#province-page h3").textContent(), /Gelderland/);
  assert.match(await page.locator("#province-page").textContent(), /Projecten die te laat komen.*Gelderland.*Waterstof/s, "late projects by carrier");
  assert.ok((await page.pdf()).length > 20_000, "the report prints");
  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = document.body.className; }; });
  await page.locator("#province button", { hasText: "Deze pagina afdrukken" }).click();
  assert.equal(await page.evaluate(() => document.body.dataset.printed), "only-province");
  await page.evaluate(() => document.body.classList.add("only-province"));
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("#province-page h3").isVisible(), "a province's page is printed");
  assert.ok(!await page.locator("#figures").isVisible() && !await page.locator("#regions").isVisible(), "and nothing else");
  assert.deepEqual(faults, []);
}

{ // by keyboard alone
  const { page, faults } = await open(report, { viewport: desktop });
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("skip")), "the first stop skips to the regions");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("#regions")), "from there the regions are next");
  const first = page.locator("#regions tbody button").first();
  await first.focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.id === "region-title"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // closes
  assert.ok(await first.evaluate((button) => document.activeElement === button), "closing goes back to where one was");
  const before = await order(page);
  await page.locator("#weight-sectors").focus();
  await page.keyboard.press("End");
  assert.notDeepEqual(await order(page), before, "the arrow keys and End move a slider");
  assert.deepEqual(faults, []);
}

{
  const { page, faults } = await open(report, { viewport: phone, isMobile: true, hasTouch: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `the page is ${wide} px wider than the phone`);
  assert.deepEqual(faults, []);
}

{
  const { page } = await open(report, { viewport: desktop, bypassCSP: true }); // axe itself is a script from outside the page
  await page.locator("#regions tbody button").first().click();
  await page.locator("#hubs tbody button").first().click();
  await page.addScriptTag({ content: axe });
  const { violations, passes } = await page.evaluate(() => window.axe.run());
  const serious = violations.filter((one) => ["serious", "critical"].includes(one.impact));
  assert.ok(passes.length > 20, "axe has looked");
  assert.deepEqual(serious.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`), []);
}

await close();
console.log("report holds");

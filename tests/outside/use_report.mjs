// Uses report.html as a reader would, in headless Chromium: node use_report.mjs <report.html> <order.json> <pictures folder>
// order.json: ids in the order in which the program ranks them by the weights that are set here.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { close, open } from "./report_browser.mjs";

const [report, orderFile, pictures] = process.argv.slice(2);
const weights = { urgency_kt_per_yr: 10, sectors: 0, backbone_distance_km: 2.5 }; // the others stay at 5
const wanted = JSON.parse(readFileSync(orderFile, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

async function picture(page, name, options = {}) {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, ...options });
}

async function order(page) {
  return (await page.locator("#order").getAttribute("data-order")).split(" ");
}

{
  const { page, faults, took } = await open(report, { viewport: desktop });
  console.log(`usable after ${took} ms`);
  assert.ok(await page.locator("#map path").count() > 100, "the map has its shapes");
  await picture(page, "report-desktop");

  const before = await order(page);
  for (const [criterion, weight] of Object.entries(weights)) await page.locator(`#weight-${criterion}`).fill(String(weight));
  assert.deepEqual(await order(page), wanted, "the order in the page is the program's");
  assert.notDeepEqual(wanted, before, "the weights change the order");
  const rerank = await page.evaluate(() => {
    const slider = document.querySelector("#weights input");
    const times = [];
    for (let i = 0; i < 20; ++i) {
      slider.value = String(i % 10);
      const from = performance.now();
      slider.dispatchEvent(new Event("input"));
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[10];
  });
  console.log(`ranks anew in ${rerank.toFixed(1)} ms`);

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
  const sites = await regions.evaluateAll((lines) => lines.map((line) => Number(line.children[4].textContent)));
  assert.deepEqual(sites, [...sites].sort((a, b) => a - b), "the table sorts");

  await regions.first().locator("button").click();
  assert.ok(await page.locator(".panel svg").count() >= 1, "the panel has its charts");
  assert.ok(await page.evaluate(() => document.activeElement.id === "panel-title"), "the panel takes the keyboard");
  await page.locator(".panel").scrollIntoViewIfNeeded();
  await picture(page, "report-region");

  await page.locator("[data-language=nl]").click();
  assert.equal(await page.locator("html").getAttribute("lang"), "nl");
  assert.match(await page.locator("#weights h2").textContent(), /Zelf wegen/);
  await page.locator("#province-choice").selectOption("Gelderland");
  assert.match(await page.locator("#province-page h3").textContent(), /Gelderland/);
  await page.locator("#province").scrollIntoViewIfNeeded();
  const pdf = await page.pdf();
  assert.ok(pdf.length > 20_000, "the report prints");
  await page.evaluate(() => document.body.classList.add("only-province"));
  await page.emulateMedia({ media: "print" });
  await picture(page, "report-province", { fullPage: true });
  assert.deepEqual(faults, []);
}

{
  const { page, faults } = await open(report, { viewport: phone, isMobile: true, hasTouch: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `the page is ${wide} px wider than the phone`);
  await picture(page, "report-phone");
  assert.deepEqual(faults, []);
}

{
  const { page } = await open(report, { viewport: desktop, bypassCSP: true }); // axe itself is a script from outside the page
  await page.locator("#regions tbody button").first().click();
  await page.addScriptTag({ content: axe });
  const { violations, passes } = await page.evaluate(() => window.axe.run());
  const serious = violations.filter((one) => ["serious", "critical"].includes(one.impact));
  assert.ok(passes.length > 20, "axe has looked");
  assert.deepEqual(serious.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`), []);
}

await close();
console.log("report holds");

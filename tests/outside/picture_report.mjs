// Pictures of a report, as in docs/pictures: node picture_report.mjs <report.html> <folder>
import { close, open } from "./report_browser.mjs";

const [report, folder] = process.argv.slice(2);
const desktop = { viewport: { width: 1280, height: 1120 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function picture(page, name, options = {}) {
  const path = `${folder}/report-${name}.png`;
  await page.screenshot({ path, ...options });
  console.log(path);
}

{
  const { page } = await open(report, desktop);
  await picture(page, "desktop");
  await page.locator("#regions tbody button").first().click();
  await page.locator("#region-panel .panel").evaluate((element) => element.scrollIntoView());
  await picture(page, "region");
}
{
  const { page } = await open(report, phone);
  await picture(page, "phone");
}
{
  const { page } = await open(report, { viewport: { width: 794, height: 1123 } }); // A4
  await page.locator("[data-language=nl]").click();
  await page.locator("#province-choice").selectOption("Limburg");
  await page.evaluate(() => document.body.classList.add("only-province"));
  await page.emulateMedia({ media: "print" });
  await picture(page, "province", { fullPage: true });
}
await close();

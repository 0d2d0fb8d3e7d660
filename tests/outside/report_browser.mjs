// A report opened in headless Chromium, with an eye on everything that must not happen.
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** Opens the report in a window of its own. `faults` gathers errors, dialogs and requests that leave the page. */
export async function open(report, settings) {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || faults.push(`request: ${request.url()}`));
  const start = Date.now();
  await page.goto(pathToFileURL(report).href);
  await page.waitForSelector("body[data-ready=yes]");
  await page.waitForSelector("#order li");
  return { page, faults, took: Date.now() - start };
}

export async function close() {
  await browser.close();
}

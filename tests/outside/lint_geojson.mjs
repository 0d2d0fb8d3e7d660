// Lints GeoJSON files: node lint_geojson.mjs file... Prints what is wrong and ends with status 1 if anything is.
import { readFileSync } from "node:fs";
import { check, HintError } from "@placemarkio/check-geojson";

let wrong = 0;
for (const file of process.argv.slice(2)) {
  try {
    const collection = check(readFileSync(file, "utf8"));
    if (collection.features.length === 0) throw new Error("no features");
    if ("crs" in collection) throw new Error("RFC 7946 has no member crs");
    console.log(`${file}: ${collection.features.length} features`);
  } catch (error) {
    wrong += 1;
    const issues = error instanceof HintError ? error.issues : [{ message: error.message }];
    for (const issue of issues) console.log(`${file}: ${issue.message} (${issue.from ?? ""})`);
  }
}
process.exit(wrong === 0 ? 0 : 1);

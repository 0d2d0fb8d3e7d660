// Bundles the page of the report into one C++ source: node build.mjs <node_modules> <kernel.wasm> <out.cpp>
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [modules, kernel, out] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const esbuild = createRequire(join(modules, "from-here.js"))("esbuild");

const kernelModule = {
  name: "kernel",
  setup(build) {
    build.onResolve({ filter: /^kernel$/ }, () => ({ path: "kernel", namespace: "kernel" }));
    build.onLoad({ filter: /.*/, namespace: "kernel" }, () => ({
      contents: `export const kernelBytes = "${readFileSync(kernel).toString("base64")}";`,
    }));
  },
};

async function bundle(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, entry)], bundle: true, minify: true, write: false, nodePaths: [modules], legalComments: "inline",
    target: "es2020", charset: "utf8", format: "iife", loader: { ".png": "dataurl" }, plugins: [kernelModule],
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

const style = await bundle("style.css");
const script = (await bundle("main.js")).replaceAll("</script", "<\\/script");
const page = readFileSync(join(here, "page.html"), "utf8").replace("@@STYLE@@", () => style).replace("@@SCRIPT@@", () => script);

// A compiler may refuse a very long literal, but takes any number of them side by side.
const literals = page.match(/[\s\S]{1,8000}/g).map((part) => `R"~page~(${part})~page~"`);
writeFileSync(out, `#include "support/embedded_files.hpp"

namespace regiohub {

static const EmbeddedFile files[] = {{"page", ${literals.join("\n")}}};
const std::span<const EmbeddedFile> embedded_report{files};

}  // namespace regiohub
`);

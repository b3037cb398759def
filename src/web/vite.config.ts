import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { state2024 } from "./state2024";
import { verifiers } from "./build/alone";
import { firstLoadCheck } from "./build/firstLoad";
import { laterFiles } from "./build/laterFiles";

const root = import.meta.dirname;
const pages = readdirSync(root).filter((name) => name.endsWith(".html"));

/** Every page shares one head; written once in shell/head.html and put where a page says `<!--head-->`. */
function sharedHead(): Plugin {
  const head = readFileSync(resolve(root, "shell/head.html"), "utf8");
  return {
    name: "shared-head",
    transformIndexHtml: { order: "pre", handler: (html) => html.replace("<!--head-->", head) },
  };
}

export default defineConfig({
  root,
  plugins: [sharedHead(), state2024(), laterFiles(), firstLoadCheck(root), verifiers(root)],
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The content security policy allows no inline script or style: nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: Object.fromEntries(pages.map((name) => [name.replace(".html", ""), resolve(root, name)])) },
  },
  server: { proxy: { "/api": process.env["KONVENSI_API"] ?? "http://localhost:8080" } },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
});

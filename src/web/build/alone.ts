import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type InlineConfig, type Plugin, type Rollup } from "vite";

/** Two more things that the build makes: the verifying page as one file, and the verifying program for Node. */

/** Modules that the single file has others for. */
const OTHERS: Readonly<Record<string, string>> = {
  "src/verify/startWorker.ts": "src/verify/startInlineWorker.ts",
  "src/i18n/areas.ts": "src/i18n/areas.alone.ts",
};

/** Makes `periksa-mandiri.html` beside the pages, and `target/verify.mjs`. */
export function verifiers(root: string): Plugin {
  let folder = "";
  return {
    name: "verifiers",
    apply: "build",
    configResolved: ({ build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    closeBundle: {
      sequential: true,
      async handler() {
        const page = await singleFile(root);
        writeFileSync(resolve(folder, "periksa-mandiri.html"), page);
        this.info(`periksa-mandiri.html: one file of ${(page.length / 1000).toFixed(0)} kB`);
        await program(root);
      },
    },
  };
}

const shared = (root: string): InlineConfig => ({
  root,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  esbuild: { jsx: "automatic", jsxImportSource: "preact", legalComments: "none" },
});

/** The whole page as one text. Its policy names the hashes of the one script and the one style: nothing else runs in it. */
export async function singleFile(root: string): Promise<string> {
  const { output } = (await build({
    ...shared(root),
    plugins: [otherModules(root)],
    worker: { format: "iife" },
    build: {
      target: "es2022",
      write: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      modulePreload: false,
      rollupOptions: {
        input: { alone: resolve(root, "build/alone.entry.ts") },
        output: { format: "iife", inlineDynamicImports: true },
      },
    },
  })) as Rollup.RollupOutput;
  const scripts = output.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  const styles = output.flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : []));
  const [script, style] = [scripts, styles].map((each) => {
    if (each.length !== 1) throw new Error(`the single file must have one script and one style, not ${each.length}`);
    return each[0] ?? "";
  }) as [string, string];
  return inlined(readFileSync(resolve(root, "shell/periksa-mandiri.html"), "utf8"), script, style);
}

/** Puts script and style into the page, and the policy that allows only these. */
export function inlined(page: string, script: string, style: string): string {
  const own = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--").trim();
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(own)}`,
    `style-src ${hashOf(style)}`,
    "worker-src blob: data:",
    "img-src data: blob:",
    "connect-src http: https:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return page
    .replace("<!--policy-->", `<meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace("<!--style-->", () => `<style>${style}</style>`)
    .replace("<!--script-->", () => `<script>${own}</script>`);
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function otherModules(root: string): Plugin {
  return {
    name: "other-modules",
    enforce: "pre",
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const other = Object.entries(OTHERS).find(([from]) => found?.id === resolve(root, from))?.[1];
      return other === undefined ? null : resolve(root, other);
    },
  };
}

/** `node target/verify.mjs DIR`: one file for Node, without packages. */
async function program(root: string): Promise<void> {
  await build({
    ...shared(root),
    ssr: { noExternal: true, target: "node" },
    build: {
      target: "node20",
      ssr: true,
      outDir: resolve(root, "target"),
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: { verify: resolve(root, "src/verify/command.ts") },
        output: { format: "es", entryFileNames: "verify.mjs", inlineDynamicImports: true },
      },
    },
  });
}

import { describe, expect, it } from "vitest";
import { deviceStore, storeOf, tabStore } from "../../src/api/stores";

/** A browser's storage with room for so many characters. */
function storage(room: number) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => void kept.delete(name),
    setItem: (name: string, value: string) => {
      if (value.length > room) throw new DOMException("no room", "QuotaExceededError");
      kept.set(name, value);
    },
  };
}

describe("what a browser keeps", () => {
  it("lies in its storage where it gives one, and is read there each time: other tabs write too", () => {
    const browsers = storage(10);
    const store = storeOf(() => browsers);
    store.setItem("a", "1");
    browsers.kept.set("a", "2");
    expect(store.getItem("a")).toBe("2");
    store.removeItem("a");
    expect([store.getItem("a"), browsers.kept.size]).toEqual([null, 0]);
  });

  it("stays in memory where there is no room, and the older value is gone", () => {
    const browsers = storage(3);
    const store = storeOf(() => browsers);
    store.setItem("a", "old");
    store.setItem("a", "newer");
    expect([store.getItem("a"), browsers.kept.size]).toEqual(["newer", 0]);
    store.setItem("a", "new");
    expect([store.getItem("a"), browsers.kept.get("a")]).toEqual(["new", "new"]);
    store.removeItem("a");
    expect(store.getItem("a")).toBeNull();
  });

  it("stays in memory where the very name of the storage throws: site data blocked, a file of a download folder", () => {
    for (const [name, store] of [["localStorage", deviceStore], ["sessionStorage", tabStore]] as const) {
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
      store.setItem("a", "1");
      expect(store.getItem("a")).toBe("1");
      store.removeItem("a");
      expect(store.getItem("a")).toBeNull();
      Reflect.deleteProperty(globalThis, name);
    }
  });
});

describe("no page takes the browser's storage by its name", () => {
  it("but here, where a missing one is borne", async () => {
    const { readdirSync, readFileSync } = await import("node:fs");
    const root = new URL("../../src/", import.meta.url).pathname;
    const named = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => /\b(?:local|session)Storage\b(?!`)/.test(readFileSync(root + file, "utf8")));
    expect(named.sort()).toEqual(["api/stores.ts", "pages/trustee-decrypt.tsx", "ui/device.ts"]);
  });
});

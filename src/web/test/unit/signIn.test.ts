import { describe, expect, it } from "vitest";
import { isOurs } from "../../src/api/target";

describe("where a sign-in comes back to", () => {
  it.each(["/", "/panitia.html?konvensi=a-1&lang=en", "/a%2F%2Fb"])("is a page of ours: %s", (path) => {
    expect(isOurs(path)).toBe(true);
  });

  it.each([
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example/",
    "\\\\elsewhere.example",
    "javascript:alert(1)",
    "",
    "panitia.html",
    "/a\\b",
    "/a#state=x&code=y",
    "/\t/elsewhere.example",
    "/a\n",
  ])("is nobody else's: %j", (path) => {
    expect(isOurs(path)).toBe(false);
  });
});

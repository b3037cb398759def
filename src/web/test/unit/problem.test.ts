import { describe, expect, it } from "vitest";
import { asProblem, Problem, problemOf } from "../../src/api/problem";

describe("problemOf", () => {
  const body = {
    type: "/problems/nik-used",
    title: "This NIK is already registered by another account.",
    title_id: "NIK ini sudah terdaftar pada akun lain.",
    status: 409,
  };

  it("reads code and both sentences", () => {
    const problem = problemOf(409, JSON.stringify(body));
    expect(problem.code).toBe("nik-used");
    expect(problem.title).toEqual({ id: body.title_id, en: body.title });
    expect(problem.errors).toEqual([]);
  });

  it("keeps what is missing and which fields are wrong", () => {
    const errors = [{ field: "birthDate", code: "under-age", message: "Too young.", message_id: "Terlalu muda." }];
    const problem = problemOf(422, JSON.stringify({ ...body, missing: ["roll-frozen"], errors }));
    expect(problem.missing).toEqual(["roll-frozen"]);
    expect(problem.errors).toEqual(errors);
  });

  it.each([
    ["a proxy's page", 502, "<html>Bad Gateway</html>", "try-again"],
    ["nothing", 500, "", "server-fault"],
    ["JSON that is no problem", 403, "[1]", "role-needed"],
    ["a type from elsewhere", 404, JSON.stringify({ ...body, type: "https://evil.example/x" }), "not-found"],
    ["a type that is no code", 409, JSON.stringify({ ...body, type: "/problems/<script>" }), "server-fault"],
    ["a type of the wrong kind", 401, JSON.stringify({ ...body, type: 7 }), "sign-in-needed"],
    ["a gateway's limit", 413, "", "too-large"],
  ])("names %s by its status", (_, status, text, code) => {
    expect(problemOf(status, text).code).toBe(code);
  });

  it("never takes sentences of the wrong kind", () => {
    expect(problemOf(409, JSON.stringify({ ...body, title_id: { toString: "x" } })).title.id).toBe("");
  });
});

describe("asProblem", () => {
  it("keeps problems and calls everything else a fault of the page", () => {
    const problem = new Problem("network");
    expect(asProblem(problem)).toBe(problem);
    expect(asProblem(new TypeError("x")).code).toBe("page-fault");
    expect(asProblem(undefined).code).toBe("page-fault");
  });
});

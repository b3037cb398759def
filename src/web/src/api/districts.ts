import * as v from "valibot";
import { count, text } from "./form";
import { jsonOf } from "./http";
import { districts } from "./shapes";

/** Provinces, dapil and addresses: read step by step, never the thousands of the lowest level at once. */

const enc = encodeURIComponent;
const named = v.pipe(v.object({ code: text, name: text }), v.readonly());
export type Named = v.InferOutput<typeof named>;
const names = v.pipe(v.array(named), v.readonly());

const place = v.pipe(v.object({ code: text, name: text, level: text, within: names }), v.readonly());
export type Place = v.InferOutput<typeof place>;

const found = v.pipe(v.object({ certain: v.boolean(), dapil: names }), v.readonly());
export type FoundDapil = v.InferOutput<typeof found>;

export const provinces = () =>
  jsonOf(
    v.pipe(v.array(v.pipe(v.object({ code: text, name: text, dapil: v.record(text, count) }), v.readonly())), v.readonly()),
    "/provinces",
  );
export type Province = Awaited<ReturnType<typeof provinces>>[number];

export const dapilIn = (level: string, province: string) =>
  jsonOf(districts, `/dapil?level=${enc(level)}&province=${enc(province)}`);

/** An area by its code, with the narrower ones in it and its dapil of each level. */
export const address = (area: string) =>
  jsonOf(v.object({ place, parts: names, dapil: v.record(text, found) }), `/areas/${enc(area)}`);

/** The same, with the dapil of one convention. */
export const home = (convention: string, area: string) =>
  jsonOf(v.object({ place, parts: names, dapil: found }), `/conventions/${enc(convention)}/areas/${enc(area)}`);
export type Home = Awaited<ReturnType<typeof home>>;

export const areasNamed = (wanted: string) => jsonOf(v.pipe(v.array(place), v.readonly()), `/areas/search?q=${enc(wanted)}`);

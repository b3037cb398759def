import * as v from "valibot";
import { list, record, text } from "./form";
import { jsonBody, jsonOf } from "./http";

/** Looking people and districts up, without an account. */

const named = record({ code: text, name: text });

const foundCandidates = record({
  candidates: list(
    record({
      id: text,
      dapil: text,
      number: v.pipe(
        v.nullish(v.pipe(v.number(), v.integer())),
        v.transform((value) => value ?? undefined),
      ),
      name: text,
    }),
  ),
  more: v.boolean(),
});
export type FoundCandidates = v.InferOutput<typeof foundCandidates>;

const place = record({ code: text, name: text, level: text, within: list(named) });
const places = list(place);
export type Place = v.InferOutput<typeof place>;

/** An area, its narrower ones, and in which dapil of a convention it lies: one if certain, else all that it touches. */
const home = record({ place, parts: list(named), dapil: record({ certain: v.boolean(), dapil: list(named) }) });
export type Home = v.InferOutput<typeof home>;

const enc = encodeURIComponent;

/** Fewer letters find nothing; the server says the same. */
export const SHORTEST_NAME = 2;
export const SHORTEST_AREA = 3;

/** Whom somebody looks up is sent in the body, so that it stands in no address. */
export const findCandidates = (convention: string, name: string) =>
  jsonOf(foundCandidates, `/conventions/${enc(convention)}/candidates/search`, {
    method: "POST",
    ...jsonBody({ name }),
  });

export const findAreas = (name: string) => jsonOf(places, `/areas/search?q=${enc(name)}`);
export const homeOf = (convention: string, area: string) =>
  jsonOf(home, `/conventions/${enc(convention)}/areas/${enc(area)}`);

import * as v from "valibot";
import { jsonBody, jsonOf, type TokenSource } from "./http";

/** Final lists: their files, and what the steering committee does with them. */

const signed = v.pipe(v.object({ seq: v.number(), proposed: v.boolean() }), v.readonly());
export type Signed = v.InferOutput<typeof signed>;

const proposedOverrides = v.pipe(
  v.array(
    v.pipe(
      v.object({
        sha256: v.string(),
        computed: v.string(),
        board: v.string(),
        reason: v.string(),
        places: v.pipe(v.array(v.string()), v.readonly()),
      }),
      v.readonly(),
    ),
  ),
  v.readonly(),
);
export type ProposedOverride = v.InferOutput<typeof proposedOverrides>[number];

/** What a board puts in the place of a computed list: ids of the candidates on places 1, 2, ... */
export interface NewOrder {
  readonly computed: string;
  readonly board: string;
  readonly reason: string;
  readonly places: readonly string[];
}

const enc = encodeURIComponent;
const of = (convention: string, dapil: string) => `/conventions/${enc(convention)}/lists/${enc(dapil)}`;

export const textAddress = (convention: string, dapil: string) => `/api${of(convention, dapil)}.txt`;
export const overrideAddress = (convention: string, dapil: string) => `/api${of(convention, dapil)}/override.txt`;
export const recordAddress = (convention: string, dapil: string) => `/api${of(convention, dapil)}/record.pdf`;
export const versionAddress = (convention: string, dapil: string, version: number) =>
  `/api${of(convention, dapil)}/versions/${version}.txt`;

export const proposedOrders = (token: TokenSource, convention: string, dapil: string) =>
  jsonOf(proposedOverrides, `${of(convention, dapil)}/override-proposals`, { token });
export const overrideList = (token: TokenSource, convention: string, dapil: string, order: NewOrder) =>
  jsonOf(signed, `${of(convention, dapil)}/override`, { token, method: "POST", ...jsonBody(order) });
export const decideList = (
  token: TokenSource,
  convention: string,
  dapil: string,
  decision: { readonly list: string; readonly reason: string },
) => jsonOf(signed, `${of(convention, dapil)}/decision`, { token, method: "POST", ...jsonBody(decision) });

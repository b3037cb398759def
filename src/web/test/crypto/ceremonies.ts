import type { GroupName } from "../../src/crypto";
import type { CommittedView } from "../../src/trustee/ceremony";
import type { Json } from "./support";
import { certificate, commitment, newSeed, polynomial, rehearsal, voutput } from "../../src/trustee/ceremony";
import { seededRandom } from "./support";

/** A key ceremony with everything that its trustees and the server held. */
export interface HeldCeremony extends CommittedView {
  readonly seeds: readonly string[];
  /** The bodies of `PUT ceremony/polynomial`. */
  readonly dealings: readonly string[];
  readonly coefexps: readonly Json[];
  readonly voutputs: readonly string[];
}

interface Dealing {
  readonly polynomial: { readonly polynomial: string; readonly secrets: readonly string[]; readonly coefexps: Json };
  readonly proofs: readonly Json[];
}

const dealingOf = (text: string): Dealing => JSON.parse(text) as Dealing;

/** What the server sends trustee `j` (from 0) for its check: it only routes. */
export function vinputFor({ dealings }: Pick<HeldCeremony, "dealings">, j: number): string {
  const all = dealings.map(dealingOf);
  return JSON.stringify({
    vinput: {
      polynomial: all[j]?.polynomial.polynomial,
      secrets: all.map((each) => each.polynomial.secrets[j]),
      coefexps: all.map((each) => each.polynomial.coefexps),
    },
    proofs: all.map((each) => each.proofs[j]),
  });
}

/** The part of it that Belenios knows. */
export function beleniosInput(vinput: string): Json {
  return (JSON.parse(vinput) as { vinput: Json }).vinput;
}

/** Holds a ceremony of `count` trustees; the same seed gives the same bytes. */
export function heldCeremony(group: GroupName, count: number, threshold: number, seed: string): HeldCeremony {
  const random = seededRandom(seed);
  const seeds = Array.from({ length: count }, () => newSeed(random));
  const certificates = seeds.map((each) => certificate(group, each, random));
  const before = { convention: "konvensi-uji-1", attempt: 1, group, threshold, certificates };
  const commitments = seeds.map((each) => (JSON.parse(commitment(before, each)) as { commitment: string }).commitment);
  const view = { ...before, commitments };
  const dealings = seeds.map((each) => polynomial(view, each));
  const coefexps = dealings.map((text) => dealingOf(text).polynomial.coefexps);
  const voutputs = seeds.map((each, j) => voutput(view, each, vinputFor({ dealings }, j), random));
  return { ...view, seeds, dealings, coefexps, voutputs };
}

/** The `trustees` structure of a ceremony. */
export function trusteesOf(ceremony: HeldCeremony): string {
  const certs = ceremony.certificates.map((text) => JSON.parse(text) as Json);
  const keys = ceremony.voutputs.map((text) => (JSON.parse(text) as { public_key: Json }).public_key);
  return JSON.stringify([
    ["Pedersen", { threshold: ceremony.threshold, certs, coefexps: ceremony.coefexps, verification_keys: keys }],
  ]);
}

/** What trustee `j` (from 0) needs to decrypt: its own key, encrypted for itself. */
export function privateKeyOf({ voutputs }: HeldCeremony, j: number): string {
  return (JSON.parse(voutputs[j] ?? "") as { private_key: string }).private_key;
}

/** Everybody's part of the rehearsal, by the trustees' numbers. */
export function rehearsalsOf(ceremony: HeldCeremony, seed: string): ReadonlyMap<number, string> {
  const random = seededRandom(seed);
  const text = trusteesOf(ceremony);
  return new Map(
    ceremony.seeds.map((each, j) => [j + 1, rehearsal(ceremony, text, privateKeyOf(ceremony, j), each, random)]),
  );
}

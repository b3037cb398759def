import type { GroupName } from "../../src/crypto";
import type { Json } from "./support";
import { certificate, newSeed, polynomial, voutput } from "../../src/trustee/ceremony";
import { seededRandom } from "./support";

/** A key ceremony with everything that its trustees and the server held. */
export interface HeldCeremony {
  readonly threshold: number;
  readonly seeds: readonly string[];
  readonly certificates: readonly string[];
  readonly polynomials: readonly string[];
  readonly coefexps: readonly Json[];
  readonly voutputs: readonly string[];
}

type Routed = Omit<HeldCeremony, "voutputs">;

interface Polynomial {
  readonly polynomial: string;
  readonly secrets: readonly string[];
  readonly coefexps: Json;
}

/** What the server sends trustee `j` (from 0) in step 5: it only routes. */
export function vinputFor(ceremony: Pick<Routed, "polynomials">, j: number): string {
  const all = ceremony.polynomials.map((text) => JSON.parse(text) as Polynomial);
  return JSON.stringify({
    polynomial: all[j]?.polynomial,
    secrets: all.map((each) => each.secrets[j]),
    coefexps: all.map((each) => each.coefexps),
  });
}

/** Holds a ceremony of `count` trustees; the same seed gives the same bytes. */
export function heldCeremony(group: GroupName, count: number, threshold: number, seed: string): HeldCeremony {
  const random = seededRandom(seed);
  const seeds = Array.from({ length: count }, () => newSeed(random));
  const certificates = seeds.map((each) => certificate(group, each, random));
  const view = { group, threshold, certificates };
  const polynomials = seeds.map((each) => polynomial(view, each, random));
  const coefexps = polynomials.map((text) => (JSON.parse(text) as Polynomial).coefexps);
  const voutputs = seeds.map((each, j) => voutput(view, each, vinputFor({ polynomials }, j), random));
  return { threshold, seeds, certificates, polynomials, coefexps, voutputs };
}

/** The `trustees` structure of a ceremony. */
export function trusteesOf(ceremony: HeldCeremony): string {
  const certs = ceremony.certificates.map((text) => JSON.parse(text) as Json);
  const keys = ceremony.voutputs.map((text) => (JSON.parse(text) as { public_key: Json }).public_key);
  return JSON.stringify([
    ["Pedersen", { threshold: ceremony.threshold, certs, coefexps: ceremony.coefexps, verification_keys: keys }],
  ]);
}

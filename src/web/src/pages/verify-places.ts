import type { OfferedKeys } from "../api/verified-log";
import type { SourceOf } from "../verify/sources";

/** Where a page of the verifier may ask: the platform that it came from, or what was typed. */
export interface Places {
  /** The log of an origin, if it can be reached. */
  logOf(origin: string): SourceOf | undefined;
  /** The API with the elections' records. */
  api(): string | undefined;
  /** Keys that a server offers for a log. */
  offered(origin: string): Promise<OfferedKeys | undefined>;
}

/** The path of a log, in its origin or address. */
const PATH = /\/api\/conventions\/([A-Za-z0-9_-]{1,64})\/log$/;

export const conventionOf = (origin: string): string | undefined => PATH.exec(origin)?.[1];

/** On the platform a log is asked for at this very address, whatever host its origin names: it was made where the convention was. */
export function onPlatform(): Places {
  return {
    logOf: (origin) => {
      const id = conventionOf(origin);
      return id === undefined ? undefined : { kind: "address", prefix: `${location.origin}/api/conventions/${id}/log` };
    },
    api: () => `${location.origin}/api`,
    offered: async (origin) => {
      const id = conventionOf(origin);
      if (id === undefined) return undefined;
      const { offeredKeys } = await import("../api/verified-log");
      return offeredKeys(id).catch(() => undefined);
    },
  };
}

/** The address that the reader of the single file typed last. */
let typed: string | undefined;

export function rememberAddress(prefix: string | undefined): void {
  typed = prefix;
}

/** The single file asks nobody unless an address was typed. */
export function alone(): Places {
  return {
    logOf: () => (typed === undefined ? undefined : { kind: "address", prefix: typed }),
    api: () => (typed !== undefined && PATH.test(typed) ? typed.replace(/\/conventions\/[^/]*\/log$/, "") : undefined),
    offered: () => Promise.resolve(undefined),
  };
}

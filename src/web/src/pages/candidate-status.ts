import type { Candidate } from "../api/shapes";
import { named } from "../i18n";

/** Where somebody stands, in a word. */
export function statusName(candidate: Candidate): string {
  const name = named("application.status", `${candidate.status}.name`);
  return name.endsWith(".name") ? candidate.status : name;
}

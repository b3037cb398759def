import { named } from "../i18n";
import { documentKinds, type Application } from "../api/shapes";

/** The parts of an application that verifiers can ask to correct, as the server names them. */
export const parts: readonly string[] = [
  "area",
  "fullName",
  "sex",
  "birthDate",
  "citizen",
  "education",
  "vision",
  "nik",
  ...documentKinds.map((kind) => `documents.${kind}`),
];

const DOCUMENT = "documents.";

/** The name of a part on the page. */
export const partName = (part: string): string =>
  part.startsWith(DOCUMENT)
    ? named("application.document", part.slice(DOCUMENT.length))
    : named(part === "area" ? "candidacy.area" : "field", part === "area" ? "title" : part);

export const partNames = (all: readonly string[]): string => all.map(partName).join(", ");

/** Which parts can be changed now: all of a draft, in a correction only those that were asked for, else none. */
export function editable(application: Application | undefined, stage: string): (part: string) => boolean {
  if (application === undefined || application.status === "DRAFT") return () => stage === "CANDIDACY";
  const { correction } = application;
  if (correction === undefined || correction.over || stage !== "VERIFICATION") return () => false;
  return (part) => correction.parts.includes(part);
}

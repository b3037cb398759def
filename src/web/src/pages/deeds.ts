import type { Convention, Stage } from "../api/shapes";
import type { Key } from "../i18n";

/** Something a person can do now, with the page where it is done. */
export interface Deed {
  readonly href: string;
  readonly name: Key;
}

const withLists: readonly Stage[] = ["RESULT_OBJECTIONS", "FINALIZATION", "DECIDED", "ARCHIVED"];
/** Enrolment is open from candidacy on until the roll is frozen. */
const enrolling: readonly Stage[] = ["CANDIDACY", "VERIFICATION", "PROVISIONAL_LIST"];
/** Objections are filed and answered at these stages. */
const disputing: readonly Stage[] = ["PROVISIONAL_LIST", "RESULT_OBJECTIONS", "FINALIZATION"];
const over: readonly Stage[] = ["ARCHIVED", "CANCELLED"];

/** What somebody with these roles can do in a convention now, the most pressing first. */
export function possibleDeeds(convention: Convention, roles: readonly string[]): readonly Deed[] {
  const { stage } = convention;
  const has = (...wanted: readonly string[]) => wanted.some((role) => roles.includes(role));
  const at = (page: string) => `/${page}.html?konvensi=${encodeURIComponent(convention.id)}`;
  const running = !over.includes(stage);
  const deeds: readonly (Deed | false)[] = [
    running && has("trustee") && { href: at("pemegang-kunci"), name: "home.doTrustee" },
    stage === "VERIFICATION" && has("verifier") && { href: at("verifikator"), name: "home.doVerify" },
    running && has("committee", "steering") && { href: at("panitia"), name: "home.doCommittee" },
    disputing.includes(stage) && has("objection_board") && { href: at("majelis"), name: "home.doRule" },
    stage === "VOTING" && { href: at("pemilih"), name: "home.doVote" },
    stage === "CANDIDACY" && { href: at("daftar-caleg"), name: has("candidate") ? "home.doMyCandidacy" : "home.doCandidacy" },
    stage !== "CANDIDACY" && has("candidate") && { href: at("daftar-caleg"), name: "home.doMyCandidacy" },
    enrolling.includes(stage) && !convention.rollFrozen && { href: at("pemilih"), name: "home.doEnrol" },
    withLists.includes(stage)
      ? { href: at("kandidat"), name: "home.doLists" }
      : { href: at("kandidat"), name: "home.doCandidates" },
    disputing.includes(stage) && { href: at("sanggahan"), name: "home.doObject" },
    { href: at("pemantau"), name: "home.doObserve" },
  ];
  return deeds.filter((deed) => deed !== false);
}

import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Convention, Me, Proposal } from "../api/shapes";
import { candidatesWithoutPapers, strikeForPapers, type WithoutPapers } from "../api/strike";
import { named, t } from "../i18n";
import { AskReason } from "../ui/ask";
import { number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { Proposed } from "./committee-proposals";

interface PapersProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly me: Me;
  readonly reload: () => void;
}

/** What a member can do about a candidate: the first of two, the second, alone where one is enough, or nothing more. */
export type Turn = "propose" | "confirm" | "strike" | "wait";

/** The proposal to strike a candidate that waits for a second person. */
export function strikeProposed(convention: Convention, candidate: string): Proposal | undefined {
  return convention.proposals.find(
    (one) => one.act === "CANDIDATE_STRUCK" && one.subject === candidate && one.role === "COMMITTEE",
  );
}

export function strikeTurn(convention: Convention, candidate: string, username: string): Turn {
  const { fourEyed } = convention.rules ?? {};
  if (!Array.isArray(fourEyed) || !fourEyed.includes("STRIKE")) return "strike";
  const proposal = strikeProposed(convention, candidate);
  if (!proposal) return "propose";
  return proposal.by === username ? "wait" : "confirm";
}

/** The candidates under the names of their dapil, in the order of the server. */
export function underDapil(
  convention: Convention,
  all: readonly WithoutPapers[],
): readonly { readonly code: string; readonly name: string; readonly candidates: readonly WithoutPapers[] }[] {
  return [...new Set(all.map((one) => one.dapil))].map((code) => ({
    code,
    name: convention.dapil.find((one) => one.code === code)?.name ?? code,
    candidates: all.filter((one) => one.dapil === code),
  }));
}

/** At finalization the committee strikes whose papers are missing; two of them where the rules say so. */
export function WithoutPapersSection(props: PapersProps) {
  if (props.convention.stage !== "FINALIZATION" || !props.me.roles.includes("committee")) return <></>;
  return <Section {...props} />;
}

function Section(props: PapersProps) {
  const { convention, account, me } = props;
  const [load, reload] = useLoad(() => candidatesWithoutPapers(account.token, convention.id), convention.id);
  const [asked, setAsked] = useState<WithoutPapers | undefined>(undefined);
  const [said, setSaid] = useState("");
  const deed = useDeed();
  const strike = async (one: WithoutPapers, reason: string) => {
    const { proposed } = await strikeForPapers(account.token, convention.id, one.candidate, reason);
    setAsked(undefined);
    setSaid(t(proposed ? "setup.papers.proposed" : "setup.papers.done", { name: one.name }));
    reload();
    props.reload();
  };
  return (
    <section aria-labelledby="papers-title" data-testid="without-papers">
      <h2 id="papers-title">{t("setup.papers.title")}</h2>
      <p>{t("setup.papers.lead")}</p>
      {said !== "" && (
        <Notice kind="success">
          <p data-testid="struck">{said}</p>
        </Notice>
      )}
      <Loaded load={load} reload={reload}>
        {(all) => <List {...props} all={all} onAsk={setAsked} />}
      </Loaded>
      {asked && (
        <AskReason
          title={`${verb(strikeTurn(convention, asked.candidate, me.username))}: ${asked.name}`}
          lead={t("setup.papers.missing", { kinds: kindsOf(asked) })}
          hint={t("committee.reasonHint")}
          confirm={verb(strikeTurn(convention, asked.candidate, me.username))}
          deed={deed}
          onConfirm={(reason) => deed.run(() => strike(asked, reason))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

const kindsOf = (one: WithoutPapers) => one.missing.map((kind) => named("setup.lateDocument", kind)).join("; ");

function verb(turn: Turn): string {
  switch (turn) {
    case "confirm":
      return t("setup.papers.confirm");
    case "strike":
      return t("setup.papers.strike");
    case "propose":
    case "wait":
      return t("setup.papers.propose");
  }
}

/** By dapil, folded where there are several: there may be hundreds of candidates. */
function List(props: PapersProps & { all: readonly WithoutPapers[]; onAsk: (one: WithoutPapers) => void }) {
  const { convention, all } = props;
  if (all.length === 0) return <p data-testid="papers-none">{t("setup.papers.none")}</p>;
  const groups = underDapil(convention, all);
  return (
    <>
      {groups.map((group) => (
        <details
          key={group.code}
          open={groups.length === 1 || group.candidates.some((one) => strikeProposed(convention, one.candidate))}
        >
          <summary>{t("setup.papers.inDapil", { dapil: group.name, count: number(group.candidates.length) })}</summary>
          <ul class="checklist">
            {group.candidates.map((one) => (
              <Line key={one.candidate} {...props} one={one} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Line(props: PapersProps & { one: WithoutPapers; onAsk: (one: WithoutPapers) => void }) {
  const { convention, me, one } = props;
  const turn = strikeTurn(convention, one.candidate, me.username);
  const proposal = strikeProposed(convention, one.candidate);
  return (
    <li data-testid={`papers-${one.candidate}`} data-turn={turn}>
      <div>
        <strong>{one.name}</strong>
        <p>{t("setup.papers.missing", { kinds: kindsOf(one) })}</p>
        {proposal && <Proposed proposal={proposal} byMe={turn === "wait"} />}
      </div>
      {turn !== "wait" && (
        <button type="button" onClick={() => props.onAsk(one)}>
          {verb(turn)}
          <span class="visually-hidden">: {one.name}</span>
        </button>
      )}
    </li>
  );
}

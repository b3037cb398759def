import { useState } from "preact/hooks";
import { decryptionsOf, privateKeyOf, putPartialDecryption, type Decryption } from "../api/ceremony";
import { RecordError, secureRandom } from "../crypto";
import { t } from "../i18n";
import type { CheckedTally } from "../trustee/checkedTally";
import { partialDecryption, refuseSecondTally } from "../trustee/decryption";
import { number, share } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { Code, Table } from "../ui/parts";
import { useTallyChecks, type TallyCheck, type TallyChecks } from "./tally-checks";
import { painted, viewOf, type TaskProps } from "./trustee-ceremony";
import { KeyInput } from "./trustee-open";
import { RefusedDecryptions } from "./ceremony-refused";
import { Task } from "./trustee-task";

/** Below this many voters a total says so much about each that the trustees should talk first. */
const FEW_VOTERS = 5;

/** The last task: this trustee's part of every dapil's tally, with its proof. */
export function Decrypt(props: TaskProps) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => decryptionsOf(account.token, convention.id), `${convention.id}/${convention.stage}`);
  const early = ["DRAFT", "RULES_FROZEN", "CANDIDACY", "VERIFICATION", "PROVISIONAL_LIST", "VOTING"];
  if (early.includes(convention.stage)) return <Notice kind="info">{t("trustee.t6none")}</Notice>;
  return (
    <Loaded load={load} reload={reload}>
      {(all) => <Elections {...props} all={all} reload={reload} />}
    </Loaded>
  );
}

/** An election whose tally was recomputed from its ballots. */
interface Openable {
  readonly election: Decryption;
  readonly tally: CheckedTally;
}

function Elections(props: TaskProps & { all: readonly Decryption[]; reload: () => void }) {
  const { convention, account, all, seed } = props;
  const [done, setDone] = useState(0);
  const deed = useDeed();
  const waiting = all.filter((one) => !one.mine && one.done < one.needed);
  const checks = useTallyChecks(convention.id, viewOf(props.ceremony), waiting);
  const finished = waiting.every((one) => isOver(checks.get(one.electionUuid)));
  const openable = waiting.flatMap((election) => {
    const check = checks.get(election.electionUuid);
    return check?.kind === "passed" ? [{ election, tally: check.tally }] : [];
  });
  const open = async (own: string) => {
    setDone(0);
    const privateKeyMessage = await privateKeyOf(account.token, convention.id);
    for (const [index, one] of openable.entries()) {
      await painted();
      await decryptOne(props, one, privateKeyMessage, own);
      setDone(index + 1);
    }
    props.reload();
    props.onDone();
  };
  return (
    <>
      {waiting.length === 0 ? (
        <Notice kind={all.length === 0 ? "info" : "success"}>
          <p data-testid="decryption-done">{t(all.length === 0 ? "trustee.t6none" : "trustee.t6done")}</p>
        </Notice>
      ) : (
        <Task step={6} title="trustee.t6" why="trustee.t6why" risk={t("trustee.t6risk")} deed={deed}>
          <Checks {...props} waiting={waiting} checks={checks} />
          <KeyInput {...props} />
          {deed.busy && (
            <>
              <progress value={done} max={openable.length} aria-label={t("trustee.t6")} />
              <p role="status">
                {t("trustee.t6progress", { done: number(done), total: number(openable.length) })}
              </p>
            </>
          )}
          {seed !== undefined && (
            <button
              type="button"
              data-testid="decrypt"
              disabled={deed.busy || !finished || openable.length === 0}
              onClick={() => deed.run(() => open(seed))}
            >
              {t("trustee.t6send")}
            </button>
          )}
        </Task>
      )}
      {all.length > 0 && <Standing {...props} />}
    </>
  );
}

const isOver = (check: TallyCheck | undefined) => check?.kind === "passed" || check?.kind === "failed";

async function decryptOne(props: TaskProps, one: Openable, privateKeyMessage: string, seed: string): Promise<void> {
  const { election, tally } = one;
  refuseSecondTally(localStorage, election.dapil, tally);
  const body = partialDecryption(tally, privateKeyMessage, seed, secureRandom());
  await putPartialDecryption(props.account.token, election.electionUuid, body);
}

const nameOf = (props: TaskProps, code: string) =>
  props.convention.dapil.find((one) => one.code === code)?.name ?? code;

const CHECKED = ["site.dapil", "trustee.t6check", "trustee.t6ballots", "trustee.t6voters", "trustee.t6hash"] as const;

/** What this device makes of the public record of each dapil, before anything is opened. */
function Checks(props: TaskProps & { waiting: readonly Decryption[]; checks: TallyChecks }) {
  const { waiting, checks } = props;
  const results = waiting.flatMap((one) => {
    const check = checks.get(one.electionUuid);
    return check?.kind === "passed" || check?.kind === "failed" ? [{ one, dapil: nameOf(props, one.dapil), check }] : [];
  });
  const current = waiting.find((one) => !isOver(checks.get(one.electionUuid)));
  return (
    <>
      {current !== undefined && (
        <CheckProgress dapil={nameOf(props, current.dapil)} check={checks.get(current.electionUuid)} />
      )}
      {results.map(({ one, dapil, check }) => (
        <CheckNotice key={one.electionUuid} dapil={dapil} check={check} />
      ))}
      {results.length > 0 && (
        <>
          <p>{t("trustee.t6compare")}</p>
          <Table
            caption={t("trustee.t6checks")}
            head={CHECKED.map((key) => t(key))}
            numeric={[2, 3]}
            rows={results.map(({ one, dapil, check }) => ({ key: one.electionUuid, cells: [dapil, ...cellsOf(check)] }))}
          />
        </>
      )}
    </>
  );
}

function cellsOf(check: TallyCheck) {
  if (check.kind !== "passed") return [`× ${t("trustee.t6failed")}`, "–", "–", "–"];
  const { ballots, voters, tallyHash } = check.tally;
  return [
    `✓ ${t("trustee.t6passed")}`,
    number(ballots),
    number(voters),
    <Code key="hash" value={tallyHash} testid="tally-hash" spaced />,
  ];
}

/** The bar moves with every ballot; what is read out changes with every tenth of them. */
function CheckProgress(props: { dapil: string; check: TallyCheck | undefined }) {
  const { dapil, check } = props;
  if (check?.kind !== "running" || check.total === 0) {
    return (
      <p class="waiting" role="status">
        {t("trustee.t6loading", { dapil })}
      </p>
    );
  }
  const tenths = Math.floor((10 * check.done) / check.total);
  return (
    <>
      <progress value={check.done} max={check.total} aria-label={t("trustee.t6checks")} />
      <p role="status" data-testid="checking">
        {t("trustee.t6checking", { dapil, percent: share(tenths, 10) })}
      </p>
    </>
  );
}

function CheckNotice(props: { dapil: string; check: TallyCheck }) {
  const { dapil, check } = props;
  if (check.kind === "passed" && check.tally.voters < FEW_VOTERS) {
    return <Notice kind="warning">{t("trustee.t6few", { dapil, voters: number(check.tally.voters) })}</Notice>;
  }
  if (check.kind !== "failed") return null;
  const { thrown } = check;
  if (!(thrown instanceof RecordError)) return <ProblemNotice thrown={thrown} kept="problem.keptNothing" />;
  return (
    <Notice kind="error">
      <p data-testid="tally-refused">{t("trustee.t6refused", { dapil, code: thrown.code, path: thrown.path })}</p>
    </Notice>
  );
}

function Standing(props: TaskProps & { all: readonly Decryption[] }) {
  const refused = props.all.flatMap((one) => one.refused.map((each) => ({ ...each, dapil: nameOf(props, one.dapil) })));
  return (
    <>
    <Table
      caption={t("trustee.decryptions")}
      head={[t("site.dapil"), t("trustee.decryptedCol"), t("trustee.mineCol")]}
      numeric={[1]}
      rows={props.all.map((one) => ({
        key: one.electionUuid,
        cells: [
          nameOf(props, one.dapil),
          `${number(one.done)} / ${number(one.needed)}`,
          one.mine ? `✓ ${t("keys.done")}` : `○ ${t("keys.notYet")}`,
        ],
      }))}
    />
    <RefusedDecryptions ceremony={props.ceremony} refused={refused} />
    </>
  );
}

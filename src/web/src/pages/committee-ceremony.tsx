import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { ceremonyBoard, restartCeremony, type CeremonyBoard } from "../api/ceremony";
import type { Convention, Me } from "../api/shapes";
import { t } from "../i18n";
import { AskReason } from "../ui/ask";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { Steps } from "../ui/parts";
import { CeremonyProgress } from "./ceremony-progress";
import { RefusedDecryptions } from "./ceremony-refused";
import { nameOf } from "./trustee-ceremony";

interface CeremonyProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly me: Me;
  readonly reload: () => void;
}

/** The key ceremony as the committee follows it: who is waited for, what was proven, and beginning anew. */
export function CeremonySection(props: CeremonyProps) {
  const { convention, account } = props;
  const [load, reload] = useLoad(
    () => ceremonyBoard(account.token, convention.id),
    `${convention.id}/${convention.stage}/${convention.rollFrozen}`,
  );
  if (convention.stage === "DRAFT") return <></>;
  return (
    <section aria-labelledby="ceremony-title" data-testid="ceremony-board">
      <h2 id="ceremony-title">{t("keys.board.title")}</h2>
      <p>{t("keys.board.lead")}</p>
      <Loaded load={load} reload={reload}>
        {(board) => <Board {...props} board={board} reloadBoard={reload} />}
      </Loaded>
    </section>
  );
}

const names = ["CERTIFICATES", "COMMITMENTS", "POLYNOMIALS", "CHECKS", "DONE"] as const;

function Board(props: CeremonyProps & { board: CeremonyBoard; reloadBoard: () => void }) {
  const { convention, board } = props;
  const { ceremony } = board;
  const now = names.findIndex((name) => name === ceremony.step);
  const refused = board.refused.map((one) => ({
    ...one,
    dapil: convention.dapil.find((each) => each.code === one.dapil)?.name ?? one.dapil,
  }));
  return (
    <>
      {ceremony.step === "FAULTED" ? (
        <Notice kind="error">
          <p data-testid="ceremony-stopped">{t("keys.stopped")}</p>
        </Notice>
      ) : (
        <Steps label={t("keys.steps")} names={names.map((name) => t(`keys.step.${name}`))} now={now} />
      )}
      <CeremonyProgress ceremony={ceremony} />
      <RefusedDecryptions ceremony={ceremony} refused={refused} />
      {props.me.roles.includes("committee") && <Restart {...props} />}
    </>
  );
}

/** Everything from the beginning, with another account in one trustee's place where that is needed. */
function Restart(props: CeremonyProps & { board: CeremonyBoard; reloadBoard: () => void }) {
  const { convention, account, board } = props;
  const [index, setIndex] = useState(0);
  const [username, setUsername] = useState("");
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState("");
  const deed = useDeed();
  const restart = async (reason: string) => {
    const replace = index === 0 ? undefined : { index, username: username.trim() };
    const after = await restartCeremony(account.token, convention.id, reason, replace);
    setAsked(false);
    setIndex(0);
    setUsername("");
    const begun = after.ceremony.attempt > board.ceremony.attempt;
    setSaid(begun ? t("keys.board.restarted", { attempt: number(after.ceremony.attempt) }) : t("keys.board.proposed"));
    props.reloadBoard();
    props.reload();
  };
  if (!board.restartable) return convention.rollFrozen ? <p class="hint">{t("keys.board.closed")}</p> : <></>;
  return (
    <>
      {said !== "" && (
        <Notice kind="success">
          <p data-testid="restarted">{said}</p>
        </Notice>
      )}
      <details data-testid="restart-ceremony" open={board.ceremony.step === "FAULTED"}>
        <summary>{t("keys.board.restart")}</summary>
        <p>{t("keys.board.restartLead")}</p>
        <Field label={t("keys.board.replace")} hint={t("keys.board.replaceHint")}>
          {(field) => (
            <select
              {...field}
              data-testid="replace-index"
              value={index}
              onChange={(event) => setIndex(Number(event.currentTarget.value))}
            >
              <option value={0}>{t("keys.board.replaceNone")}</option>
              {board.ceremony.trustees.map((one) => (
                <option key={one.index} value={one.index}>
                  {nameOf(board.ceremony, one.index)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {index !== 0 && (
          <Field label={t("keys.board.account")} hint={t("keys.board.accountHint")}>
            {(field) => (
              <input
                {...field}
                type="text"
                data-testid="replace-account"
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                maxLength={100}
                value={username}
                onInput={(event) => setUsername(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <button
          type="button"
          data-testid="restart"
          disabled={index !== 0 && username.trim() === ""}
          onClick={() => setAsked(true)}
        >
          {t("keys.board.restart")}
        </button>
      </details>
      {asked && (
        <AskReason
          title={t("keys.board.restartTitle")}
          lead={t("keys.board.restartLead")}
          hint={t("committee.reasonHint")}
          confirm={t("keys.board.confirm")}
          deed={deed}
          onConfirm={(reason) => deed.run(() => restart(reason))}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

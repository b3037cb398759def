import { useEffect, useState } from "preact/hooks";
import type { Account } from "../api/account";
import { t } from "../i18n";
import { Loaded, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { Backup } from "./voter-backup";
import { Card, ConfirmEnding } from "./voter-card";
import { electionsOf, myElections, type MyElection } from "./voter-elections";
import { GetCode, type Hand } from "./voter-code";
import { Registering } from "./voter-register";

/**
 * The voter's one code: made here, typed, read from a file or restored; shown, kept, confirmed, registered in every election
 * whose roll is open. The secret lives in this component and in what the voter prints or saves; only public halves are sent.
 */
export function Credential(props: { account: Account; known: readonly string[]; onDone: () => void }) {
  const { account } = props;
  const [load, reload] = useLoad(() => myElections(account), "mine");
  return (
    <Loaded load={load} reload={reload}>
      {(elections) => (
        <Code
          account={account}
          known={props.known}
          elections={elections}
          onRegistered={() => {
            reload();
            props.onDone();
          }}
        />
      )}
    </Loaded>
  );
}

type Stage = "showing" | "confirming" | "sending" | "done";

interface CodeProps {
  readonly account: Account;
  /** Names of the person, which are no passphrase. */
  readonly known: readonly string[];
  readonly elections: readonly MyElection[];
  readonly onRegistered: () => void;
}

function Code(props: CodeProps) {
  const { account, elections } = props;
  const [hand, setHand] = useState<Hand | undefined>(undefined);
  const [stage, setStage] = useState<Stage>("showing");
  useGuard(hand !== undefined && stage !== "done");
  const take = (taken: Hand | undefined) => {
    setHand(taken);
    // Who typed the code or opened its file has it outside of this page already.
    setStage(taken?.from === "card" ? "sending" : "showing");
  };
  return (
    <>
      <div class="beside-card">
        <p>{t("credential.lead")}</p>
        <About />
        <Elections elections={elections} />
        {hand === undefined && <GetCode elections={elections} onCode={take} />}
      </div>
      {hand !== undefined && (
        <>
          {stage !== "confirming" && <Card code={hand.code} elections={electionsOf(elections, hand.from === "new")} fresh={stage === "showing"} />}
          {stage === "showing" && (
            <>
              <Notice kind="warning">{t("credential.notKept")}</Notice>
              <div class="buttons">
                <button type="button" data-testid="kept" onClick={() => setStage("confirming")}>
                  {t("credential.kept")}
                </button>
                <Discard onDiscard={() => take(undefined)} />
              </div>
            </>
          )}
          {stage === "confirming" && (
            <ConfirmEnding code={hand.code} onBack={() => setStage("showing")} onConfirmed={() => setStage("sending")} />
          )}
          {(stage === "sending" || stage === "done") && (
            <Registering
              key={hand.code}
              account={account}
              code={hand.code}
              elections={elections}
              onDone={() => {
                setStage("done");
                props.onRegistered();
              }}
              discard={stage === "sending" ? <Discard onDiscard={() => take(undefined)} /> : undefined}
            />
          )}
        </>
      )}
      <div class="beside-card">
        <Backup
          account={account}
          known={props.known}
          hand={stage === "done" ? hand : undefined}
          onRestored={hand === undefined ? (code) => take({ code, from: "backup" }) : undefined}
        />
      </div>
    </>
  );
}

function Discard(props: { onDiscard: () => void }) {
  return (
    <button type="button" class="secondary" data-testid="discard-code" onClick={props.onDiscard}>
      {t("credential.discard")}
    </button>
  );
}

function About() {
  return (
    <details>
      <summary>{t("credential.about.title")}</summary>
      <ul>
        <li>{t("credential.about.lost")}</li>
        <li>{t("credential.about.lostAfter")}</li>
        <li>{t("credential.about.stolen")}</li>
        <li>{t("credential.about.secret")}</li>
        <li>{t("credential.about.backup")}</li>
        <li>{t("credential.about.backupNot")}</li>
      </ul>
    </details>
  );
}

function Elections(props: { elections: readonly MyElection[] }) {
  return (
    <>
      <h3>{t("credential.elections")}</h3>
      <ul class="outcomes" data-testid="my-elections">
        {props.elections.map((one) => (
          <li key={one.uuid}>
            <strong>{one.name}</strong> · {one.dapil}
            <span class="outcome">
              {one.enrolled && <span aria-hidden="true">✓ </span>}
              {t(
                one.open
                  ? one.enrolled
                    ? "credential.state.enrolled"
                    : "credential.state.none"
                  : one.enrolled
                    ? "credential.state.frozen"
                    : "credential.state.frozenNone",
              )}
            </span>
          </li>
        ))}
      </ul>
      <p class="hint">{t("credential.laterElections")}</p>
    </>
  );
}

/** Asks before leaving while a code is on screen that is not registered. */
function useGuard(unfinished: boolean) {
  useEffect(() => {
    if (!unfinished) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unfinished]);
}

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Account } from "../api/account";
import { t } from "../i18n";
import { Waiting } from "../ui/load";
import { Notice, sentenceOf } from "../ui/notice";
import { allRegistered, registeredAnywhere, registerEverywhere, type MyElection, type Outcome } from "./voter-elections";

interface RegisteringProps {
  readonly account: Account;
  readonly code: string;
  readonly elections: readonly MyElection[];
  readonly onDone: () => void;
  /** The way back without registering, while that is possible. */
  readonly discard: ComponentChildren;
}

/** Registers the code as soon as it is shown, and says for each election what happened. */
export function Registering(props: RegisteringProps) {
  const { account, code } = props;
  const [elections] = useState(props.elections);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome> | undefined>(undefined);
  const send = async (wanted: readonly MyElection[]) => {
    const known = outcomes;
    setOutcomes(undefined);
    const now = new Map([...(known ?? []), ...(await registerEverywhere(account, wanted, code))]);
    setOutcomes(now);
    if (allRegistered(now)) props.onDone();
  };
  useEffect(() => void send(elections), []);
  const heading = useRef<HTMLDivElement>(null);
  // The form before it is gone, and the card above is long: this is what came of it.
  useEffect(() => heading.current?.focus(), [outcomes]);
  if (outcomes === undefined) return <Waiting text={t("credential.registering")} />;
  const all = allRegistered(outcomes);
  const word = !all ? "partly" : registeredAnywhere(outcomes) ? "registered" : "nothing";
  const kindOf = (one: MyElection) => outcomes.get(one.uuid)?.kind;
  return (
    <div class="beside-card" ref={heading} tabIndex={-1}>
      <Notice kind={word === "registered" ? "success" : "warning"}>
        <p data-testid={`credential-${word}`}>{t(SENTENCES[word])}</p>
      </Notice>
      <ul class="outcomes" data-testid="outcomes">
        {elections.map((one) => (
          <li key={one.uuid}>
            <strong>{one.name}</strong> · {one.dapil}
            <span class="outcome">
              <Words outcome={outcomes.get(one.uuid)} />
            </span>
          </li>
        ))}
      </ul>
      {!all && (
        <div class="buttons">
          <button
            type="button"
            data-testid="register-again"
            onClick={() => void send(elections.filter((one) => kindOf(one) === "REFUSED"))}
          >
            {t("credential.retry")}
          </button>
          {props.discard}
        </div>
      )}
    </div>
  );
}

const SENTENCES = {
  registered: "credential.registered",
  partly: "credential.registeredSome",
  nothing: "credential.registeredNone",
} as const;

function Words(props: { outcome: Outcome | undefined }) {
  const { outcome } = props;
  if (outcome === undefined) return null;
  return (
    <>
      {t(`credential.outcome.${outcome.kind}`)}
      {outcome.kind === "REFUSED" && ` ${sentenceOf(outcome.problem)}`}
    </>
  );
}

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Account } from "../api/account";
import { t } from "../i18n";
import { Waiting } from "../ui/load";
import { Notice, sentenceOf } from "../ui/notice";
import { allRegistered, registerEverywhere, type MyElection, type Outcome } from "./voter-elections";

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
  if (outcomes === undefined) return <Waiting text={t("credential.registering")} />;
  const all = allRegistered(outcomes);
  const kindOf = (one: MyElection) => outcomes.get(one.uuid)?.kind;
  return (
    <div class="beside-card">
      <Notice kind={all ? "success" : "warning"}>
        <p data-testid={all ? "credential-registered" : "credential-partly"}>
          {t(all ? "credential.registered" : "credential.registeredSome")}
        </p>
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

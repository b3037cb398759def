import { useEffect, useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Convention } from "../api/shapes";
import { generateCredential, groupByName, publicCredential, secureRandom } from "../crypto";
import { t } from "../i18n";
import { Tick } from "../ui/field";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { saveText } from "../ui/parts";
import { keepFile } from "./keep";

interface CredentialProps {
  readonly convention: Convention;
  readonly dapil: string;
  readonly uuid: string;
  readonly enrolled: boolean;
  readonly closed: boolean;
  readonly account: Account;
  readonly onDone: () => void;
}

/**
 * Makes the credential on this device. It is registered only after the voter says that it is saved, and only its public half
 * is sent; the secret lives in this component and in what the voter prints or saves.
 */
export function Credential(props: CredentialProps) {
  const { convention, uuid, enrolled, closed, account } = props;
  const [secret, setSecret] = useState<string | undefined>(undefined);
  const [saved, setSaved] = useState(false);
  const [registered, setRegistered] = useState(false);
  const making = useDeed();
  const sending = useDeed();
  useGuard(secret !== undefined && !registered);
  const make = async () => {
    setSaved(false);
    setRegistered(false);
    setSecret(generateCredential(secureRandom()));
    return Promise.resolve();
  };
  const register = async (code: string) => {
    await account.putCredential(convention.id, publicCredential(groupByName(convention.group), uuid, code));
    setRegistered(true);
    props.onDone();
  };
  return (
    <section class="panel" aria-labelledby="credential-title">
      <h2 id="credential-title">{t("voter.credentialTitle")}</h2>
      {secret === undefined && enrolled && <Notice kind="success">{t("voter.registeredBefore")}</Notice>}
      {closed && !enrolled && <Notice kind="info">{t("voter.frozenNone")}</Notice>}
      {!closed && (
        <>
          <p>{t("voter.credentialLead")}</p>
          <p>{t("voter.credentialLoss")}</p>
          {secret === undefined && (
            <button
              type="button"
              class={enrolled ? "secondary" : ""}
              data-testid="make-credential"
              onClick={() => making.run(make)}
            >
              {t(enrolled ? "voter.makeAgain" : "voter.make")}
            </button>
          )}
          {making.thrown !== undefined && <Notice kind="error">{t("booth.refused.NO_SECURE_RANDOM")}</Notice>}
        </>
      )}
      {secret !== undefined && (
        <>
          <Card secret={secret} dapil={props.dapil} convention={convention.name} />
          {registered ? (
            <Notice kind="success">
              <p data-testid="credential-registered">{t("voter.registered")}</p>
            </Notice>
          ) : (
            <>
              <Notice kind="warning">{t("voter.notKept")}</Notice>
              <Tick label={t("voter.savedTick")} checked={saved} onChange={setSaved} />
              {sending.thrown !== undefined && <ProblemNotice thrown={sending.thrown} kept="problem.keptForm" />}
              <button
                type="button"
                data-testid="register-credential"
                disabled={!saved || sending.busy}
                aria-busy={sending.busy}
                onClick={() => sending.run(() => register(secret))}
              >
                {sending.busy ? t("voter.registering") : t("voter.register")}
              </button>
            </>
          )}
        </>
      )}
    </section>
  );
}

function Card(props: { secret: string; dapil: string; convention: string }) {
  const save = () =>
    saveText(
      `${t("voter.fileName")}.txt`,
      keepFile([`${t("voter.cardTitle")} · ${props.convention}`, props.dapil, t("voter.cardKeep")], props.secret),
    );
  return (
    <>
      <div class="keep-card" data-testid="credential-card">
        <h3>{t("voter.cardTitle")}</h3>
        <p>
          {props.convention}
          <br />
          {props.dapil}
        </p>
        <p>
          {t("voter.cardCode")}
          <br />
          <code class="secret" data-testid="credential">
            {props.secret}
          </code>
        </p>
        <p>{t("voter.cardKeep")}</p>
      </div>
      <div class="buttons">
        <button type="button" class="secondary" onClick={save}>
          {t("voter.saveFile")}
        </button>
        <button type="button" class="secondary" onClick={() => print()}>
          {t("voter.printCard")}
        </button>
      </div>
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

import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { backupStatus, deleteBackup, fetchBackup, keepBackup, type BackupStatus } from "../api/credential";
import { RecordError, parseCredential, secureRandom } from "../crypto";
import { generatePassphrase, weaknessOf } from "../crypto/passphrase";
import { openSealed, sealSecret, type Binding } from "../crypto/sealed";
import { t } from "../i18n";
import { Confirm } from "../ui/confirm";
import { date } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { TypedField } from "../ui/typed";
import type { Hand } from "./voter-code";

const bindingOf = (status: BackupStatus): Binding => ({ purpose: "credential-backup", context: status.account });

interface BackupProps {
  readonly account: Account;
  readonly known: readonly string[];
  /** The registered code, once the page holds it. */
  readonly hand: Hand | undefined;
  /** Takes the restored code; `undefined` while another one is in hand. */
  readonly onRestored: ((code: string) => void) | undefined;
}

/** The code with the account: sealed and opened in this browser, kept by the server, which cannot open it. */
export function Backup(props: BackupProps) {
  const { account } = props;
  const [load, reload] = useLoad(() => backupStatus(account.token), "backup");
  const [said, setSaid] = useState<"done" | "deleted" | undefined>(undefined);
  const changed = (what: "done" | "deleted" | undefined) => {
    setSaid(what);
    reload();
  };
  return (
    <div class="ways">
      <h3>{t("credential.backup.title")}</h3>
      <Loaded load={load} reload={reload}>
        {(status) => (
          <>
            {said !== undefined && (
              <Notice kind="success">
                <p data-testid={`backup-${said}`}>{t(`credential.backup.${said}`)}</p>
              </Notice>
            )}
            <Status status={status} inHand={props.hand !== undefined} />
            {status.kept && props.onRestored && (
              <Restore account={account} status={status} onRestored={props.onRestored} />
            )}
            {props.hand !== undefined && said !== "done" && (
              <>
                {status.kept && props.hand.from !== "backup" && (
                  <Notice kind="warning">
                    <p data-testid="backup-stale">{t("credential.backup.stale")}</p>
                  </Notice>
                )}
                <Keep {...props} status={status} code={props.hand.code} onKept={() => changed("done")} />
              </>
            )}
            {status.kept && <Delete account={account} onDeleted={() => changed("deleted")} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Status(props: { status: BackupStatus; inHand: boolean }) {
  const { kept, keptOn, opened, openedOn } = props.status;
  if (!kept) {
    return (
      <p>
        {t("credential.backup.none")} {!props.inHand && t("credential.backup.needsCode")}
      </p>
    );
  }
  const last = openedOn === undefined ? "" : t("credential.backup.last", { date: date(openedOn) });
  return (
    <p data-testid="backup-status">
      {t("credential.backup.kept", { date: keptOn === undefined ? "" : date(keptOn), count: opened, last })}{" "}
      {opened > 0 && t("credential.backup.notYou")}
    </p>
  );
}

interface KeepProps {
  readonly account: Account;
  readonly known: readonly string[];
  readonly status: BackupStatus;
  readonly code: string;
  readonly onKept: () => void;
}

function Keep(props: KeepProps) {
  const { account, status, code } = props;
  const [passphrase, setPassphrase] = useState("");
  const [asked, setAsked] = useState(false);
  const deed = useDeed();
  const weakness = weaknessOf(passphrase, props.known);
  const keep = async () => {
    const sealed = await sealSecret(code, passphrase, bindingOf(status), secureRandom());
    // Nobody should learn on the day of the voting that a backup does not open.
    if ((await openSealed(sealed, passphrase, bindingOf(status))) !== code) throw new RecordError("DECRYPTION_FAILED");
    await keepBackup(account.token, sealed);
    props.onKept();
  };
  return (
    <form
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (weakness === undefined) deed.run(keep);
      }}
    >
      <p>{t("credential.backup.lead")}</p>
      <div class="buttons">
        <button
          type="button"
          class="secondary small"
          data-testid="offer-passphrase"
          onClick={() => setPassphrase(generatePassphrase(secureRandom()))}
        >
          {t("credential.backup.offer")}
        </button>
      </div>
      <Passphrase
        value={passphrase}
        hint={t("credential.backup.passphraseHint")}
        error={asked && weakness !== undefined ? t(`credential.backup.weakness.${weakness}`) : undefined}
        onInput={setPassphrase}
      />
      <Failure thrown={deed.thrown} />
      <button type="submit" data-testid="keep-backup" disabled={deed.busy} aria-busy={deed.busy}>
        {t(deed.busy ? "credential.backup.keeping" : status.kept ? "credential.backup.replace" : "credential.backup.keep")}
      </button>
    </form>
  );
}

function Restore(props: { account: Account; status: BackupStatus; onRestored: (code: string) => void }) {
  const { account, status } = props;
  const [passphrase, setPassphrase] = useState("");
  // Kept between attempts: one fetch is enough for all of them.
  const [fetched, setFetched] = useState<string | undefined>(undefined);
  const deed = useDeed();
  const restore = async () => {
    const sealed = fetched ?? (await fetchBackup(account.token));
    setFetched(sealed);
    props.onRestored(parseCredential(await openSealed(sealed, passphrase, bindingOf(status))));
  };
  return (
    <form
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        deed.run(restore);
      }}
    >
      <p>{t("credential.backup.restoreLead")}</p>
      <Passphrase value={passphrase} onInput={setPassphrase} />
      <Failure thrown={deed.thrown} />
      <button
        type="submit"
        class="secondary"
        data-testid="restore-backup"
        disabled={deed.busy || passphrase === ""}
        aria-busy={deed.busy}
      >
        {t(deed.busy ? "credential.backup.restoring" : "credential.backup.restore")}
      </button>
    </form>
  );
}

function Delete(props: { account: Account; onDeleted: () => void }) {
  const [asking, setAsking] = useState(false);
  const deed = useDeed();
  const remove = async () => {
    await deleteBackup(props.account.token);
    props.onDeleted();
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="danger small" data-testid="delete-backup" onClick={() => setAsking(true)}>
          {t("credential.backup.delete")}
        </button>
      </div>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
      {asking && (
        <Confirm
          title={t("credential.backup.deleteTitle")}
          lead={t("credential.backup.deleteLead")}
          confirm={t("credential.backup.delete")}
          onConfirm={() => {
            setAsking(false);
            deed.run(remove);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Shown as it is typed: it has to be written down, and a hidden one is mistyped. */
function Passphrase(props: {
  value: string;
  hint?: string;
  error?: string | undefined;
  onInput: (typed: string) => void;
}) {
  return (
    <TypedField
      label={t("credential.backup.passphrase")}
      hint={props.hint}
      error={props.error}
      testid="passphrase"
      most={200}
      value={props.value}
      onInput={props.onInput}
    />
  );
}

function Failure(props: { thrown: unknown }) {
  const { thrown } = props;
  if (thrown === undefined) return null;
  if (!(thrown instanceof RecordError)) return <ProblemNotice thrown={thrown} kept="problem.keptForm" />;
  const words =
    thrown.code === "DECRYPTION_FAILED" ? "wrong" : thrown.code === "NO_SECURE_RANDOM" ? "insecure" : "broken";
  return (
    <Notice kind="error">
      <p data-testid="backup-failure">{t(`credential.backup.${words}`)}</p>
    </Notice>
  );
}

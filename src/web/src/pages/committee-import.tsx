import { useEffect, useRef, useState } from "preact/hooks";
import type { Account } from "../api/account";
import { importFaults, importMembers, memberImports, type LineFault, type MemberImport } from "../api/person";
import type { Convention, Me } from "../api/shapes";
import { language, t } from "../i18n";
import { Field } from "../ui/field";
import { dateTime, number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { Table } from "../ui/parts";

interface ImportProps {
  readonly convention: Convention;
  readonly account: Account;
}

const MAX_BYTES = 50 * 1024 * 1024;
const LOOK_AGAIN_MS = 3_000;

/** The committee brings members in from a list, sees how far it is, and which lines have to be repaired. */
export function ImportMembers(props: ImportProps & { me: Me }) {
  if (!props.me.roles.includes("committee")) return <></>;
  return (
    <details>
      <summary data-testid="import-open">{t("person.importTitle")}</summary>
      <Import {...props} />
    </details>
  );
}

function Import(props: ImportProps) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => memberImports(account.token, convention.id), convention.id);
  const running = load.kind === "ready" && load.value.some((one) => one.state !== "DONE");
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [running, reload]);
  return (
    <>
      <p>{t("person.importLead")}</p>
      <p>
        <code>nik,name,phone,email,area</code>
      </p>
      {convention.rollFrozen ? (
        <Notice kind="info">{t("person.importClosed")}</Notice>
      ) : (
        !running && <Upload {...props} onSent={reload} />
      )}
      <Loaded load={load} reload={reload}>
        {(all) => (
          <>
            {all.map((one) => (
              <Progress key={one.id} {...props} of={one} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function Upload(props: ImportProps & { onSent: () => void }) {
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<"none" | "large" | undefined>(undefined);
  const deed = useDeed();
  const send = () => {
    const chosen = file.current?.files?.[0];
    const wrong = chosen === undefined ? "none" : chosen.size > MAX_BYTES ? "large" : undefined;
    setFault(wrong);
    if (chosen === undefined || wrong !== undefined) return;
    deed.run(async () => {
      await importMembers(props.account.token, props.convention.id, chosen);
      if (file.current) file.current.value = "";
      props.onSent();
    });
  };
  const error = fault && t(fault === "none" ? "person.importNone" : "person.importLarge");
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={t("person.importFile")} hint={t("person.importHint")} error={error}>
        {(field) => <input {...field} ref={file} type="file" accept=".csv,text/csv" data-testid="import-file" />}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
      <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="import-send">
        {t("person.importSend")}
      </button>
    </form>
  );
}

/** The share that is done, as the bar shows it; a list without lines is done. */
export const shareDone = (one: Pick<MemberImport, "lines" | "done">): number =>
  one.lines === 0 ? 1 : one.done / one.lines;

function Progress(props: ImportProps & { of: MemberImport }) {
  const { of } = props;
  const state = { ARRIVING: "person.importArrives", RUNNING: "person.importRuns", DONE: "person.importDone" } as const;
  const title = t("person.importOf", { when: dateTime(of.uploadedAt), who: of.uploadedBy });
  return (
    <section aria-label={title} data-testid="import">
      <p>
        {title} {t(state[of.state])}
      </p>
      {of.state !== "ARRIVING" && <progress value={shareDone(of)} max={1} aria-label={t("person.importShare")} />}
      <Table
        caption={t("person.importResult")}
        head={[t("person.importWhat"), t("person.importCount")]}
        numeric={[1]}
        rows={[
          { key: "lines", cells: [t("person.importLines"), `${number(of.done)} / ${number(of.lines)}`] },
          { key: "added", cells: [t("person.importAdded"), number(of.added)] },
          { key: "known", cells: [t("person.importKnown"), number(of.known)] },
          { key: "refused", cells: [t("person.importRefused"), number(of.refused)] },
          { key: "uninvited", cells: [t("person.importUninvited"), number(of.uninvited)] },
        ]}
      />
      {of.uninvited > 0 && <Notice kind="warning">{t("person.importUninvitedMeans")}</Notice>}
      {of.refused > 0 && <Faults key={of.refused} {...props} />}
    </section>
  );
}

function Faults(props: ImportProps & { of: MemberImport }) {
  const { account, convention, of } = props;
  const [after, setAfter] = useState<readonly number[]>([0]);
  const from = after.at(-1) ?? 0;
  const [load, reload] = useLoad(() => importFaults(account.token, convention.id, of.id, from), `${of.id}/${from}`);
  return (
    <details>
      <summary data-testid="import-faults">{t("person.importFaults")}</summary>
      <Loaded load={load} reload={reload}>
        {(faults) => (
          <>
            <FaultTable faults={faults} />
            {after.length > 1 && (
              <button type="button" class="secondary small" onClick={() => setAfter(after.slice(0, -1))}>
                {t("person.importBack")}
              </button>
            )}{" "}
            {faults.length > 0 && (
              <button
                type="button"
                class="secondary small"
                onClick={() => setAfter([...after, faults.at(-1)?.line ?? from])}
              >
                {t("person.importMore")}
              </button>
            )}
          </>
        )}
      </Loaded>
    </details>
  );
}

function FaultTable(props: { faults: readonly LineFault[] }) {
  if (props.faults.length === 0) return <p>{t("person.importNoMore")}</p>;
  return (
    <Table
      caption={t("person.importFaults")}
      head={[t("person.importLine"), t("person.importColumn"), t("person.importWrong")]}
      numeric={[0]}
      rows={props.faults.map((one) => ({
        key: `${one.line}/${one.field}`,
        cells: [number(one.line), one.field, language() === "en" ? one.message : one.message_id],
      }))}
    />
  );
}

import { useState } from "preact/hooks";
import { Problem } from "../api/problem";
import * as record from "../api/record";
import type { Decryption } from "../api/shapes";
import { secureRandom } from "../crypto";
import { t } from "../i18n";
import { partialDecryption } from "../trustee/ceremony";
import { number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { Table } from "../ui/parts";
import type { TaskProps } from "./trustee";
import { KeyInput } from "./trustee-key";
import { painted, Task } from "./trustee-tasks";

/** The last task: this trustee's part of every dapil's tally, with its proof. */
export function Decrypt(props: TaskProps) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => account.decryptions(convention.id), `${convention.id}/${convention.stage}`);
  const early = ["DRAFT", "RULES_FROZEN", "CANDIDACY", "VERIFICATION", "PROVISIONAL_LIST", "VOTING"];
  if (early.includes(convention.stage)) return <Notice kind="info">{t("trustee.t4none")}</Notice>;
  return (
    <Loaded load={load} reload={reload}>
      {(all) => <Elections {...props} all={all} reload={reload} />}
    </Loaded>
  );
}

function Elections(props: TaskProps & { all: readonly Decryption[]; reload: () => void }) {
  const { convention, account, all, seed } = props;
  const [done, setDone] = useState(0);
  const deed = useDeed();
  const waiting = all.filter((one) => !one.mine && one.done < one.needed);
  const open = async (own: string) => {
    setDone(0);
    const privateKeyMessage = await account.privateKey(convention.id);
    for (const [index, one] of waiting.entries()) {
      await painted();
      await decryptOne(props, one.electionUuid, privateKeyMessage, own);
      setDone(index + 1);
    }
    props.reload();
    props.onDone();
  };
  return (
    <>
      {waiting.length === 0 ? (
        <Notice kind={all.length === 0 ? "info" : "success"}>
          <p data-testid="decryption-done">{t(all.length === 0 ? "trustee.t4none" : "trustee.t4done")}</p>
        </Notice>
      ) : (
        <Task title="trustee.t4" why="trustee.t4why" deed={deed}>
          <KeyInput seed={seed} onSeed={props.onSeed} />
          {deed.busy && (
            <>
              <progress value={done} max={waiting.length} aria-label={t("trustee.t4")} />
              <p role="status">
                {t("trustee.t4progress", { done: number(done), total: number(waiting.length) })}
              </p>
            </>
          )}
          {seed !== undefined && (
            <button type="button" data-testid="decrypt" disabled={deed.busy} onClick={() => deed.run(() => open(seed))}>
              {t("trustee.t4send")}
            </button>
          )}
        </Task>
      )}
      {all.length > 0 && <Standing {...props} />}
    </>
  );
}

async function decryptOne(props: TaskProps, uuid: string, privateKeyMessage: string, seed: string): Promise<void> {
  const [info, electionText, trusteesText, encryptedTallyText] = await Promise.all([
    record.election(uuid),
    record.electionText(uuid),
    record.trusteesText(uuid),
    record.encryptedTallyText(uuid),
  ]);
  if (info.fingerprint === undefined) throw new Problem("bad-answer");
  const task = { electionText, expectedFingerprint: info.fingerprint, trusteesText, encryptedTallyText, privateKeyMessage };
  await props.account.putPartialDecryption(uuid, partialDecryption(task, seed, secureRandom()));
}

function Standing(props: TaskProps & { all: readonly Decryption[] }) {
  const nameOf = (code: string) => props.convention.dapil.find((one) => one.code === code)?.name ?? code;
  return (
    <Table
      caption={t("trustee.decryptions")}
      head={[t("site.dapil"), t("trustee.decryptedCol"), t("trustee.mineCol")]}
      numeric={[1]}
      rows={props.all.map((one) => ({
        key: one.electionUuid,
        cells: [
          nameOf(one.dapil),
          `${number(one.done)} / ${number(one.needed)}`,
          one.mine ? `✓ ${t("trustee.done")}` : `○ ${t("trustee.notYet")}`,
        ],
      }))}
    />
  );
}

import { useState } from "preact/hooks";
import * as record from "../api/record";
import type { Act } from "../api/shapes";
import { named, t } from "../i18n";
import { number, shortTime } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { ProblemNotice } from "../ui/notice";
import { Code, Table } from "../ui/parts";

/** The record of acts: who did what, when and why, each with the hash that binds it to the one before. */
export function ActsOf(props: { convention: string }) {
  const [load, reload] = useLoad(() => record.acts(props.convention), props.convention);
  return (
    <section aria-labelledby="acts-title" data-testid="acts">
      <h2 id="acts-title">{t("observer.acts")}</h2>
      <p>{t("observer.actsLead")}</p>
      <Loaded load={load} reload={reload}>
        {(first) => <ActPages convention={props.convention} first={first} />}
      </Loaded>
    </section>
  );
}

function ActPages(props: { convention: string; first: readonly Act[] }) {
  const [later, setLater] = useState<readonly Act[]>([]);
  const deed = useDeed();
  const acts = [...props.first, ...later];
  const last = acts[acts.length - 1];
  if (last === undefined) return <p>{t("site.none")}</p>;
  const more = async () => setLater([...later, ...(await record.acts(props.convention, last.seq))]);
  return (
    <>
      <Table
        caption={t("observer.acts")}
        head={[
          t("observer.seq"),
          t("observer.at"),
          t("observer.who"),
          t("observer.what"),
          t("observer.why"),
          t("observer.hash"),
        ]}
        numeric={[0]}
        rows={acts.map((act) => ({
          key: String(act.seq),
          cells: [
            number(act.seq),
            shortTime(act.at),
            `${act.actor} (${named("role", act.role.toLowerCase())})`,
            `${named("act", act.kind)}${act.subject === "" ? "" : `: ${act.subject}`}`,
            act.reason,
            <ShortHash value={act.hash} />,
          ],
        }))}
      />
      <button type="button" class="secondary" disabled={deed.busy} onClick={() => deed.run(more)}>
        {t("observer.more")}
      </button>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </>
  );
}

function ShortHash(props: { value: string }) {
  return (
    <details>
      <summary>
        <code>{props.value.slice(0, 8)}…</code>
      </summary>
      <Code value={props.value} />
    </details>
  );
}

import { useEffect, useRef } from "preact/hooks";
import { acts } from "../api/record";
import type { Act } from "../api/shapes";
import { named, t } from "../i18n";
import { query } from "../ui/address";
import { dateTime, number } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { Code } from "../ui/parts";

/** The number of the act that the address names, as the code on an official record does. */
export function wantedAct(): number | undefined {
  const wanted = query("tindakan") ?? "";
  return /^\d{1,9}$/.test(wanted) ? Number(wanted) : undefined;
}

/** One act of the record, whole, at the top of the page: whoever followed a code from paper compares it there. */
export function MarkedAct(props: { convention: string; seq: number }) {
  const { convention, seq } = props;
  const [load, reload] = useLoad(() => acts(convention, seq - 1), `${convention}/${seq}`);
  return (
    <section class="panel" aria-labelledby="marked-title" data-testid="marked-act">
      <Loaded load={load} reload={reload}>
        {([act]) => (act?.seq === seq ? <One act={act} /> : <Notice kind="warning">{t("lists.marked.none")}</Notice>)}
      </Loaded>
    </section>
  );
}

function One(props: { act: Act }) {
  const { act } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    title.current?.scrollIntoView();
  }, [act.seq]);
  const facts: readonly (readonly [string, string])[] = [
    [t("observer.what"), named("act", act.kind)],
    [t("lists.marked.about"), act.subject],
    [t("observer.who"), `${act.actor} (${named("role", act.role.toLowerCase())})`],
    [t("observer.at"), dateTime(act.at)],
    [t("observer.why"), act.reason],
  ];
  return (
    <>
      <h2 id="marked-title" ref={title} tabIndex={-1}>
        {t("lists.marked.title", { seq: number(act.seq) })}
      </h2>
      <p>{t("lists.marked.lead")}</p>
      <dl class="facts">
        {facts
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <>
              <dt key={name}>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        {act.payload !== "" && (
          <>
            <dt>{t("lists.marked.payload")}</dt>
            <dd>
              <Code value={act.payload} />
            </dd>
          </>
        )}
        <dt>{t("observer.hash")}</dt>
        <dd>
          <Code value={act.hash} testid="marked-hash" copy />
        </dd>
      </dl>
    </>
  );
}

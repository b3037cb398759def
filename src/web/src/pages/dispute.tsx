import { useLayoutEffect, useRef } from "preact/hooks";
import { rulesAddress } from "../api/record";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { WithConvention } from "../ui/convention";
import { date, number } from "../ui/format";
import { Layout } from "../ui/layout";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { Table } from "../ui/parts";

const cases = ["missing", "stranger", "test", "receipt", "witnesses", "excluded"] as const;
const steps = ["first", "second", "third"] as const;

/** What to do when a tracker is missing or wrong: what evidence there is, and who rules by when. */
function DisputePage() {
  return (
    <Layout title="dispute.title" lead="dispute.lead">
      <section aria-labelledby="contents-title" class="panel">
        <h2 id="contents-title">{t("dispute.contents")}</h2>
        <ul>
          {cases.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{t(`dispute.cases.${name}.title`)}</a>
            </li>
          ))}
          <li>
            <a href="#rule">{t("dispute.rule")}</a>
          </li>
        </ul>
      </section>
      {cases.map((name) => (
        <OneCase key={name} name={name} />
      ))}
      <WithConvention>{(convention) => <Ruling convention={convention} />}</WithConvention>
    </Layout>
  );
}

/**
 * Leads to the heading of a place that the address names (`sengketa.html#receipt`): the browser looked for it before this page had
 * drawn it.
 */
function useWanted(place: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (location.hash === `#${place}`) heading.current?.focus();
  }, [place]);
  return heading;
}

function OneCase(props: { name: (typeof cases)[number] }) {
  const { name } = props;
  const heading = useWanted(name);
  return (
    <section id={name} class="panel" aria-labelledby={`${name}-title`} data-testid={`case-${name}`}>
      <h2 id={`${name}-title`} ref={heading} tabIndex={-1}>
        {t(`dispute.cases.${name}.title`)}
      </h2>
      <h3>{t("dispute.means")}</h3>
      <p>{t(`dispute.cases.${name}.means`)}</p>
      <h3>{t("dispute.evidence")}</h3>
      <p>{t(`dispute.cases.${name}.evidence`)}</p>
      <h3>{t("dispute.now")}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`dispute.cases.${name}.now.${step}`)}</li>
        ))}
      </ol>
      <p>
        <a href="/periksa.html">{t("dispute.verify")}</a> · <a href="#rule">{t("dispute.rule")}</a>
      </p>
    </section>
  );
}

/** Who rules by when, with the days of this convention's schedule. */
function Ruling(props: { convention: Convention }) {
  const { convention } = props;
  const heading = useWanted("rule");
  const query = `?konvensi=${encodeURIComponent(convention.id)}`;
  return (
    <section id="rule" class="panel" aria-labelledby="rule-title" data-testid="rule">
      <h2 id="rule-title" ref={heading} tabIndex={-1}>
        {t("dispute.rule")}
      </h2>
      <p>{t("dispute.ruleLead")}</p>
      {convention.schedule === undefined && <Notice kind="info">{t("dispute.free")}</Notice>}
      <Table
        caption={convention.name}
        head={[t("dispute.step"), t("dispute.by"), t("dispute.until")]}
        rows={(["file", "answer", "ruling", "appeal"] as const).map((step) => ({
          key: step,
          cells: [t(`dispute.steps.${step}`), t(`dispute.organs.${step}`), when(convention, step)],
        }))}
      />
      <p>{t("dispute.remedies")}</p>
      <p>
        <a href={`/sanggahan.html${query}`}>{t("dispute.fileNow")}</a> ·{" "}
        <a href={`/periksa.html${query}`}>{t("dispute.verify")}</a> ·{" "}
        <a href={`/pemantau.html${query}`}>{t("dispute.tracker")}</a>
        {convention.rulesHash !== undefined && (
          <>
            {" "}
            · <a href={rulesAddress(convention.id)}>{t("dispute.rules")}</a>
          </>
        )}
      </p>
    </section>
  );
}

const periodOf = { file: "OBJECT", answer: "ANSWER", ruling: "RULE", appeal: "APPEAL" } as const;

function when(convention: Convention, step: keyof typeof periodOf): string {
  const span = convention.schedule?.periods.find((one) => one.period === periodOf[step]);
  if (span === undefined) return "–";
  if (step === "answer") return t("dispute.days", { days: number(span.days) });
  if (step === "appeal") return t("dispute.appealDays", { days: number(span.days) });
  return t("dispute.between", { first: date(span.first), last: date(span.last) });
}

void mount(DisputePage, ["dispute"]);

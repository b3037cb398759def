import * as record from "../api/record";
import type { Convention, ConventionSummary, Stage } from "../api/shapes";
import { named, t, type Key } from "../i18n";
import { date, number } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { Steps } from "../ui/parts";
import { useRoles } from "../ui/session";
import { possibleDeeds } from "./deeds";
import { phaseOf } from "./phase";
import { daysBetween } from "./schedule-plan";

function Home() {
  return (
    <Layout title="home.title" lead="home.lead">
      <Conventions />
    </Layout>
  );
}

function Conventions() {
  const [load, reload] = useLoad(record.conventions, "all");
  return (
    <section aria-labelledby="conventions-title">
      <h2 id="conventions-title">{t("home.heading")}</h2>
      <Loaded load={load} reload={reload}>
        {(conventions) =>
          conventions.length === 0 ? (
            <Notice kind="info">{t("site.noConvention")}</Notice>
          ) : (
            conventions.map((one) => <Card key={one.id} summary={one} />)
          )
        }
      </Loaded>
    </section>
  );
}

const phaseNames: readonly Key[] = ["phase.candidacy", "phase.voting", "phase.finalization"];

function Card(props: { summary: ConventionSummary }) {
  const { summary } = props;
  const [load, reload] = useLoad(() => record.convention(summary.id), summary.id);
  return (
    <article class="panel" aria-labelledby={`convention-${summary.id}`} data-testid="convention">
      <h3 id={`convention-${summary.id}`}>{summary.name}</h3>
      <p class="hint">
        {t("home.scope", { level: named("level", summary.level), count: number(summary.dapilCount) })}
      </p>
      <Steps label={t("phase.label")} names={phaseNames.map((name) => t(name))} now={phaseOf(summary.stage)} />
      <p data-testid="stage">
        <strong>{t("home.now")}:</strong> {stageText(summary.stage, "says")}{" "}
        {load.kind === "ready" && <Until convention={load.value} />}
      </p>
      <Loaded load={load} reload={reload}>
        {(convention) => <Now convention={convention} />}
      </Loaded>
      <p>
        <strong>{t("home.next")}:</strong> {stageText(summary.stage, "next")}
      </p>
    </article>
  );
}

/** Until when the stage lasts, in the same line: by the schedule, or that there are no dates. */
function Until(props: { convention: Convention }) {
  const { convention } = props;
  if (over.includes(convention.stage)) return <></>;
  const { schedule } = convention;
  if (schedule === undefined)
    return <span data-testid="until">{t(convention.rulesHash === undefined ? "setup.home.notYet" : "setup.home.free")}</span>;
  const { until, today } = schedule;
  if (until === undefined) return <></>;
  const late = daysBetween(until, today);
  return (
    <span data-testid="until">
      {late > 0
        ? t("setup.home.late", { date: date(until), days: number(late) })
        : t("setup.home.until", { date: date(until) })}{" "}
      <a href={`/kalender.html?konvensi=${encodeURIComponent(convention.id)}`}>{t("setup.home.calendar")}</a>
    </span>
  );
}

const over: readonly Stage[] = ["DECIDED", "ARCHIVED", "CANCELLED", "SUSPENDED"];

function Now(props: { convention: Convention }) {
  const { convention } = props;
  const roles = useRoles() ?? [];
  const enrolled = sum(convention.dapil.map((one) => one.enrolled));
  const voted = sum(convention.dapil.map((one) => one.voted));
  return (
    <>
      <p>
        {voted > 0 || convention.stage === "VOTING"
          ? t("home.turnout", { voted: number(voted), enrolled: number(enrolled) })
          : t("home.enrolled", { enrolled: number(enrolled) })}
      </p>
      <h4>{t("home.you")}</h4>
      <div class="buttons">
        {possibleDeeds(convention, roles).map((deed, index) => (
          <a key={deed.href} role="button" class={index === 0 ? "" : "secondary"} href={deed.href}>
            {t(deed.name)}
          </a>
        ))}
      </div>
    </>
  );
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

const stageText = (stage: Stage, part: "says" | "next") => t(`stage.${stage}.${part}`);

void mount(Home, ["setup"]);

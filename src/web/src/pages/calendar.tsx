import * as record from "../api/record";
import type { Convention, Schedule } from "../api/shapes";
import { named, t } from "../i18n";
import { Calendar } from "../ui/calendar";
import { WithConvention } from "../ui/convention";
import { date, number } from "../ui/format";
import { Layout } from "../ui/layout";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";

function CalendarPage() {
  return (
    <Layout title="setup.calendar.title" lead="setup.calendar.lead">
      <WithConvention>{(convention) => <OfConvention convention={convention} key={convention.id} />}</WithConvention>
    </Layout>
  );
}

function OfConvention(props: { convention: Convention }) {
  const { convention } = props;
  const { schedule } = convention;
  return (
    <section aria-labelledby="calendar-title" data-testid="calendar">
      <h2 id="calendar-title">{convention.name}</h2>
      <p>
        {t("setup.calendar.now", { stage: t(`stage.${convention.stage}.name`) })}{" "}
        {schedule?.until !== undefined && t("setup.calendar.until", { date: date(schedule.until) })}
      </p>
      {schedule === undefined ? (
        <Notice kind="info">{t("setup.calendar.free")}</Notice>
      ) : (
        <Dated convention={convention.id} schedule={schedule} frozen={convention.rulesHash !== undefined} />
      )}
    </section>
  );
}

function Dated(props: { convention: string; schedule: Schedule; frozen: boolean }) {
  const { schedule } = props;
  return (
    <>
      <Calendar spans={schedule.periods} today={schedule.today} />
      <p class="hint">{t("setup.calendar.zone")}</p>
      {schedule.extensions.length > 0 && (
        <>
          <h3>{t("setup.calendar.extensions")}</h3>
          <ol>
            {schedule.extensions.map((one, place) => (
              <li key={place}>
                {t("setup.calendar.extension", {
                  period: named("setup.period", one.period),
                  days: number(one.days),
                })}
              </li>
            ))}
          </ol>
        </>
      )}
      {props.frozen && (
        <p>
          <a href={record.scheduleAddress(props.convention)}>{t("setup.calendar.text")}</a>
        </p>
      )}
    </>
  );
}

void mount(CalendarPage, ["setup"]);

import { named, t } from "../i18n";
import { dayAfter, daysBetween, type Span } from "../pages/schedule-plan";
import "./calendar.css";
import { date, number } from "./format";
import { Table } from "./parts";

/** A period with what happened to it; a plan has neither state nor extensions yet. */
export interface DrawnSpan extends Span {
  readonly extended?: number;
  readonly state?: "OVER" | "NOW" | "COMING";
}

/** The periods as bars on one line of time, and the same as a table beside it. */
export function Calendar(props: { spans: readonly DrawnSpan[]; today?: string | undefined }) {
  return (
    <div class="calendar">
      <Bars {...props} />
      <PeriodTable {...props} />
    </div>
  );
}

const WIDTH = 1000;

function Bars(props: { spans: readonly DrawnSpan[]; today?: string | undefined }) {
  const { spans, today } = props;
  const start = spans[0]?.first;
  const end = spans[spans.length - 1]?.last;
  if (start === undefined || end === undefined) return <></>;
  const all = Math.max(1, daysBetween(start, dayAfter(end, 1)));
  const at = (day: string) => (daysBetween(start, day) / all) * WIDTH;
  const within = today !== undefined && today >= start && today <= end;
  return (
    <figure class="period-picture" role="img" aria-label={t("setup.calendar.picture")}>
      {spans.map((span) => (
        <div class={`period-line period-${(span.state ?? "PLANNED").toLowerCase()}`} key={span.period}>
          <p>
            <strong>{named("setup.period", span.period)}</strong>{" "}
            {span.days > 0
              ? t("setup.calendar.range", { first: date(span.first), last: date(span.last) })
              : t("setup.calendar.noDay")}
          </p>
          <svg viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" focusable="false">
            <rect class="period-ground" x="0" y="3" width={WIDTH} height="8" />
            {span.days > 0 && (
              <rect
                class="period-bar"
                x={at(span.first)}
                y="0"
                width={Math.max(6, at(dayAfter(span.last, 1)) - at(span.first))}
                height="14"
              />
            )}
            {within && <rect class="period-today" x={at(today)} y="0" width="4" height="14" />}
          </svg>
        </div>
      ))}
      {within && <figcaption>{t("setup.calendar.today", { date: date(today) })}</figcaption>}
    </figure>
  );
}

function PeriodTable(props: { spans: readonly DrawnSpan[] }) {
  return (
    <Table
      caption={t("setup.calendar.table")}
      head={[
        t("setup.calendar.period"),
        t("setup.calendar.first"),
        t("setup.calendar.last"),
        t("setup.calendar.days"),
        t("setup.calendar.extended"),
        t("setup.calendar.state"),
      ]}
      numeric={[3]}
      rows={props.spans.map((span) => ({
        key: span.period,
        cells: [
          named("setup.period", span.period),
          span.days > 0 ? date(span.first) : "–",
          span.days > 0 ? date(span.last) : "–",
          number(span.days),
          span.extended ? t("setup.calendar.extendedBy", { days: number(span.extended) }) : "–",
          named("setup.periodState", span.state ?? "PLANNED"),
        ],
      }))}
    />
  );
}

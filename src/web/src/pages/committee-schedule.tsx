import { periods } from "../api/shapes";
import { named, t } from "../i18n";
import { Calendar } from "../ui/calendar";
import { Field } from "../ui/field";
import type { Wish } from "./new-convention";
import { isDate, leastDays, planned, typedDays } from "./schedule-plan";

/** First day and lengths of the periods, with the calendar they make. */
export function ScheduleFields(props: { wish: Wish; change: (part: Partial<Wish>) => void }) {
  const { wish, change } = props;
  const days = typedDays(wish.days);
  return (
    <fieldset class="field">
      <legend>{t("setup.make.schedule")}</legend>
      {[false, true].map((dated) => (
        <label class="tick" key={String(dated)}>
          <input
            type="radio"
            name="dated"
            value={String(dated)}
            checked={wish.dated === dated}
            onChange={() => change({ dated })}
          />
          <span>{t(dated ? "setup.make.scheduleDated" : "setup.make.scheduleFree")}</span>
        </label>
      ))}
      {wish.dated && (
        <>
          <Field label={t("setup.make.start")}>
            {(field) => (
              <input
                {...field}
                type="date"
                required
                value={wish.start}
                onInput={(event) => change({ start: event.currentTarget.value })}
              />
            )}
          </Field>
          <h4>{t("setup.make.days")}</h4>
          <div class="days-grid">
            {periods.map((period) => (
              <Field key={period} label={named("setup.period", period)}>
                {(field) => (
                  <input
                    {...field}
                    type="number"
                    min={leastDays(period)}
                    max={1000}
                    value={wish.days[period]}
                    onInput={(event) => change({ days: { ...wish.days, [period]: event.currentTarget.value } })}
                  />
                )}
              </Field>
            ))}
          </div>
          {isDate(wish.start) && days !== undefined && (
            <section aria-labelledby="preview-title" data-testid="schedule-preview">
              <h4 id="preview-title">{t("setup.make.preview")}</h4>
              <Calendar spans={planned(wish.start, days)} />
            </section>
          )}
        </>
      )}
    </fieldset>
  );
}

import { t } from "../i18n";
import { divisorsOf, methods, type Draft } from "../seats/draft";
import type { State2024 } from "../seats/state2024";
import { seatsTyped, thresholdTyped, votesTyped } from "../seats/typed";
import { Field } from "../ui/field";

interface Form {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** Seats, threshold and divisors. */
export function SeatSettings(props: Form) {
  const { draft, onChange } = props;
  return (
    <section class="panel" aria-labelledby="settings-title">
      <h2 id="settings-title">{t("seats.settings")}</h2>
      <Typed
        label={t("seats.number")}
        hint={t("seats.numberHint")}
        error={seatsTyped(draft.seats) === undefined ? t("seats.numberBad") : undefined}
        testid="seats-number"
        value={draft.seats}
        onInput={(seats) => onChange({ ...draft, seats })}
      />
      <Typed
        label={t("seats.threshold")}
        hint={t("seats.thresholdHint")}
        error={thresholdTyped(draft.threshold) === undefined ? t("seats.thresholdBad") : undefined}
        testid="seats-threshold"
        value={draft.threshold}
        onInput={(threshold) => onChange({ ...draft, threshold })}
      />
      <Field label={t("seats.divisors")}>
        {(field) => (
          <select
            {...field}
            data-testid="seats-divisors"
            value={draft.method}
            onChange={(event) => {
              const method = methods.find((one) => one === event.currentTarget.value);
              if (method) onChange({ ...draft, method });
            }}
          >
            {methods.map((method) => (
              <option key={method} value={method}>
                {t(`seats.${method}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.method === "own" && <OwnDivisors draft={draft} onChange={onChange} />}
    </section>
  );
}

function OwnDivisors(props: Form) {
  const { draft, onChange } = props;
  const [first, second, step] = draft.own;
  const error = divisorsOf(draft) === undefined ? t("seats.divisorsBad") : undefined;
  const own = (one: string, two: string, three: string) => onChange({ ...draft, own: [one, two, three] });
  return (
    <div class="seat-fields">
      <Typed label={t("seats.first")} value={first} error={error} onInput={(typed) => own(typed, second, step)} />
      <Typed label={t("seats.second")} value={second} onInput={(typed) => own(first, typed, step)} />
      <Typed label={t("seats.step")} value={step} onInput={(typed) => own(first, second, typed)} />
    </div>
  );
}

/** The votes of every party in the dapil. */
export function SeatVotes(props: Form & { state: State2024; name: string }) {
  const { draft, onChange } = props;
  return (
    <section class="panel" aria-labelledby="votes-title">
      <h2 id="votes-title">{t("seats.votes", { dapil: props.name })}</h2>
      <p class="hint">{t("seats.votesHint")}</p>
      <div class="seat-fields">
        {props.state.parties.map(({ short, name }) => {
          const typed = draft.votes.get(short) ?? "0";
          return (
            <Typed
              key={short}
              label={short}
              hint={name}
              error={votesTyped(typed) === undefined ? t("seats.votesBad") : undefined}
              testid={`votes-${short}`}
              value={typed}
              onInput={(votes) => onChange({ ...draft, votes: new Map(draft.votes).set(short, votes) })}
            />
          );
        })}
      </div>
    </section>
  );
}

function Typed(props: {
  label: string;
  hint?: string;
  error?: string | undefined;
  testid?: string;
  value: string;
  onInput: (typed: string) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(field) => (
        <input
          {...field}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={20}
          data-testid={props.testid}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

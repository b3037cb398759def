import { t } from "../i18n";
import type { Computed } from "../seats/draft";
import { divisorAfter, type Given } from "../seats/quotients";
import { byParty, type State2024, type StateDapil } from "../seats/state2024";
import { BarChart } from "../ui/chart";
import { decimal, number } from "../ui/format";
import { Notice } from "../ui/notice";
import { Table } from "../ui/parts";

interface Result {
  readonly state: State2024;
  readonly dapil: StateDapil;
  readonly result: Computed;
}

/** Who gets the seats, and every quotient that decided it. */
export function SeatResult(props: Result) {
  const { dapil, result } = props;
  const { left, between } = result.allocation;
  return (
    <section aria-labelledby="seats-title" data-testid="seats-result">
      <h2 id="seats-title">{t("seats.result", { dapil: dapil.name })}</h2>
      {left > 0 && (
        <Notice kind="warning">
          {between.length > 0
            ? t("seats.ask", { left, between: between.join(", ") })
            : t("seats.askNobody", { left })}
        </Notice>
      )}
      {left === 0 && (
        <Notice kind={result.official ? "success" : "info"}>{t(result.official ? "seats.same" : "seats.other")}</Notice>
      )}
      <Parties {...props} />
      <GivenSeats given={result.allocation.given} />
      <Quotients result={result} />
    </section>
  );
}

function Parties(props: Result) {
  const { state, dapil, result } = props;
  const official = byParty(state, dapil.official);
  const held = (party: string) => result.allocation.held.get(party) ?? 0;
  const parties = state.parties
    .map(({ short }) => ({ short, votes: result.votes.get(short) ?? 0 }))
    .sort((one, other) => held(other.short) - held(one.short) || other.votes - one.votes);
  const winners = parties.filter(({ short }) => held(short) > 0);
  return (
    <>
      <BarChart
        title={t("seats.chart", { dapil: dapil.name })}
        labels={winners.map(({ short }) => short)}
        values={winners.map(({ short }) => held(short))}
        sideways
      />
      <Table
        caption={t("seats.result", { dapil: dapil.name })}
        head={[t("seats.party"), t("seats.votesCol"), t("seats.seatsCol"), t("seats.official")]}
        numeric={[1, 2, 3]}
        rows={parties.map(({ short, votes }) => ({
          key: short,
          cells: [
            <>
              {short}
              {!result.reached.has(short) && <small class="hint"> ({t("seats.below")})</small>}
            </>,
            number(votes),
            <strong data-testid={`seats-of-${short}`}>{number(held(short))}</strong>,
            number(official.get(short) ?? 0),
          ],
        }))}
      />
    </>
  );
}

function GivenSeats(props: { given: readonly Given[] }) {
  return (
    <>
      <h3>{t("seats.steps")}</h3>
      <p>{t("seats.stepsLead")}</p>
      <Table
        caption={t("seats.steps")}
        head={[t("seats.seat"), t("seats.party"), t("seats.quotient")]}
        numeric={[0, 2]}
        rows={props.given.map((one) => ({
          key: String(one.seat),
          cells: [
            number(one.seat),
            one.party,
            <>
              {decimal((one.votes * 10) / one.divisor, 2)}{" "}
              <small class="hint">
                ({number(one.votes)} {t("seats.divided", { divisor: decimal(one.divisor / 10, 1) })})
              </small>
            </>,
          ],
        }))}
      />
    </>
  );
}

/** Rows are parties that take part, columns divisors; a quotient that won says which seat. */
function Quotients(props: { result: Computed }) {
  const { allocation, divisors, votes } = props.result;
  const columns = Math.max(1, ...allocation.held.values()) + 1;
  const divided = Array.from({ length: columns }, (_, column) => divisorAfter(divisors, column));
  const parties = [...allocation.held.keys()]
    .filter((party) => (votes.get(party) ?? 0) > 0)
    .sort((one, other) => (votes.get(other) ?? 0) - (votes.get(one) ?? 0));
  return (
    <details data-testid="quotients">
      <summary>{t("seats.quotients")}</summary>
      <Table
        caption={t("seats.quotients")}
        head={[t("seats.party"), ...divided.map((divisor) => t("seats.divided", { divisor: decimal(divisor / 10, 1) }))]}
        numeric={divided.map((_, column) => column + 1)}
        rows={parties.map((party) => ({
          key: party,
          cells: [
            party,
            ...divided.map((divisor) => {
              const won = allocation.given.find((one) => one.party === party && one.divisor === divisor);
              const quotient = decimal(((votes.get(party) ?? 0) * 10) / divisor, 2);
              return won ? (
                <strong>
                  {quotient} <span class="badge">{t("seats.won", { seat: won.seat })}</span>
                </strong>
              ) : (
                quotient
              );
            }),
          ],
        }))}
      />
    </details>
  );
}

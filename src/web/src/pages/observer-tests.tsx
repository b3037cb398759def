import * as record from "../api/record";
import type { Convention, TestCounts } from "../api/shapes";
import { t } from "../i18n";
import { BarChart } from "../ui/chart";
import { decimal, number, share } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Table } from "../ui/parts";
import { CHEATED_ONE_IN, chanceFound } from "./detection";

/** The rate of cheating that the sentence speaks of. */
const SAID_ONE_IN = 100;

/** How many ballots were tested of how many that were sent, and what that says about a booth that cheats. */
export function ObserverTests(props: { convention: Convention }) {
  const { convention } = props;
  const [load, reload] = useLoad(() => record.tests(convention.id), convention.id);
  return (
    <section aria-labelledby="tests-title" data-testid="tests">
      <h2 id="tests-title">{t("test.published.title")}</h2>
      <p>{t("test.published.lead")}</p>
      <Loaded load={load} reload={reload}>
        {(counts) => <Published counts={counts} names={new Map(convention.dapil.map((one) => [one.code, one.name]))} />}
      </Loaded>
      <p class="hint">{t("test.published.command")}</p>
    </section>
  );
}

function Published(props: { counts: TestCounts; names: ReadonlyMap<string, string> }) {
  const { counts, names } = props;
  const rows = counts.elections.map((one) => ({ key: one.dapil, name: names.get(one.dapil) ?? one.dapil, ...one }));
  return (
    <>
      <Table
        caption={t("test.published.title")}
        head={[t("site.dapil"), t("test.published.tested"), t("test.published.sent")]}
        numeric={[1, 2]}
        rows={[...rows, { key: "", name: t("test.published.total"), tested: counts.tested, sent: counts.sent }].map((row) => ({
          key: row.key,
          cells: [row.name, number(row.tested), number(row.sent)],
        }))}
      />
      {counts.tested === 0 ? <p>{t("test.published.none")}</p> : <Chances tested={counts.tested} />}
    </>
  );
}

function Chances(props: { tested: number }) {
  const { tested } = props;
  const labels = CHEATED_ONE_IN.map((per) => t("test.published.oneIn", { per: number(per) }));
  const chances = CHEATED_ONE_IN.map((per) => chanceFound(tested, per));
  return (
    <>
      <p data-testid="chance">
        {t("test.published.chance", {
          per: number(SAID_ONE_IN),
          tested: number(tested),
          rate: decimal(1 / SAID_ONE_IN, 2),
          chance: share(chanceFound(tested, SAID_ONE_IN), 1),
        })}
      </p>
      <BarChart
        title={t("test.published.found")}
        labels={labels}
        values={chances.map((chance) => Math.round(chance * 1000) / 10)}
        sideways
      />
      <Table
        caption={t("test.published.chanceTitle")}
        head={[t("test.published.cheated"), t("test.published.foundCol")]}
        numeric={[1]}
        rows={chances.map((chance, i) => ({ key: labels[i] ?? "", cells: [labels[i] ?? "", share(chance, 1)] }))}
      />
    </>
  );
}

import * as record from "../api/record";
import { t } from "../i18n";
import { BarChart } from "../ui/chart";
import { number } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Table } from "../ui/parts";
import { countsOf, type Count } from "./counts";

/** The counts of one dapil, read from the published result and the election's own answers, never from a list beside them. */
export function ResultOf(props: { uuid: string; dapil: string }) {
  const [load, reload] = useLoad(() => read(props.uuid), props.uuid);
  return (
    <section aria-labelledby="result-title" data-testid="result">
      <h2 id="result-title">{t("candidates.results")}</h2>
      <Loaded load={load} reload={reload}>
        {(counts) => <Counts counts={counts} title={t("candidates.chartTitle", { dapil: props.dapil })} />}
      </Loaded>
    </section>
  );
}

async function read(uuid: string): Promise<readonly Count[]> {
  // Fetched with the first result: the list of candidates alone needs no cryptography.
  const { parseElection } = await import("../crypto");
  const [text, result] = await Promise.all([record.electionText(uuid), record.result(uuid)]);
  const [question] = parseElection(text).questions;
  return question ? countsOf(question, result.result[0] ?? []) : [];
}

function Counts(props: { counts: readonly Count[]; title: string }) {
  const named = props.counts.map((count) => ({ ...count, name: count.blank ? t("candidates.blank") : count.name }));
  return (
    <>
      <BarChart
        title={props.title}
        labels={named.map((count) => (count.number === "" ? count.name : `${count.number}. ${count.name}`))}
        values={named.map((count) => count.votes)}
        sideways
      />
      <Table
        caption={props.title}
        head={[t("candidates.noCol"), t("candidates.name"), t("candidates.votes")]}
        numeric={[2]}
        rows={named.map((count) => ({
          key: count.number + count.name,
          cells: [count.number, count.name, number(count.votes)],
        }))}
      />
    </>
  );
}

import type { Rolls } from "../api/roll";
import { t } from "../i18n";
import { dateTime, number } from "../ui/format";
import { Table } from "../ui/parts";

/** Samples that observers drew, and how much of each they looked at. */
export function SamplesOf(props: { rolls: Rolls }) {
  const { rolls } = props;
  const name = (code: string) => rolls.dapil.find((one) => one.code === code)?.name ?? code;
  return (
    <section aria-labelledby="samples-title">
      <h2 id="samples-title">{t("roll.samples")}</h2>
      <p>{t("roll.samplesLead")}</p>
      {rolls.samples.length === 0 ? (
        <p>{t("roll.samplesNone")}</p>
      ) : (
        <Table
          caption={t("roll.samples")}
          head={[t("roll.at"), t("roll.observer"), t("site.dapil"), t("roll.seed"), t("roll.looked")]}
          rows={rolls.samples.map((one) => ({
            key: String(one.seq),
            cells: [
              dateTime(one.at),
              one.observer,
              name(one.dapil),
              one.seed,
              t("roll.lookedOf", { looked: number(one.looked), size: number(one.size) }),
            ],
          }))}
        />
      )}
    </section>
  );
}

import type { Ceremony } from "../api/ceremony";
import { t } from "../i18n";
import { number } from "../ui/format";
import { Table } from "../ui/parts";
import { nameOf } from "./trustee-ceremony";

/** Decryptions that did not hold: who, in which dapil, why. */
export function RefusedDecryptions(props: {
  ceremony: Ceremony;
  refused: readonly { readonly dapil: string; readonly index: number; readonly code: string; readonly times: number }[];
}) {
  const { ceremony, refused } = props;
  if (refused.length === 0) return <></>;
  return (
    <section data-testid="refused-decryptions" aria-labelledby="refused-title">
      <h3 id="refused-title">{t("keys.refused")}</h3>
      <p>{t("keys.refusedLead")}</p>
      <Table
        caption={t("keys.refused")}
        head={[t("site.dapil"), t("keys.refusedWho"), t("keys.refusedWhy"), t("keys.refusedTimes")]}
        numeric={[3]}
        rows={refused.map((one) => ({
          key: `${one.dapil} ${one.index}`,
          cells: [one.dapil, nameOf(ceremony, one.index), one.code, number(one.times)],
        }))}
      />
    </section>
  );
}

import type { ListPosition } from "../api/shapes";
import { quotaOf } from "../lists/lawful";
import { t } from "../i18n";
import { number } from "../ui/format";
import { Table } from "../ui/parts";

/** The women of a list in figures: a mark for each place by threes, and the same as a table. */
export function WomenOf(props: { positions: readonly ListPosition[]; name: string }) {
  const sexes = props.positions.map((place) => place.sex);
  const quota = quotaOf(sexes);
  const triples = Array.from({ length: Math.ceil(sexes.length / 3) }, (_, index) => ({
    from: 3 * index + 1,
    sexes: sexes.slice(3 * index, 3 * index + 3),
  }));
  const says = t("lists.quotaSays", {
    women: number(quota.women),
    length: number(quota.length),
    needed: number(quota.needed),
  });
  const caption = `${t("lists.quotaTable")}, ${props.name}`;
  return (
    <section class="quota" aria-labelledby="quota-title">
      <h3 id="quota-title">{t("lists.quota")}</h3>
      <p>{says}</p>
      <div class="quota-picture" aria-hidden="true">
        {triples.map((triple) => (
          <span class="quota-triple" key={triple.from}>
            {triple.sexes.map((sex, index) => (
              <span key={index} class={sex === "P" ? "quota-woman" : "quota-man"}>
                {sex}
              </span>
            ))}
          </span>
        ))}
      </div>
      <details>
        <summary>{caption}</summary>
        <Table
          caption={caption}
          head={[t("lists.triple"), t("lists.womenCol"), t("lists.tripleRule")]}
          numeric={[1]}
          rows={triples.map(({ from, sexes: three }) => ({
            key: String(from),
            cells: [
              t("lists.tripleOf", { from: number(from), to: number(from + three.length - 1) }),
              number(three.filter((sex) => sex === "P").length),
              three.length === 3 ? t("lists.tripleMust") : t("lists.tripleFree"),
            ],
          }))}
        />
      </details>
    </section>
  );
}

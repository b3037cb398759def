import type { ListPosition } from "../api/shapes";
import { named, t } from "../i18n";
import { number } from "../ui/format";
import { Table } from "../ui/parts";

/** Places or reserves in their order, each with its reason. */
export function Places(props: { caption: string; places: readonly ListPosition[]; board: string | undefined }) {
  return (
    <Table
      caption={props.caption}
      head={[t("candidates.position"), t("candidates.name"), t("candidates.votes")]}
      numeric={[0, 2]}
      rows={props.places.map((place) => ({
        key: place.candidateId,
        cells: [
          number(place.position),
          <Holder place={place} board={props.board ?? ""} />,
          number(place.votes),
        ],
      }))}
    />
  );
}

/** Who holds a place and why, in one column: the reason is to be seen on a phone too, not beyond its edge. */
function Holder(props: { place: ListPosition; board: string }) {
  const { place, board } = props;
  const changed = place.reasonCode === "OVERRIDE";
  return (
    <>
      <strong>{place.name}</strong>{" "}
      {changed && <span class="badge changed-place">✎ {t("lists.changedBy", { board })}</span>}
      <br />
      {t("candidates.number", { number: number(place.number) })} · {t(`sex.${place.sex}`)} · {named("label", place.label)}
      <br />
      <small class="hint">{reasonOf(place, board).join(" ")}</small>
    </>
  );
}

/** Why somebody holds a place, sentence by sentence. */
export function reasonOf(place: ListPosition, board: string): readonly string[] {
  const code = place.reasonCode ?? "";
  const why = t(`lists.why.${code}` as "lists.why.OVERRIDE", { board });
  const sentences = [why.startsWith("lists.why.") ? place.reason : why];
  if (code === "OVERRIDE") {
    sentences.push(
      place.computed === undefined
        ? t("lists.wasReserve")
        : t("lists.wasComputed", { place: number(place.computed) }),
    );
  }
  if (place.passedOver.length > 0) {
    const names = place.passedOver
      .map((one) => t("lists.passedOne", { name: one.name, votes: number(one.votes) }))
      .join(", ");
    sentences.push(t("lists.passedOver", { names }));
  }
  if (place.tie !== undefined) sentences.push(named("lists.tie", place.tie));
  return sentences;
}

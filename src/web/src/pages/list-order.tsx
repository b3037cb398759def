import { useEffect, useRef, useState } from "preact/hooks";
import type { FinalList, ListPosition } from "../api/shapes";
import { brokenRule, moved, quotaOf, type Broken } from "../lists/lawful";
import { t } from "../i18n";
import { number } from "../ui/format";
import { Notice } from "../ui/notice";

/** All who stand, those with a computed place first; only the first ones hold a place. */
export const standingOf = (list: FinalList): readonly ListPosition[] =>
  [...list.positions, ...list.reserves].sort(
    (one, other) => (one.computed ?? Infinity) - (other.computed ?? Infinity) || one.rank - other.rank,
  );

/** The ids of the computed places. */
export const computedOf = (list: FinalList): readonly string[] =>
  standingOf(list)
    .slice(0, list.positions.length)
    .map((one) => one.candidateId);

/** The order as buttons change it, by mouse, finger or keyboard; each step is said aloud. */
export function OrderEditor(props: {
  order: readonly ListPosition[];
  length: number;
  onOrder: (order: readonly ListPosition[]) => void;
}) {
  const { order, length } = props;
  const [said, setSaid] = useState("");
  const pressed = useRef<HTMLButtonElement | null>(null);
  // The row that moves takes its button along; the focus stays with it.
  useEffect(() => pressed.current?.focus(), [order]);
  const move = (from: number, to: number, button: HTMLButtonElement) => {
    const one = order[from];
    if (one === undefined || to < 0 || to >= order.length) return;
    pressed.current = button;
    props.onOrder(moved(order, from, to));
    setSaid(
      to < length
        ? t("lists.desk.nowAt", { name: one.name, place: number(to + 1) })
        : t("lists.desk.nowReserve", { name: one.name }),
    );
  };
  return (
    <>
      <ol class="order" data-testid="order">
        {order.map((one, index) => (
          <li key={one.candidateId} class={index === length ? "first-reserve" : undefined}>
            <span>
              <span class="order-place">
                {index < length ? t("lists.desk.place", { place: number(index + 1) }) : t("lists.desk.reserve")}
              </span>
              {": "}
              {one.name} · {t(`sex.${one.sex}`)} · {number(one.votes)}
              {one.computed !== index + 1 && index < length && (
                <>
                  <br />
                  <small class="hint">
                    ✎{" "}
                    {one.computed === undefined
                      ? t("lists.wasReserve")
                      : t("lists.wasComputed", { place: number(one.computed) })}
                  </small>
                </>
              )}
            </span>
            <span class="order-buttons">
              {([-1, 1] as const).map((step) => (
                <button
                  key={step}
                  type="button"
                  class="secondary small"
                  aria-label={t(step < 0 ? "lists.desk.upName" : "lists.desk.downName", { name: one.name })}
                  aria-disabled={index + step < 0 || index + step >= order.length}
                  onClick={(event) => move(index, index + step, event.currentTarget)}
                >
                  {step < 0 ? `↑ ${t("lists.desk.up")}` : `↓ ${t("lists.desk.down")}`}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p role="status" class="visually-hidden">
        {said}
      </p>
    </>
  );
}

/** Whether an order may take the place of the computed one, and if not, which rule it breaks. */
export function Lawfulness(props: { order: readonly ListPosition[]; list: FinalList; broken: Broken | undefined }) {
  const { order, list, broken } = props;
  const quota = quotaOf(order.slice(0, list.positions.length).map((one) => one.sex));
  return (
    <div data-testid="lawful" data-broken={broken ?? ""}>
      <Notice kind={broken === undefined ? "success" : "warning"}>
        {broken === undefined
          ? t("lists.desk.lawful")
          : t(`lists.desk.broken.${broken}`, {
              women: number(quota.women),
              needed: number(quota.needed),
              places: quota.without
                .map((triple) => t("lists.tripleOf", { from: number(3 * triple - 2), to: number(3 * triple) }))
                .join(", "),
            })}
      </Notice>
    </div>
  );
}

/** The first rule that the order breaks. */
export const brokenBy = (order: readonly ListPosition[], list: FinalList): Broken | undefined =>
  brokenRule(
    order.slice(0, list.positions.length).map((one) => one.candidateId),
    computedOf(list),
    order,
  );

import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { overrideList } from "../api/lists";
import type { Convention, FinalList } from "../api/shapes";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";
import { Lawfulness, OrderEditor, brokenBy, standingOf } from "./list-order";

/** The board of each level, as the party calls it (glossary). */
const boards: Readonly<Record<string, string>> = { DPR_RI: "DPP", DPRD_PROVINSI: "DPW", DPRD_KABKOTA: "DPD" };

/** The form by which the board of the level changes the order of a list. */
export function ChangeOrder(props: {
  convention: Convention;
  list: FinalList;
  account: Account;
  onDone: (proposed: boolean) => void;
}) {
  const { convention, list } = props;
  const [order, setOrder] = useState(standingOf(list));
  const [board, setBoard] = useState(boards[convention.level] ?? "");
  const [reason, setReason] = useState("");
  const deed = useDeed();
  const broken = brokenBy(order, list);
  const send = async () => {
    const done = await overrideList(props.account.token, convention.id, list.dapil, {
      computed: list.canonicalHash ?? "",
      board: oneLine(board),
      reason: oneLine(reason),
      places: order.slice(0, list.positions.length).map((one) => one.candidateId),
    });
    props.onDone(done.proposed);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        deed.run(send);
      }}
    >
      <p>{t("lists.desk.changeLead")}</p>
      <OrderEditor order={order} length={list.positions.length} onOrder={setOrder} />
      <Lawfulness order={order} list={list} broken={broken} />
      <Field label={t("lists.desk.board")}>
        {(field) => (
          <input
            {...field}
            type="text"
            required
            maxLength={100}
            value={board}
            onInput={(event) => setBoard(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t("lists.desk.reason")} hint={t("lists.desk.reasonHint")}>
        {(field) => (
          <textarea
            {...field}
            required
            rows={3}
            maxLength={1000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <div class="buttons">
        <button type="submit" disabled={deed.busy || broken !== undefined} data-testid="send-order">
          {t("lists.desk.send")}
        </button>
        <button type="button" class="secondary" onClick={() => setOrder(standingOf(list))}>
          {t("lists.desk.reset")}
        </button>
      </div>
    </form>
  );
}

/** A board and a reason are one line each on the record. */
const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");

import type { Account } from "../api/account";
import { overrideList, proposedOrders, type ProposedOverride } from "../api/lists";
import type { Convention, FinalList, ListPosition, Me } from "../api/shapes";
import { t } from "../i18n";
import { number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { ProblemNotice } from "../ui/notice";
import { Table } from "../ui/parts";
import { computedOf, standingOf } from "./list-order";

interface Props {
  readonly convention: Convention;
  readonly list: FinalList;
  readonly account: Account;
  readonly me: Me;
  readonly onDone: (proposed: boolean) => void;
}

/** Changes that one member proposed, for another one to agree to. */
export function ProposedOrders(props: Props) {
  const { convention, list, account } = props;
  const [load, reload] = useLoad(
    () => proposedOrders(account.token, convention.id, list.dapil),
    `${list.dapil}/${convention.proposals.length}`,
  );
  return (
    <Loaded load={load} reload={reload}>
      {(all) =>
        all.length === 0 ? (
          <></>
        ) : (
          <section aria-labelledby="proposed-title" data-testid="proposed-orders">
            <h3 id="proposed-title">{t("lists.desk.waiting")}</h3>
            {all.map((one) => (
              <One key={one.sha256} {...props} one={one} />
            ))}
          </section>
        )
      }
    </Loaded>
  );
}

function One(props: Props & { one: ProposedOverride }) {
  const { convention, list, one, account, me } = props;
  const deed = useDeed();
  const proposal = convention.proposals.find((p) => p.content === one.sha256 && p.subject === list.dapil);
  const agree = async () => {
    const { computed, board, reason, places } = one;
    const done = await overrideList(account.token, convention.id, list.dapil, { computed, board, reason, places });
    props.onDone(done.proposed);
  };
  return (
    <div class="panel">
      <p>{t("lists.desk.waitingBy", { by: proposal?.by ?? "", board: one.board, reason: one.reason })}</p>
      <Order list={list} places={one.places} />
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptNothing" />}
      {proposal?.by === me.username ? (
        <p>{t("lists.desk.waitingOwn")}</p>
      ) : (
        <button type="button" disabled={deed.busy} onClick={() => deed.run(agree)} data-testid="agree-order">
          {t("lists.desk.agree")}
        </button>
      )}
    </div>
  );
}

function Order(props: { list: FinalList; places: readonly string[] }) {
  const { list, places } = props;
  const people = new Map<string, ListPosition>(standingOf(list).map((one) => [one.candidateId, one]));
  const computed = computedOf(list);
  return (
    <Table
      caption={t("lists.desk.change")}
      head={[t("candidates.position"), t("candidates.name"), t("candidates.votes")]}
      numeric={[0, 2]}
      rows={places.map((id, index) => {
        const one = people.get(id);
        const place = one?.computed;
        return {
          key: id,
          cells: [
            number(index + 1),
            <>
              {one?.name ?? id}
              {computed[index] !== id && (
                <>
                  <br />
                  <small class="hint">
                    ✎ {place === undefined ? t("lists.wasReserve") : t("lists.wasComputed", { place: number(place) })}
                  </small>
                </>
              )}
            </>,
            one === undefined ? "" : number(one.votes),
          ],
        };
      })}
    />
  );
}

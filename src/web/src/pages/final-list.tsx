import { listAddress, finalLists } from "../api/record";
import { overrideAddress, recordAddress } from "../api/lists";
import type { Convention, ConventionDapil, FinalList } from "../api/shapes";
import { t } from "../i18n";
import { dateTime, number } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import "../ui/lists.css";
import { Notice } from "../ui/notice";
import { Code } from "../ui/parts";
import { History } from "./list-history";
import { Places } from "./list-places";
import { WomenOf } from "./list-quota";

/** The final list of one dapil with the reason of every place, what changed it, and the texts that were hashed. */
export function FinalListOf(props: { convention: Convention; dapil: ConventionDapil }) {
  const { convention, dapil } = props;
  const [load, reload] = useLoad(
    () => finalLists(convention.id, dapil.code),
    `${convention.id}/${dapil.code}`,
  );
  return (
    <section aria-labelledby="list-title" data-testid="final-list">
      <h2 id="list-title">{t("candidates.list")}</h2>
      <p>{t("candidates.listLead")}</p>
      <Loaded load={load} reload={reload}>
        {([list]) =>
          list ? (
            <OneList convention={convention.id} list={list} name={dapil.name} />
          ) : (
            <Notice kind="info">{t("site.none")}</Notice>
          )
        }
      </Loaded>
    </section>
  );
}

/** Where an act can be seen on the public record. */
export const actAddress = (convention: string, seq: number) =>
  `/pemantau.html?konvensi=${encodeURIComponent(convention)}&tindakan=${seq}`;

/** A list, whatever its state. */
export function OneList(props: { convention: string; list: FinalList; name: string }) {
  const { list, name, convention } = props;
  if (list.state === "DELAYED" || list.state === "REVOTE") {
    return (
      <Notice kind="warning">
        <p data-testid="list-state">{t(`lists.state.${list.state}`)}</p>
      </Notice>
    );
  }
  return (
    <>
      <State list={list} convention={convention} />
      <Change list={list} convention={convention} />
      <Places caption={`${t("candidates.list")}, ${name}`} places={list.positions} board={list.override?.board} />
      {list.tooFewWomen && <Notice kind="warning">{t("candidates.tooFewWomen")}</Notice>}
      <WomenOf positions={list.positions} name={name} />
      {list.reserves.length > 0 && (
        <Places caption={`${t("candidates.reserves")}, ${name}`} places={list.reserves} board={list.override?.board} />
      )}
      <History list={list} convention={convention} />
      <Files list={list} convention={convention} />
    </>
  );
}

function State(props: { list: FinalList; convention: string }) {
  const { decided } = props.list;
  return (
    <p data-testid="list-state" data-state={props.list.state}>
      {decided ? (
        <>
          <strong>✓ {t("lists.state.DECIDED", { at: dateTime(decided.at), actor: decided.actor })}</strong>{" "}
          <a href={actAddress(props.convention, decided.seq)}>{t("lists.act", { seq: number(decided.seq) })}</a>
        </>
      ) : (
        t("lists.state.COMPUTED")
      )}
    </p>
  );
}

/** What a board changed, said before anything else of the list. */
function Change(props: { list: FinalList; convention: string }) {
  const { override } = props.list;
  if (!override) return <></>;
  return (
    <Notice kind="warning">
      <p data-testid="list-override">
        {t("lists.changedSays", {
          board: override.board,
          at: dateTime(override.at),
          act: t("lists.act", { seq: number(override.seq) }),
          places: override.changed.map(number).join(", "),
          reason: override.reason,
        })}
      </p>
    </Notice>
  );
}

function Files(props: { list: FinalList; convention: string }) {
  const { list, convention } = props;
  return (
    <ul class="plain-list">
      {list.decided && (
        <li>
          <a href={recordAddress(convention, list.dapil)} data-testid="list-record">
            {t("lists.record")}
          </a>
        </li>
      )}
      <li>
        <a href={listAddress(convention, list.dapil)}>{t("lists.text")}</a>
        {list.canonicalHash !== undefined && (
          <>
            . {t("candidates.hash")}: <Code value={list.canonicalHash} />
          </>
        )}
      </li>
      {list.override && (
        <li>
          <a href={overrideAddress(convention, list.dapil)}>
            {t("lists.overrideText", { board: list.override.board })}
          </a>
          . {t("candidates.hash")}: <Code value={list.override.sha256} />
        </li>
      )}
    </ul>
  );
}

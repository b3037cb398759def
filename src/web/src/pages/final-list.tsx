import * as record from "../api/record";
import type { Convention, ConventionDapil, FinalList, ListPosition } from "../api/shapes";
import { named, t } from "../i18n";
import { number } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { Code, Table } from "../ui/parts";

/** The computed list of one dapil with the reason of every place, and the text that was hashed. */
export function FinalListOf(props: { convention: Convention; dapil: ConventionDapil }) {
  const { convention, dapil } = props;
  const [load, reload] = useLoad(() => record.finalLists(convention.id), convention.id);
  return (
    <section aria-labelledby="list-title" data-testid="final-list">
      <h2 id="list-title">{t("candidates.list")}</h2>
      <p>{t("candidates.listLead")}</p>
      <Loaded load={load} reload={reload}>
        {(lists) => {
          const list = lists.find((one) => one.dapil === dapil.code);
          return list ? (
            <ListTables list={list} name={dapil.name} address={record.listAddress(convention.id, dapil.code)} />
          ) : (
            <Notice kind="info">{t("site.none")}</Notice>
          );
        }}
      </Loaded>
    </section>
  );
}

function ListTables(props: { list: FinalList; name: string; address: string }) {
  const { list } = props;
  return (
    <>
      <Places caption={`${t("candidates.list")}, ${props.name}`} places={list.positions} />
      <p>{t("candidates.women", { women: number(list.women), needed: number(list.womenNeeded) })}</p>
      {list.tooFewWomen && <Notice kind="warning">{t("candidates.tooFewWomen")}</Notice>}
      {list.reserves.length > 0 && (
        <Places caption={`${t("candidates.reserves")}, ${props.name}`} places={list.reserves} />
      )}
      <p>
        <a href={props.address}>{t("candidates.listText")}</a>. {t("candidates.hash")}: <Code value={list.canonicalHash} />
      </p>
    </>
  );
}

function Places(props: { caption: string; places: readonly ListPosition[] }) {
  return (
    <Table
      caption={props.caption}
      head={[t("candidates.position"), t("candidates.name"), t("candidates.votes")]}
      numeric={[0, 2]}
      rows={props.places.map((place) => ({
        key: place.candidateId,
        cells: [number(place.position), <Holder place={place} />, number(place.votes)],
      }))}
    />
  );
}

/** Who holds a place and why, in one column: the reason is to be seen on a phone too, not beyond its edge. */
function Holder(props: { place: ListPosition }) {
  const { place } = props;
  return (
    <>
      <strong>{place.name}</strong>
      <br />
      {t("candidates.number", { number: number(place.number) })} · {t(`sex.${place.sex}`)} · {named("label", place.label)}
      <br />
      <small class="hint">
        {t("candidates.reason")}: {reasonOf(place)}
      </small>
    </>
  );
}

function reasonOf(place: ListPosition): string {
  const code = place.reasonCode;
  const known = code === undefined ? "" : named("placeReason", code);
  return known !== "" && known !== code ? known : place.reason;
}

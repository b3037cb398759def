import { versionAddress } from "../api/lists";
import type { Departed, FinalList, ListVersion } from "../api/shapes";
import { changesBetween } from "../lists/lawful";
import { t } from "../i18n";
import { dateTime, number, shortTime } from "../ui/format";
import { Code, Table } from "../ui/parts";
import { actAddress } from "./final-list";

/** Who left after the ballot was fixed, and every list that was computed with what changed from one to the next. */
export function History(props: { list: FinalList; convention: string }) {
  const { list, convention } = props;
  return (
    <>
      {list.out.length > 0 && (
        <Table
          caption={t("lists.out")}
          head={[t("candidates.name"), t("lists.howCol"), t("observer.at")]}
          rows={list.out.map((one) => ({
            key: one.candidateId,
            cells: [<Gone one={one} />, <Why one={one} convention={convention} />, shortTime(one.at)],
          }))}
        />
      )}
      {list.versions.length > 1 && (
        <details data-testid="list-versions">
          <summary>{t("lists.versions")}</summary>
          <p>{t("lists.versionsLead")}</p>
          <ol class="versions">
            {list.versions.map((version, index) => (
              <li key={version.number}>
                <Version
                  list={list}
                  convention={convention}
                  version={version}
                  before={list.versions[index - 1]}
                  holds={index === list.versions.length - 1}
                />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Gone(props: { one: Departed }) {
  return (
    <>
      <strong>{props.one.name}</strong>
      <br />
      {t("candidates.number", { number: number(props.one.number) })}
    </>
  );
}

function Why(props: { one: Departed; convention: string }) {
  const { one } = props;
  return (
    <>
      {t(`lists.how.${one.how}`)}
      {one.reason !== "" && `: ${one.reason}`}
      <br />
      <a href={actAddress(props.convention, one.seq)}>{t("lists.act", { seq: number(one.seq) })}</a>
    </>
  );
}

function Version(props: {
  list: FinalList;
  convention: string;
  version: ListVersion;
  before: ListVersion | undefined;
  holds: boolean;
}) {
  const { list, version, before } = props;
  const name = nameIn(list);
  return (
    <>
      <strong>{t("lists.version", { number: number(version.number), at: dateTime(version.at) })}</strong>{" "}
      {props.holds && <span class="badge">{t("lists.versionNow")}</span>}
      <br />
      {t(`lists.cause.${version.cause}`, { name: name(version.about) })}{" "}
      {before && changesOf(before, version, name).join(" ")}
      <ol class="version-places">
        {version.places.map((id) => (
          <li key={id}>{name(id)}</li>
        ))}
      </ol>
      <a href={versionAddress(props.convention, list.dapil, version.number)}>{t("lists.text")}</a>,{" "}
      <a href={actAddress(props.convention, version.seq)}>{t("lists.act", { seq: number(version.seq) })}</a>.{" "}
      {t("candidates.hash")}: <Code value={version.sha256} />
    </>
  );
}

/** Names of all who stand or stood; an id that is no candidate's stays as it is. */
function nameIn(list: FinalList): (id: string) => string {
  const names = new Map([...list.positions, ...list.reserves, ...list.out].map((one) => [one.candidateId, one.name]));
  return (id) => names.get(id) ?? id;
}

function changesOf(before: ListVersion, after: ListVersion, name: (id: string) => string): readonly string[] {
  const changes = changesBetween(before.places, after.places);
  const sentences = [
    changes.left.length > 0 ? t("lists.left", { names: changes.left.map(name).join(", ") }) : "",
    changes.came.length > 0 ? t("lists.came", { names: changes.came.map(name).join(", ") }) : "",
    changes.moved.length > 0
      ? t("lists.moved", {
          names: changes.moved
            .map((one) => t("lists.movedOne", { name: name(one.id), from: number(one.from), to: number(one.to) }))
            .join(", "),
        })
      : "",
  ].filter((sentence) => sentence !== "");
  return sentences.length > 0 ? sentences : [t("lists.same")];
}

import type { ComponentChildren } from "preact";
import type { Account } from "../api/account";
import { openEvidence, type Case } from "../api/objections";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { number, size } from "../ui/format";
import { useDeed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";
import { ObjectionFacts, titleOf } from "./objection-facts";

/** An objection as one of its parties or an organ sees it, with what this person can do below. */
export function CaseCard(props: {
  convention: Convention;
  account: Account;
  one: Case;
  name: string | undefined;
  children: ComponentChildren;
}) {
  const { convention, account, one } = props;
  const { objection } = one;
  const title = `case-${objection.id}`;
  return (
    <article class="panel objection" aria-labelledby={title} data-testid="objection-case" data-state={objection.state}>
      <h3 id={title}>{titleOf(objection)}</h3>
      <ObjectionFacts convention={convention} objection={objection} name={props.name} />
      {one.statement === undefined ? (
        one.against && <p class="hint">{t("objection.againstSecret")}</p>
      ) : (
        <Said title={t("objection.facts.statement")} text={one.statement} />
      )}
      {one.statement !== undefined && objection.state !== "DRAFT" && (
        <EvidenceList convention={convention} account={account} one={one} />
      )}
      {one.answer !== undefined && <Said title={t("objection.facts.answer")} text={one.answer} />}
      {one.appealGrounds !== undefined && (
        <Said title={t("objection.facts.appealGrounds")} text={one.appealGrounds} />
      )}
      {props.children}
    </article>
  );
}

function Said(props: { title: string; text: string }) {
  return (
    <>
      <h4>{props.title}</h4>
      <p class="said">{props.text}</p>
    </>
  );
}

/** The files of evidence, each opened in a tab of its own. */
export function EvidenceList(props: {
  convention: Convention;
  account: Account;
  one: Case;
  onRemove?: (file: number) => void;
}) {
  const { convention, account, one } = props;
  const deed = useDeed();
  const open = (file: number) =>
    deed.run(async () => {
      const blob = await openEvidence(account.token, convention.id, one.objection.id, file);
      const address = URL.createObjectURL(blob);
      const link = document.createElement("a");
      link.href = address;
      link.target = "_blank";
      link.rel = "noopener";
      link.click();
      // The new tab has read the file by then; it should not stay in this tab's memory.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    });
  const remove = props.onRemove;
  return (
    <>
      <h4>{t("objection.facts.evidence")}</h4>
      {one.evidence.length === 0 && <p>{t("objection.noEvidence")}</p>}
      <ul class="plain-list">
        {one.evidence.map((file) => (
          <li key={file.number} class="buttons">
            <button type="button" class="secondary small" disabled={deed.busy} onClick={() => open(file.number)}>
              {t("objection.openEvidence", { number: number(file.number) })} ({size(file.size)}) {t("site.newTab")}
            </button>
            {remove && (
              <button type="button" class="secondary small" onClick={() => remove(file.number)}>
                {t("objection.removeEvidence", { number: number(file.number) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </>
  );
}

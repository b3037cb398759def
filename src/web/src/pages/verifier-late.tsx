import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { checkLatePaper, lateFile, lateWork, type LatePaper, type LatePapers } from "../api/candidacy";
import type { Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { Field } from "../ui/field";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { showInTab } from "./verifier-open";

interface WorkProps {
  readonly convention: Convention;
  readonly account: Account;
}

/** Papers of the last stage that wait for verifiers: two who agree accept or refuse each. */
export function LateWork(props: WorkProps) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => lateWork(account.token, convention.id), convention.id);
  return (
    <Loaded load={load} reload={reload}>
      {(all) =>
        all.length === 0 ? (
          <Notice kind="info">{t("candidacy.review.lateNone")}</Notice>
        ) : (
          <>
            {all.map((one) => (
              <OfApplication {...props} key={one.application} late={one} reload={reload} />
            ))}
          </>
        )
      }
    </Loaded>
  );
}

function OfApplication(props: WorkProps & { late: LatePapers; reload: () => void }) {
  const { convention, late } = props;
  const dapil = convention.dapil.find((one) => one.code === late.dapil)?.name ?? late.dapil;
  return (
    <section class="panel" aria-labelledby={`late-${late.application}`} data-testid="late-review">
      <h2 id={`late-${late.application}`}>{t("candidacy.review.lateOf", { id: late.application })}</h2>
      <p class="hint">{dapil}</p>
      {late.papers
        .filter((paper) => paper.file !== undefined)
        .map((paper) => (
          <Paper {...props} key={paper.kind} paper={paper} />
        ))}
    </section>
  );
}

function Paper(props: WorkProps & { late: LatePapers; paper: LatePaper; reload: () => void }) {
  const { convention, account, late, paper } = props;
  const [reason, setReason] = useState("");
  const deed = useDeed();
  const document = named("candidacy.document", paper.kind);
  const open = () =>
    deed.run(async () => showInTab(await lateFile(account.token, convention.id, late.application, paper.kind)));
  const check = (accepts: boolean) =>
    deed.run(async () => {
      const word = { sha256: paper.file?.sha256 ?? "", accepts, reason: reason.trim() };
      await checkLatePaper(account.token, convention.id, late.application, paper.kind, word);
      props.reload();
    });
  return (
    <article aria-label={document}>
      <h3>
        {document} <span class="badge">{named("candidacy.late.state", paper.state)}</span>
      </h3>
      <button type="button" class="secondary small" disabled={deed.busy} onClick={open}>
        {t("candidacy.review.openLate", { document })} {t("site.newTab")}
      </button>
      {paper.file?.scanned === false && <p class="hint">{t("candidacy.review.notScanned", { documents: document })}</p>}
      {paper.mine && <p>{t("candidacy.review.lateGiven")}</p>}
      {!paper.mine && paper.state === "WAITING" && (
        <>
          <Field label={t("verifier.reason")} hint={t("verifier.reasonHint")}>
            {(field) => (
              <textarea
                {...field}
                rows={2}
                maxLength={1000}
                value={reason}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
            )}
          </Field>
          <div class="buttons">
            <button type="button" disabled={deed.busy || reason.trim() === ""} onClick={() => check(true)}>
              {t("candidacy.review.accept")}
            </button>
            <button type="button" class="danger" disabled={deed.busy || reason.trim() === ""} onClick={() => check(false)}>
              {t("candidacy.review.refuse")}
            </button>
          </div>
        </>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
    </article>
  );
}

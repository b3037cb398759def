import * as record from "../api/record";
import type { Convention, Stage } from "../api/shapes";
import { t } from "../i18n";
import { Code } from "../ui/parts";
import { ExportWitnessed } from "./export-witnessed";

const exported: readonly Stage[] = ["VOTING", "TALLY", "RESULT_OBJECTIONS", "FINALIZATION", "DECIDED", "ARCHIVED"];

/** Everything that can be taken away and checked elsewhere. */
export function Downloads(props: { convention: Convention }) {
  const { convention } = props;
  return (
    <section aria-labelledby="downloads-title">
      <h2 id="downloads-title">{t("observer.downloads")}</h2>
      <ul>
        <li>
          {exported.includes(convention.stage) ? (
            <>
              <a href={record.exportAddress(convention.id)} download data-testid="export">
                {t("observer.exportFile")}
              </a>
              <ExportWitnessed convention={convention} />
            </>
          ) : (
            <>
              {t("observer.exportFile")}: {t("observer.exportLater")}
            </>
          )}
        </li>
        {convention.rulesHash !== undefined && (
          <li>
            <a href={record.rulesAddress(convention.id)}>{t("observer.rules")}</a>. {t("observer.rulesHash")}:{" "}
            <Code value={convention.rulesHash} />
          </li>
        )}
        {convention.dapil
          .filter((one) => one.electionUuid !== undefined && !["PREPARING", "NONE"].includes(one.electionState))
          .map((one) => (
            <li key={one.code}>
              <a href={record.archiveAddress(one.electionUuid ?? "")} download>
                {t("observer.archive", { dapil: one.name })}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** The very commands that check the downloads. */
export function Audit() {
  return (
    <section class="panel" aria-labelledby="audit-title">
      <h2 id="audit-title">{t("observer.audit")}</h2>
      <p>
        <a href="/periksa.html">{t("observer.auditPage")}</a>: {t("observer.auditPageLead")}.
      </p>
      <p>{t("observer.auditLead")}</p>
      <pre class="command" tabIndex={0}>
        <code data-testid="audit-command">audit-tools/audit verify export.zip</code>
      </pre>
      <p>{t("observer.auditOther")}</p>
      <pre class="command" tabIndex={0}>
        <code>belenios-tool election verify --dir FOLDER</code>
      </pre>
    </section>
  );
}

import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import {
  consentToSpecificData,
  latePapers,
  putLatePaper,
  sayService,
  type LatePaper,
  type LatePapers,
} from "../api/candidacy";
import type { Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { size } from "../ui/format";
import { Loaded, useDeed, useLoad, type Deed } from "../ui/load";
import { ProblemNotice } from "../ui/notice";

const types = ["application/pdf", "image/jpeg", "image/png"];

/** The papers that are due before the list of the dapil is decided; nothing where the rules ask for none. */
export function LateDocuments(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => latePapers(account.token, convention.id), convention.id);
  const deed = useDeed();
  const [said, setSaid] = useState("");
  const act = (what: () => Promise<unknown>, then: string) =>
    deed.run(async () => {
      setSaid("");
      await what();
      setSaid(then);
      reload();
    });
  return (
    <Loaded load={load} reload={reload}>
      {(late) =>
        late.papers.length > 0 && (
          <section class="panel" aria-labelledby="late-title">
            <h2 id="late-title">{t("candidacy.late.title")}</h2>
            <p>{t("candidacy.late.lead")}</p>
            {late.open && !late.consented && (
              <>
                <p>{t("candidacy.late.consent")}</p>
                <button
                  type="button"
                  disabled={deed.busy}
                  data-testid="consent-specific"
                  onClick={() => act(() => consentToSpecificData(account.token, convention.id), "")}
                >
                  {t("candidacy.late.consentGive")}
                </button>
              </>
            )}
            {late.open && (
              <Service late={late} deed={deed} onSay={(serves) => act(() => sayService(account.token, convention.id, serves), "")} />
            )}
            <ul class="checklist">
              {late.papers.map((paper) => (
                <Paper
                  key={paper.kind}
                  paper={paper}
                  canEdit={late.open && late.consented && !deed.busy && paper.state !== "ACCEPTED"}
                  onUpload={(file) =>
                    act(
                      () => putLatePaper(account.token, convention.id, paper.kind, file),
                      t("application.uploaded", { document: named("candidacy.document", paper.kind) }),
                    )
                  }
                />
              ))}
            </ul>
            <p role="status">{said}</p>
            {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptNothing" />}
          </section>
        )
      }
    </Loaded>
  );
}

/** Who serves the state hands in a letter of resignation. */
function Service(props: { late: LatePapers; deed: Deed; onSay: (serves: boolean) => void }) {
  const { late, deed, onSay } = props;
  if (!late.papers.some((paper) => paper.kind === "RESIGNATION")) return null;
  return (
    <fieldset class="radios" disabled={deed.busy}>
      <legend>{t("candidacy.late.serves")}</legend>
      {[true, false].map((serves) => (
        <label class="tick" key={String(serves)}>
          <input type="radio" name="serves" checked={late.servesState === serves} onChange={() => onSay(serves)} />
          <span>{t(serves ? "candidacy.late.yes" : "candidacy.late.no")}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Paper(props: { paper: LatePaper; canEdit: boolean; onUpload: (file: File) => void }) {
  const { paper } = props;
  const document = named("candidacy.document", paper.kind);
  return (
    <li data-testid={`late-${paper.kind}`}>
      <span>
        <strong>{document}</strong> {!paper.required && <span class="hint">({t("candidacy.late.notRequired")})</span>}
        <br />
        <span data-state={paper.state}>
          {paper.state === "ACCEPTED" ? "✓" : "○"} {named("candidacy.late.state", paper.state)}
          {paper.file && ` (${size(paper.file.size)})`}
        </span>
        {paper.reasons.map((reason) => (
          <span class="hint" key={reason}>
            <br />
            {reason}
          </span>
        ))}
      </span>
      {props.canEdit && (
        <label class="upload">
          <input
            type="file"
            accept={types.join(",")}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) props.onUpload(file);
            }}
          />
          <span>{t(paper.file ? "application.replace" : "application.upload", { document })}</span>
        </label>
      )}
    </li>
  );
}

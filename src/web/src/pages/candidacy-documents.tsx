import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { documentKinds, type Application, type Convention, type DocumentKind } from "../api/shapes";
import { t } from "../i18n";
import { size } from "../ui/format";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";

const LARGEST = 2 * 1024 * 1024;
const types = ["application/pdf", "image/jpeg", "image/png"];

/** The checklist of documents; a file is looked at here first, so that nobody waits for an upload that must fail. */
export function Documents(props: {
  convention: Convention;
  account: Account;
  application: Application | undefined;
  /** Which parts may be changed now. */
  can: (part: string) => boolean;
  onChange: () => void;
}) {
  const { convention, account, application, can } = props;
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState("");
  const deed = useDeed();
  const start = (text: string) => {
    setRefused("");
    setSaid(text);
  };
  const upload = (kind: DocumentKind, file: File) => {
    const document = t(`application.document.${kind}`);
    start("");
    if (file.size > LARGEST) return setRefused(t("application.tooLarge"));
    if (!types.includes(file.type)) return setRefused(t("application.wrongType"));
    deed.run(async () => {
      start(t("application.uploading", { document }));
      await account.putDocument(convention.id, kind, file);
      setSaid(t("application.uploaded", { document }));
      props.onChange();
    });
  };
  const remove = (kind: DocumentKind) =>
    deed.run(async () => {
      await account.deleteDocument(convention.id, kind);
      start(t("application.removed", { document: t(`application.document.${kind}`) }));
      props.onChange();
    });
  return (
    <section class="panel" aria-labelledby="documents-title">
      <h2 id="documents-title">{t("application.documents")}</h2>
      <p>{application === undefined ? t("application.documentsLater") : t("application.documentsLead")}</p>
      <ul class="checklist">
        {documentKinds.map((kind) => (
          <Line
            key={kind}
            kind={kind}
            bytes={application?.documents.find((one) => one.kind === kind)?.size}
            canEdit={can(`documents.${kind}`) && application !== undefined && !deed.busy}
            onUpload={(file) => upload(kind, file)}
            onRemove={() => remove(kind)}
          />
        ))}
      </ul>
      <p role="status" data-testid="document-said">
        {deed.thrown === undefined ? said : ""}
      </p>
      {refused !== "" && <Notice kind="error">{refused}</Notice>}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptNothing" />}
    </section>
  );
}

function Line(props: {
  kind: DocumentKind;
  bytes: number | undefined;
  canEdit: boolean;
  onUpload: (file: File) => void;
  onRemove: () => void;
}) {
  const { kind, bytes } = props;
  const document = t(`application.document.${kind}`);
  return (
    <li data-testid={`document-${kind}`}>
      <span>
        <strong>{document}</strong>
        <br />
        <span>
          {bytes === undefined
            ? `○ ${t("application.documentMissing")}`
            : `✓ ${t("application.documentPresent", { size: size(bytes) })}`}
        </span>
      </span>
      {props.canEdit && (
        <span class="buttons">
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
            <span>{t(bytes === undefined ? "application.upload" : "application.replace", { document })}</span>
          </label>
          {bytes !== undefined && (
            <button type="button" class="secondary small" onClick={props.onRemove}>
              {t("application.remove", { document })}
            </button>
          )}
        </span>
      )}
    </li>
  );
}

import { useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { qrIn, recognize, recognizeText, type Given } from "../verify/given";
import type { GivenFile } from "../verify/sources";

/** What came in, or why a picture, or a file that cannot be read (a folder that was dropped, one that is gone), gave nothing. */
export type Input = Given | { readonly kind: "noQr" | "unreadable" };

/** Files, a folder, dropped files, pasted text, a picture of a QR code. */
export function VerifyInput(props: { onGiven: (input: Input) => void }) {
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);
  const last = useRef(0);
  const take = (files: readonly GivenFile[]) => {
    // Who closed the dialog without choosing gave nothing.
    if (files.length === 0) return;
    const mine = (last.current += 1);
    const tell = (input: Input) => {
      if (mine === last.current) props.onGiven(input);
    };
    void taken(files, tell).then(tell, () => tell({ kind: "unreadable" }));
  };
  return (
    <div
      class={over ? "drop-zone over" : "drop-zone"}
      data-testid="verify-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(filesOf(event.dataTransfer?.files ?? null));
      }}
    >
      {over && <p aria-hidden="true">{t("verify.drop")}</p>}
      <Field label={t("verify.files")} hint={t("verify.filesHint")}>
        {(field) => <input {...field} type="file" multiple data-testid="verify-files" onChange={(event) => take(filesOf(event.currentTarget.files))} />}
      </Field>
      <Field label={t("verify.photo")} hint={t("verify.photoHint")}>
        {(field) => <input {...field} type="file" accept="image/*" capture="environment" data-testid="verify-photo" onChange={(event) => take(filesOf(event.currentTarget.files))} />}
      </Field>
      <details>
        <summary>{t("verify.paste")}</summary>
        <Field label={t("verify.paste")} hint={t("verify.pasteHint")}>
          {(field) => (
            <textarea {...field} rows={5} spellcheck={false} autocomplete="off" data-testid="verify-text" value={text} onInput={(event) => setText(event.currentTarget.value)} />
          )}
        </Field>
        <button type="button" class="secondary" data-testid="verify-paste" onClick={() => props.onGiven(recognizeText(text.replaceAll("\r\n", "\n")))}>
          {t("verify.pasteUse")}
        </button>
      </details>
      <details>
        <summary>{t("verify.folder")}</summary>
        <Field label={t("verify.folder")} hint={t("verify.folderHint")}>
          {(field) => <input {...field} type="file" {...FOLDER} multiple data-testid="verify-folder" onChange={(event) => take(filesOf(event.currentTarget.files))} />}
        </Field>
      </details>
    </div>
  );
}

/** No standard has this attribute, and all browsers do. */
const FOLDER = { webkitdirectory: true };

function filesOf(files: FileList | null): readonly GivenFile[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, blob: file }));
}

/** @param tell hears of a picture before it is searched: that takes seconds */
async function taken(files: readonly GivenFile[], tell: (input: Input) => void): Promise<Input> {
  const given = await recognize(files);
  if (given.kind !== "picture") return given;
  tell(given);
  const text = await qrIn(given.picture).catch(() => undefined);
  return text === undefined ? { kind: "noQr" } : recognizeText(text);
}

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { Field } from "./field";
import type { Deed } from "./load";
import { ProblemNotice } from "./notice";

/** A dialog that asks the reason of an act before it is done; Escape and "cancel" change nothing. */
export function AskReason(props: {
  title: string;
  lead?: string;
  hint?: string;
  confirm: string;
  deed: Deed;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="ask-title" onClose={props.onClose}>
      <form
        class="dialog-box"
        onSubmit={(event) => {
          event.preventDefault();
          // A reason is one line of the record.
          const line = reason.trim().replace(/\s+/g, " ");
          if (line !== "") props.onConfirm(line);
        }}
      >
        <h2 id="ask-title">{props.title}</h2>
        {props.lead && <p>{props.lead}</p>}
        <Field label={t("committee.reason")} hint={props.hint}>
          {(field) => (
            <textarea
              {...field}
              required
              maxLength={1000}
              rows={3}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
        {props.deed.thrown !== undefined && <ProblemNotice thrown={props.deed.thrown} kept="problem.keptNothing" />}
        <div class="buttons">
          <button type="submit" disabled={props.deed.busy} aria-busy={props.deed.busy}>
            {props.confirm}
          </button>
          <button type="button" class="secondary" onClick={() => dialog.current?.close()}>
            {t("site.cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

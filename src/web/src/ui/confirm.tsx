import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n";

/** Asks once more before something that cannot be undone; Escape and "cancel" change nothing. */
export function Confirm(props: {
  title: string;
  lead: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="confirm-title" aria-describedby="confirm-lead" onClose={props.onClose}>
      <div class="dialog-box">
        <h2 id="confirm-title">{props.title}</h2>
        <p id="confirm-lead">{props.lead}</p>
        <div class="buttons">
          <button type="button" data-testid="confirm" onClick={props.onConfirm}>
            {props.confirm}
          </button>
          <button type="button" class="secondary" onClick={() => dialog.current?.close()}>
            {t("site.cancel")}
          </button>
        </div>
      </div>
    </dialog>
  );
}

import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Application, Convention } from "../api/shapes";
import { t } from "../i18n";
import { AskReason } from "../ui/ask";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";

/** Submitting, and withdrawing. */
export function Finish(props: {
  convention: Convention;
  account: Account;
  application: Application;
  canEdit: boolean;
  onChange: () => void;
}) {
  const { convention, account, application } = props;
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState("");
  const submitting = useDeed();
  const withdrawing = useDeed();
  const submit = async () => {
    setSaid("");
    await account.submit(convention.id);
    setSaid(t("application.submitted"));
    props.onChange();
  };
  const withdraw = async (reason: string) => {
    await account.withdraw(convention.id, reason);
    setAsking(false);
    setSaid(t("application.withdrawn"));
    props.onChange();
  };
  if (!props.canEdit && !application.withdrawable && said === "") return null;
  return (
    <section class="panel" aria-labelledby="finish-title">
      <h2 id="finish-title">{t("application.submit")}</h2>
      {said !== "" && <Notice kind="success">{said}</Notice>}
      {submitting.thrown !== undefined && <ProblemNotice thrown={submitting.thrown} kept="problem.keptForm" />}
      {props.canEdit && <p>{t("application.submitLead")}</p>}
      <div class="buttons">
        {props.canEdit && (
          <button
            type="button"
            data-testid="submit-application"
            disabled={submitting.busy}
            aria-busy={submitting.busy}
            onClick={() => submitting.run(submit)}
          >
            {t("application.submit")}
          </button>
        )}
        {application.withdrawable && (
          <button type="button" class="danger" onClick={() => setAsking(true)}>
            {t("application.withdraw")}
          </button>
        )}
      </div>
      {asking && (
        <AskReason
          title={t("application.withdraw")}
          lead={t("application.withdrawLead")}
          confirm={t("application.withdraw")}
          deed={withdrawing}
          onConfirm={(reason) => withdrawing.run(() => withdraw(reason))}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

import type { Account } from "../api/account";
import type { Application, Convention, FieldProblem } from "../api/shapes";
import { named, t } from "../i18n";
import { WithConvention } from "../ui/convention";
import { dateTime } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { FieldProblems, Notice } from "../ui/notice";
import { ForRole } from "../ui/session";
import { Documents } from "./candidacy-documents";
import { Finish } from "./candidacy-finish";
import { DraftForm } from "./candidacy-form";

function CandidacyPage() {
  return (
    <Layout title="application.title" lead="application.lead" session>
      <WithConvention>
        {(convention) => (
          <ForRole role="candidate">
            {(account) => <Mine key={convention.id} convention={convention} account={account} />}
          </ForRole>
        )}
      </WithConvention>
    </Layout>
  );
}

function Mine(props: { convention: Convention; account: Account }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => account.application(convention.id), convention.id);
  return (
    <Loaded load={load} reload={reload}>
      {(application) => (
        <OfApplication convention={convention} account={account} application={application} reload={reload} />
      )}
    </Loaded>
  );
}

const editable = ["NONE", "DRAFT", "CORRECTION", "NOT_YET_QUALIFIED"];

function OfApplication(props: {
  convention: Convention;
  account: Account;
  application: Application | undefined;
  reload: () => void;
}) {
  const { convention, account, application, reload } = props;
  const status = application?.status ?? "NONE";
  const open = convention.stage === "CANDIDACY" || status === "CORRECTION" || status === "NOT_YET_QUALIFIED";
  const canEdit = open && editable.includes(status);
  return (
    <>
      <StatusLine status={status} missing={canEdit ? (application?.missing ?? []) : []} />
      {!open && editable.includes(status) && <Notice kind="info">{t("application.closed")}</Notice>}
      {application !== undefined && application.decisions.length > 0 && <Decisions application={application} />}
      <DraftForm convention={convention} account={account} application={application} canEdit={canEdit} onSaved={reload} />
      <Documents convention={convention} account={account} application={application} canEdit={canEdit} onChange={reload} />
      {application !== undefined && (
        <Finish convention={convention} account={account} application={application} canEdit={canEdit} onChange={reload} />
      )}
      {application !== undefined && application.history.length > 0 && <History application={application} />}
    </>
  );
}

/** Always at the top: where the application stands, what happens next, what is missing. */
function StatusLine(props: { status: string; missing: readonly FieldProblem[] }) {
  const key = `application.status.${props.status}`;
  return (
    <section class="panel" aria-label={t("application.statusLabel")}>
      <p role="status">
        <strong>{t("application.statusLabel")}: </strong>
        <span class="badge" data-testid="application-status" data-status={props.status}>
          {named(key, "name")}
        </span>{" "}
        {named(key, "next")}
      </p>
      {props.missing.length > 0 && (
        <>
          <p>{t("problem.missing")}</p>
          <div data-testid="application-missing">
            <FieldProblems problems={props.missing} />
          </div>
        </>
      )}
    </section>
  );
}

function Decisions(props: { application: Application }) {
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t("application.decisions")}</h2>
      <ul>
        {props.application.decisions.map((decision) => (
          <li key={decision.at + decision.verdict}>
            <strong>{named("verdict", decision.verdict)}</strong> ({dateTime(decision.at)}): {decision.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History(props: { application: Application }) {
  return (
    <details>
      <summary>{t("application.history")}</summary>
      <ul>
        {props.application.history.map((step) => (
          <li key={step.at + step.status}>
            {dateTime(step.at)}: {named(`application.status.${step.status}`, "name")}
          </li>
        ))}
      </ul>
    </details>
  );
}

void mount(CandidacyPage);

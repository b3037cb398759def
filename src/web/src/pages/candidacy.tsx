import type { Account } from "../api/account";
import type { Application, Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { WithConvention } from "../ui/convention";
import { dateTime } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { LatestNotices } from "../ui/notices";
import { ForRole } from "../ui/session";
import { Comments } from "./candidacy-comments";
import { Documents } from "./candidacy-documents";
import { Finish } from "./candidacy-finish";
import { DraftForm } from "./candidacy-form";
import { LateDocuments } from "./candidacy-late";
import { NikForm } from "./candidacy-nik";
import { editable, parts } from "./candidacy-parts";
import { OwnPlace } from "./candidacy-place";
import { CorrectionBox, Decisions, StatusPanel } from "./candidacy-status";
import { Supporters } from "./candidacy-support";

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

/** Stages in which lists exist. */
const listed = ["FINALIZATION", "DECIDED", "ARCHIVED"];

function OfApplication(props: {
  convention: Convention;
  account: Account;
  application: Application | undefined;
  reload: () => void;
}) {
  const { convention, account, application, reload } = props;
  const can = editable(application, convention.stage);
  const canEdit = parts.some(can);
  const closed = application === undefined || application.status === "DRAFT";
  const own = { convention, account, onChange: reload };
  return (
    <>
      <StatusPanel convention={convention} application={application} canEdit={canEdit} />
      <LatestNotices account={account} />
      {!canEdit && closed && <Notice kind="info">{t("application.closed")}</Notice>}
      {application?.correction && <CorrectionBox application={application} />}
      {application !== undefined && listed.includes(convention.stage) && application.dapil !== "" && (
        <OwnPlace convention={convention} application={application} />
      )}
      {application !== undefined && application.comments.length > 0 && <Comments {...own} application={application} />}
      {application !== undefined && application.decisions.length > 0 && <Decisions application={application} />}
      <DraftForm convention={convention} account={account} application={application} can={can} onSaved={reload} />
      <NikForm {...own} application={application} canEdit={can("nik")} />
      <Documents {...own} application={application} can={can} />
      {application !== undefined && <Supporters {...own} application={application} />}
      {application !== undefined && late.includes(application.status) && <LateDocuments {...own} />}
      {application !== undefined && <Finish {...own} application={application} canEdit={canEdit} />}
      {application !== undefined && application.history.length > 0 && <History application={application} />}
    </>
  );
}

/** States from which the papers of the last stage can be handed in. */
const late = [
  "SUBMITTED",
  "IN_REVIEW",
  "NOT_YET_QUALIFIED",
  "CORRECTION",
  "QUALIFIED",
  "PROVISIONAL",
  "CANDIDATE",
  "FRONTRUNNER",
  "PIONEER",
  "NOT_ELECTED",
  "LISTED",
  "RESERVE",
];

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

void mount(CandidacyPage, ["candidacy", "candidatePages", "commentPage", "lists"]);

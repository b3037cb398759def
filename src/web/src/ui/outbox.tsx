import type { Board } from "../api/shapes";
import { t } from "../i18n";
import { dateTime, number } from "./format";
import { Notice } from "./notice";
import { Table } from "./parts";

/** What became of the e-mails of a convention: nothing that was not sent stays unseen. */
export function Outbox(props: { mail: NonNullable<Board["mail"]> }) {
  const { mail } = props;
  return (
    <section aria-labelledby="outbox-title" data-testid="outbox">
      <h2 id="outbox-title">{t("notices.outbox.title")}</h2>
      {!mail.offered ? (
        <Notice kind="warning">{t("notices.outbox.off")}</Notice>
      ) : (
        <Table
          caption={t("notices.outbox.title")}
          head={[t("committee.status"), t("committee.count")]}
          numeric={[1]}
          rows={[
            { key: "sent", cells: [t("notices.outbox.sent"), number(mail.sent)] },
            { key: "waiting", cells: [t("notices.outbox.waiting"), number(mail.waiting)] },
            { key: "givenUp", cells: [t("notices.outbox.givenUp"), number(mail.givenUp)] },
          ]}
        />
      )}
      {mail.since !== undefined && (
        <p>
          {t("notices.outbox.since")}: {dateTime(mail.since)}
        </p>
      )}
      {mail.givenUp > 0 && <Notice kind="warning">{t("notices.outbox.givenUpWhy")}</Notice>}
    </section>
  );
}

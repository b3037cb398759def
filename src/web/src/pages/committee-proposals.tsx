import type { Convention, Proposal } from "../api/shapes";
import { named, t } from "../i18n";
import { dateTime, number, shortTime } from "../ui/format";
import { Notice } from "../ui/notice";
import { Table } from "../ui/parts";

/** Every proposal that waits for a second person, whatever its matter. */
export function Proposals(props: { convention: Convention }) {
  const { convention } = props;
  if (convention.proposals.length === 0) return <></>;
  return (
    <section aria-labelledby="proposals-title" data-testid="proposals">
      <h2 id="proposals-title">{t("setup.two.title")}</h2>
      <p>
        {t("setup.two.lead")} {t("setup.two.where")}
      </p>
      <Table
        caption={t("setup.two.title")}
        head={[t("setup.two.what"), t("setup.two.who"), t("observer.at"), t("setup.two.why"), t("setup.two.turn")]}
        rows={convention.proposals.map((one) => ({
          key: String(one.seq),
          cells: [
            what(one, convention),
            one.by,
            shortTime(one.at),
            one.reason,
            named("role", one.role.toLowerCase()),
          ],
        }))}
      />
    </section>
  );
}

function what(proposal: Proposal, convention: Convention): string {
  const extension = extensionOf(proposal);
  if (extension) return t("setup.extend.ask", { period: named("setup.period", extension.period), days: number(extension.days) });
  const dapil = convention.dapil.find((one) => one.code === proposal.subject);
  const about = proposal.subject === convention.id ? "" : `: ${dapil?.name ?? proposal.subject}`;
  return named("act", proposal.act) + about;
}

/** What a proposal to make a period longer is about. */
export function extensionOf(proposal: Proposal): { readonly period: string; readonly days: number } | undefined {
  const found = proposal.act === "EXTEND_PERIOD" ? /^([A-Z]+);([1-9]\d{0,2})$/.exec(proposal.detail) : null;
  return found?.[1] === undefined ? undefined : { period: found[1], days: Number(found[2]) };
}

/** What one person proposed, for whoever of the same organ may do it now. */
export function Proposed(props: { proposal: Proposal; byMe: boolean }) {
  const { proposal } = props;
  const role = named("role", proposal.role.toLowerCase());
  return (
    <Notice kind="info">
      <p>
        <strong>{t("setup.two.waits")}.</strong>{" "}
        {props.byMe
          ? t("setup.two.mine", { role })
          : t("setup.two.proposed", { name: proposal.by, at: dateTime(proposal.at), role })}
      </p>
      <p>
        {t("setup.two.why")}: {proposal.reason}
      </p>
    </Notice>
  );
}

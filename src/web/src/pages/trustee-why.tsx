import type { Ceremony } from "../api/ceremony";
import { t } from "../i18n";
import { number } from "../ui/format";

/** Why a trustee matters: role, threats and duties, open until the first task is done. */
export function WhyYouMatter(props: { ceremony: Ceremony; open: boolean }) {
  const { ceremony } = props;
  const numbers = { threshold: number(ceremony.threshold), total: number(ceremony.trustees.length) };
  return (
    <details class="why" open={props.open} data-testid="why">
      <summary>{t("trustee.important.title")}</summary>
      <p>{t("trustee.important.role", numbers)}</p>
      <h3>{t("trustee.important.threats")}</h3>
      <ul>
        <li>{t("trustee.important.threat1")}</li>
        <li>{t("trustee.important.threat2", numbers)}</li>
        <li>{t("trustee.important.threat3", numbers)}</li>
        <li>{t("trustee.important.threat4", numbers)}</li>
      </ul>
      <h3>{t("trustee.important.duties")}</h3>
      <ol>
        <li>{t("trustee.important.duty1")}</li>
        <li>{t("trustee.important.duty2")}</li>
        <li>{t("trustee.important.duty3")}</li>
        <li>{t("trustee.important.duty4")}</li>
        <li>{t("trustee.important.duty5")}</li>
      </ol>
    </details>
  );
}

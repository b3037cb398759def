import { t } from "../i18n";
import { WithConvention } from "../ui/convention";
import type { SourceOf } from "../verify/sources";

/** The log of a convention of this platform. */
export function PickedConvention(props: { onUse: (source: SourceOf, origin: string) => void }) {
  return (
    <WithConvention>
      {({ id }) => {
        const prefix = `${location.origin}/api/conventions/${id}/log`;
        return (
          <button type="button" class="secondary" data-testid="verify-log" onClick={() => props.onUse({ kind: "address", prefix }, `${location.host}/api/conventions/${id}/log`)}>
            {t("verify.logUse")}
          </button>
        );
      }}
    </WithConvention>
  );
}

import * as record from "../api/record";
import type { Candidate } from "../api/shapes";
import { t } from "../i18n";

/** The picture somebody stands with: small in lists, large on their own page; initials where there is none. */
export function Portrait(props: { convention: string; candidate: Candidate; large?: boolean }) {
  const { candidate, large } = props;
  const size = large ? { width: "240", height: "300" } : { width: "64", height: "80" };
  if (!candidate.hasPhoto) {
    return (
      <span class={large ? "portrait portrait-large" : "portrait"} aria-hidden="true">
        {initials(candidate.name)}
      </span>
    );
  }
  return (
    <img
      class={large ? "portrait portrait-large" : "portrait"}
      src={record.photoAddress(props.convention, candidate.id, large ? undefined : "small")}
      alt={t("candidates.photoOf", { name: candidate.name })}
      loading={large ? "eager" : "lazy"}
      {...size}
    />
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");

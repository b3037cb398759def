import { useMemo } from "preact/hooks";
import type { Ceremony } from "../api/ceremony";
import { RecordError } from "../crypto";
import { t } from "../i18n";
import { certificatesFingerprint, certificatesWords } from "../trustee/ceremony";
import { Notice } from "../ui/notice";
import { Code } from "../ui/parts";
import { viewOf } from "./trustee-ceremony";

/** In a row, as many as people say in one breath. */
const IN_A_ROW = 5;

/** What the trustees read out to each other; certificates that cannot be right are said to be so. */
export function Words(props: { ceremony: Ceremony }) {
  const { ceremony } = props;
  const shown = useMemo(() => shownOf(ceremony), [ceremony.certificates?.join(), ceremony.attempt]);
  if (shown instanceof RecordError) {
    return <Notice kind="error">{t("trustee.cheat", { code: shown.code, path: shown.path })}</Notice>;
  }
  return (
    <section aria-labelledby="words-title">
      <h3 id="words-title">{t("trustee.words")}</h3>
      <p>{t("trustee.wordsLead")}</p>
      <div data-testid="certificates-words">
        {[0, IN_A_ROW].map((from) => (
          <ol class="words" key={from} start={from + 1} aria-label={t("trustee.wordsRow", { row: from / IN_A_ROW + 1 })}>
            {shown.words.slice(from, from + IN_A_ROW).map((word, i) => (
              <li key={from + i}>{word}</li>
            ))}
          </ol>
        ))}
      </div>
      <details>
        <summary>{t("trustee.wordsHex")}</summary>
        <p>
          <Code value={shown.hex} testid="certificates-fingerprint" />
        </p>
      </details>
    </section>
  );
}

function shownOf(ceremony: Ceremony): { words: readonly string[]; hex: string } | RecordError {
  try {
    const view = viewOf(ceremony);
    return { words: certificatesWords(view), hex: certificatesFingerprint(view) };
  } catch (thrown) {
    if (thrown instanceof RecordError) return thrown;
    throw thrown;
  }
}

import { useState } from "preact/hooks";
import { publishedRoll } from "../api/credential";
import * as record from "../api/record";
import type { Convention, ConventionDapil } from "../api/shapes";
import { t } from "../i18n";
import { DapilPicker, firstDapil } from "../ui/convention";
import { number } from "../ui/format";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { Code } from "../ui/parts";
import { CodeForm } from "./voter-code";
import { standingOf, type Standing } from "./voter-roll";

interface Answer {
  readonly dapil: string;
  readonly frozen: boolean;
  readonly standing: Standing | undefined;
}

async function look(convention: Convention, dapil: ConventionDapil, code: string): Promise<Answer> {
  const uuid = dapil.electionUuid;
  if (uuid === undefined) return { dapil: dapil.name, frozen: false, standing: undefined };
  if (dapil.rollHash !== undefined) {
    const roll = await record.publicCredentials(uuid);
    return { dapil: dapil.name, frozen: true, standing: standingOf(convention.group, uuid, code, roll) };
  }
  const published = await publishedRoll(convention.id, dapil.code);
  return {
    dapil: dapil.name,
    frozen: false,
    standing: published && standingOf(convention.group, uuid, code, published),
  };
}

/** The own entry stands, or does not: found in the public list by the code alone, so that it works for ever and without an account. */
export function OwnEntry(props: { convention: Convention }) {
  const { convention } = props;
  const [dapil, setDapil] = useState(firstDapil(convention));
  const [answer, setAnswer] = useState<Answer | undefined>(undefined);
  const deed = useDeed();
  const chosen = convention.dapil.find((one) => one.code === dapil);
  const check = (code: string) =>
    deed.run(async () => {
      setAnswer(undefined);
      if (chosen !== undefined) setAnswer(await look(convention, chosen, code));
    });
  return (
    <>
      <DapilPicker
        convention={convention}
        value={dapil}
        onPick={(code) => {
          setDapil(code);
          setAnswer(undefined);
        }}
      />
      <CodeForm
        action={t(deed.busy ? "credential.entry.checking" : "credential.entry.check")}
        busy={deed.busy}
        onCode={check}
      />
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
      {answer !== undefined && <Words answer={answer} />}
    </>
  );
}

function Words(props: { answer: Answer }) {
  const { dapil, frozen, standing } = props.answer;
  if (standing === undefined) {
    return (
      <Notice kind="info">
        <p data-testid="entry-none">{t("credential.entry.noRoll")}</p>
      </Notice>
    );
  }
  const entries = number(standing.entries);
  const half = (
    <p class="hint">
      {t("credential.entry.half")}: <Code value={standing.publicCredential} />
    </p>
  );
  if (standing.entry !== undefined) {
    return (
      <Notice kind="success">
        <p data-testid="entry-found">
          {t("credential.entry.found", { entry: number(standing.entry), entries, dapil })}{" "}
          {t(frozen ? "credential.entry.foundFrozen" : "credential.entry.foundPublished")}
        </p>
        {half}
      </Notice>
    );
  }
  return (
    <Notice kind="warning">
      <p data-testid="entry-missing">{t("credential.entry.missing", { dapil, entries })}</p>
      <p>{t("credential.entry.missingHint")}</p>
      <p>{t(frozen ? "credential.entry.missingFrozen" : "credential.entry.missingPublished")}</p>
      {half}
    </Notice>
  );
}

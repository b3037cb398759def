import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import {
  MOST_FILES,
  addEvidence,
  discardObjection,
  fileObjection,
  removeEvidence,
  rewriteObjection,
  type Case,
} from "../api/objections";
import type { Convention, Me } from "../api/shapes";
import { t } from "../i18n";
import { number } from "../ui/format";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { EvidenceList } from "./objection-case";
import { MatterForm } from "./objection-form";

const LARGEST = 2 * 1024 * 1024;
const types = ["application/pdf", "image/jpeg", "image/png"];
/** A receipt of the public log; browsers know no type for it. */
const PROOF = ".tlog-proof";

/** A file of evidence with the type that the server knows it by; undefined where it takes none such. */
function evidenceOf(file: File): Blob | undefined {
  if (types.includes(file.type)) return file;
  return file.name.endsWith(PROOF) ? new Blob([file], { type: "text/plain;charset=utf-8" }) : undefined;
}

/** A draft: evidence is added, the words are changed, and then it is filed. */
export function Draft(props: {
  convention: Convention;
  account: Account;
  me: Me;
  one: Case;
  onDone: (said: string) => void;
}) {
  const { convention, account, one } = props;
  const { objection } = one;
  const [refused, setRefused] = useState("");
  const deed = useDeed();
  const run = (said: string, work: () => Promise<unknown>) =>
    deed.run(async () => {
      setRefused("");
      await work();
      props.onDone(said);
    });
  const upload = (file: File) => {
    if (file.size > LARGEST) return setRefused(t("application.tooLarge"));
    const evidence = evidenceOf(file);
    if (evidence === undefined) return setRefused(t("objection.wrongType"));
    run(t("objection.added"), () => addEvidence(account.token, convention.id, objection.id, evidence));
  };
  return (
    <>
      <EvidenceList
        convention={convention}
        account={account}
        one={one}
        onRemove={(file) =>
          run(t("objection.saved"), () => removeEvidence(account.token, convention.id, objection.id, file))
        }
      />
      {one.evidence.length < MOST_FILES && (
        <>
          <label class="upload">
            <input
              type="file"
              accept={[...types, PROOF].join(",")}
              data-testid="objection-evidence"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = "";
                if (file) upload(file);
              }}
            />
            <span>{t("objection.addEvidence")}</span>
          </label>
          <p class="hint">{t("objection.evidenceHint", { most: number(MOST_FILES) })}</p>
        </>
      )}
      {refused !== "" && <Notice kind="error">{refused}</Notice>}
      <div class="objection-act">
        <p>{t("objection.submitLead")}</p>
        <div class="buttons">
          <button
            type="button"
            disabled={deed.busy}
            aria-busy={deed.busy}
            data-testid="objection-file"
            onClick={() =>
              run(t("objection.submitted"), () => fileObjection(account.token, convention.id, objection.id))
            }
          >
            {t("objection.submit")}
          </button>
          <button
            type="button"
            class="secondary"
            disabled={deed.busy}
            onClick={() =>
              run(t("objection.discarded"), () => discardObjection(account.token, convention.id, objection.id))
            }
          >
            {t("objection.discard")}
          </button>
        </div>
      </div>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <details>
        <summary>{t("objection.change")}</summary>
        <MatterForm
          convention={convention}
          me={props.me}
          start={{
            as: objection.by,
            dapil: objection.dapil,
            ground: objection.ground,
            candidate: objection.candidate ?? "",
            statement: one.statement ?? "",
          }}
          button={t("objection.saveChange")}
          onSave={async (matter) => {
            await rewriteObjection(account.token, convention.id, objection.id, matter);
            props.onDone(t("objection.saved"));
          }}
        />
      </details>
    </>
  );
}

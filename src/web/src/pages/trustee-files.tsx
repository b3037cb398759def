import { privateKeyOf, putMessage, trusteesOf, vinputOf, type Message } from "../api/ceremony";
import { RecordError } from "../crypto";
import { t } from "../i18n";
import { answerOf, taskFile } from "../trustee/offline";
import { Field } from "../ui/field";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { saveText } from "../ui/parts";
import { committedOf, type TaskProps } from "./trustee-ceremony";
import { keyFileName } from "./trustee-open";

/** The steps that the command line knows, and what may come back from each. */
type Step = "certificate" | "commitment" | "polynomial" | "check" | "rehearsal";
const steps: Readonly<Record<Step, { readonly command: string; readonly answers: readonly string[] }>> = {
  certificate: { command: "certificate", answers: ["certificate"] },
  commitment: { command: "commitment", answers: ["commitment"] },
  polynomial: { command: "polynomial", answers: ["polynomial"] },
  check: { command: "check", answers: ["check", "complaint"] },
  rehearsal: { command: "rehearse", answers: ["rehearsal"] },
};
const messages: Readonly<Record<string, Message>> = {
  certificate: "certificate",
  commitment: "commitment",
  polynomial: "polynomial",
  check: "voutput",
  complaint: "complaint",
  rehearsal: "rehearsal",
};

/** An answer is a message of the ceremony in a small frame. */
const MOST_ANSWER_BYTES = 2 << 20;

/** For a device without a network: the task as a file, and the answer back. */
export function TaskFiles(props: TaskProps & { step: Step }) {
  const { convention, account, ceremony, step } = props;
  const deed = useDeed();
  const download = async () => {
    const extra = await extraOf(props);
    saveText(`tugas-${step}.json`, taskFile(step, committedOf(ceremony), extra), "application/json");
  };
  const upload = async (file: File) => {
    if (file.size > MOST_ANSWER_BYTES) throw new RecordError("TOO_LARGE", "answer");
    const answer = answerOf(await file.text(), steps[step].answers);
    const message = messages[answer.step];
    if (message === undefined) throw new RecordError("WRONG_SHAPE", "answer");
    await putMessage(account.token, convention.id, message, answer.body);
    props.onDone();
  };
  return (
    <details class="beside-card" data-testid="task-files">
      <summary>{t("trustee.files.title")}</summary>
      <p>{t("trustee.files.lead")}</p>
      <button
        type="button"
        class="secondary"
        data-testid="download-task"
        disabled={deed.busy}
        onClick={() => deed.run(download)}
      >
        {t("trustee.files.download")}
      </button>
      <p>
        {t("trustee.files.command")}:{" "}
        <code>
          audit trustee {steps[step].command} tugas-{step}.json --key {keyFileName(ceremony)} -o jawaban-{step}.json
        </code>
      </p>
      <Field label={t("trustee.files.upload")}>
        {(field) => (
          <input
            {...field}
            type="file"
            data-testid="upload-answer"
            accept=".json,application/json"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              if (chosen !== undefined) deed.run(() => upload(chosen));
            }}
          />
        )}
      </Field>
      {deed.thrown instanceof RecordError ? (
        <Notice kind="error">{t("trustee.files.bad", { code: deed.thrown.code, path: deed.thrown.path })}</Notice>
      ) : (
        deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptNothing" />
      )}
    </details>
  );
}

async function extraOf({ convention, account, step }: TaskProps & { step: Step }) {
  switch (step) {
    case "check":
      return { vinput: await vinputOf(account.token, convention.id) };
    case "rehearsal": {
      const privateKey = await privateKeyOf(account.token, convention.id);
      return { privateKey, trustees: await trusteesOf(account.token, convention.id) };
    }
    default:
      return {};
  }
}

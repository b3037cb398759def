import { useState } from "preact/hooks";
import { putMessage, vinputOf } from "../api/ceremony";
import { RecordError, secureRandom } from "../crypto";
import { t } from "../i18n";
import { accusedIn, commitment, complaint, polynomial, voutput } from "../trustee/ceremony";
import { Tick } from "../ui/field";
import { number } from "../ui/format";
import { useDeed } from "../ui/load";
import { Notice } from "../ui/notice";
import { committedOf, nameOf, painted, viewOf, type TaskProps } from "./trustee-ceremony";
import { KeyInput } from "./trustee-open";
import { Task } from "./trustee-task";
import { Words } from "./trustee-words";

/** The second task: certificates compared by words, then the promise that binds before anybody reveals. */
export function CommitTask(props: TaskProps) {
  const { convention, account, ceremony, seed } = props;
  const [compared, setCompared] = useState(false);
  const deed = useDeed();
  const send = async (own: string) => {
    await painted();
    await putMessage(account.token, convention.id, "commitment", commitment(viewOf(ceremony), own));
    props.onDone();
  };
  return (
    <Task step={2} title="trustee.t2" why="trustee.t2why" risk={t("trustee.t2risk")} deed={deed}>
      <Words ceremony={ceremony} />
      <Tick label={t("trustee.t2tick")} checked={compared} onChange={setCompared} />
      <KeyInput {...props} />
      {seed !== undefined && (
        <button
          type="button"
          data-testid="send-commitment"
          disabled={!compared || deed.busy}
          onClick={() => deed.run(() => send(seed))}
        >
          {t("trustee.t2send")}
        </button>
      )}
    </Task>
  );
}

/** The third task: what was promised is shown. */
export function DealTask(props: TaskProps) {
  const { convention, account, ceremony, seed } = props;
  const deed = useDeed();
  const send = async (own: string) => {
    await painted();
    await putMessage(account.token, convention.id, "polynomial", polynomial(committedOf(ceremony), own));
    props.onDone();
  };
  return (
    <Task step={3} title="trustee.t3" why="trustee.t3why" risk={t("trustee.t3risk")} deed={deed}>
      <KeyInput {...props} />
      {seed !== undefined && (
        <button
          type="button"
          data-testid="send-polynomial"
          disabled={deed.busy}
          onClick={() => deed.run(() => send(seed))}
        >
          {t("trustee.t3send")}
        </button>
      )}
    </Task>
  );
}

/** The fourth task: the shares of the others are checked; a wrong one is shown to everybody at a button's press. */
export function CheckTask(props: TaskProps) {
  const { convention, account, ceremony, seed } = props;
  const [accused, setAccused] = useState<number | undefined>(undefined);
  const deed = useDeed();
  const send = async (own: string) => {
    const vinput = await vinputOf(account.token, convention.id);
    await painted();
    try {
      const answer = voutput(committedOf(ceremony), own, vinput, secureRandom());
      await putMessage(account.token, convention.id, "voutput", answer);
      props.onDone();
    } catch (thrown) {
      const at = thrown instanceof RecordError ? accusedIn(thrown) : undefined;
      if (at === undefined) throw thrown;
      setAccused(at);
    }
  };
  const publish = async (own: string, against: number) => {
    const vinput = await vinputOf(account.token, convention.id);
    await painted();
    const evidence = complaint(committedOf(ceremony), own, vinput, against, secureRandom());
    await putMessage(account.token, convention.id, "complaint", evidence);
    props.onDone();
  };
  return (
    <Task step={4} title="trustee.t4" why="trustee.t4why" risk={t("trustee.t4risk")} deed={deed}>
      <KeyInput {...props} />
      {seed !== undefined && accused === undefined && (
        <button type="button" data-testid="send-check" disabled={deed.busy} onClick={() => deed.run(() => send(seed))}>
          {t("trustee.t4send")}
        </button>
      )}
      {seed !== undefined && accused !== undefined && (
        <WrongShare
          {...props}
          accused={accused}
          busy={deed.busy}
          onPublish={() => deed.run(() => publish(seed, accused))}
        />
      )}
    </Task>
  );
}

function WrongShare(props: TaskProps & { accused: number; busy: boolean; onPublish: () => void }) {
  const name = nameOf(props.ceremony, props.accused);
  return (
    <Notice kind="error">
      <h3 data-testid="wrong-share">{t("trustee.t4bad", { index: number(props.accused) })}</h3>
      <p>{t("trustee.t4badLead", { name })}</p>
      <p>{t("trustee.t4badSafe")}</p>
      <button type="button" data-testid="send-complaint" disabled={props.busy} onClick={props.onPublish}>
        {t("trustee.t4badSend")}
      </button>
    </Notice>
  );
}

import { useEffect, useState } from "preact/hooks";
import { privateKeyOf, putMessage, trusteesOf } from "../api/ceremony";
import { secureRandom } from "../crypto";
import { t } from "../i18n";
import { rehearsal, rehearsalNumber } from "../trustee/ceremony";
import { number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { painted, viewOf, type TaskProps } from "./trustee-ceremony";
import { KeyInput } from "./trustee-open";
import { Task } from "./trustee-task";

/**
 * The fifth task, a drill: the key that this page remembers is thrown away first, and the test number is opened with what the
 * trustee restores from file or paper. Afterwards it is thrown away again.
 */
export function RehearseTask(props: TaskProps) {
  const { convention, account, ceremony } = props;
  const [restored, setRestored] = useState<string | undefined>(undefined);
  const [load, reload] = useLoad(() => trusteesOf(account.token, convention.id), `${convention.id}/${ceremony.attempt}`);
  const deed = useDeed();
  useEffect(() => props.onSeed(undefined), []);
  const send = async (trustees: string, own: string) => {
    const kept = await privateKeyOf(account.token, convention.id);
    await painted();
    const body = rehearsal(viewOf(ceremony), trustees, kept, own, secureRandom());
    await putMessage(account.token, convention.id, "rehearsal", body);
    setRestored(undefined);
    props.onDone();
  };
  return (
    <Task step={5} title="trustee.t5" why="trustee.t5why" risk={t("trustee.t5risk")} deed={deed}>
      <Loaded load={load} reload={reload}>
        {(trustees) => (
          <>
            <p>{t("trustee.t5number", { number: number(rehearsalNumber(viewOf(ceremony), trustees)) })}</p>
            <KeyInput ceremony={ceremony} seed={restored} onSeed={setRestored} />
            {restored !== undefined && (
              <button
                type="button"
                data-testid="send-rehearsal"
                disabled={deed.busy}
                onClick={() => deed.run(() => send(trustees, restored))}
              >
                {t("trustee.t5send")}
              </button>
            )}
          </>
        )}
      </Loaded>
    </Task>
  );
}

import type { Ceremony, Fault } from "../api/ceremony";
import { t } from "../i18n";
import { number } from "../ui/format";
import { Notice } from "../ui/notice";
import { Table } from "../ui/parts";
import { isRehearsed, nameOf, rehearsals, waitedFor } from "./trustee-ceremony";

/** Who has given what, who is waited for, and what went wrong: the same for trustees and committee. */
export function CeremonyProgress(props: { ceremony: Ceremony }) {
  const { ceremony } = props;
  const mark = (done: boolean) => (done ? `✓ ${t("keys.done")}` : `○ ${t("keys.notYet")}`);
  return (
    <>
      {ceremony.attempt > 1 && (
        <p data-testid="attempt">{t("keys.attempt", { attempt: number(ceremony.attempt) })}</p>
      )}
      <Waiting ceremony={ceremony} />
      <Table
        caption={t("keys.progress")}
        head={[
          t("keys.who"),
          t("keys.certificate"),
          t("keys.commitment"),
          t("keys.polynomial"),
          t("keys.check"),
          t("keys.rehearsal"),
        ]}
        rows={ceremony.trustees.map((one) => ({
          key: String(one.index),
          cells: [
            t(one.index === ceremony.me?.index ? "keys.me" : "keys.name", { index: number(one.index), name: one.name }),
            mark(one.certificate),
            mark(one.commitment),
            mark(one.polynomial),
            mark(one.check),
            mark(one.rehearsal),
          ],
        }))}
      />
      <Faults ceremony={ceremony} />
    </>
  );
}

function Waiting(props: { ceremony: Ceremony }) {
  const { ceremony } = props;
  const names = waitedFor(ceremony).map((one) => nameOf(ceremony, one.index));
  if (ceremony.step === "FAULTED") return <></>;
  if (isRehearsed(ceremony)) {
    return (
      <Notice kind="success">
        <p data-testid="rehearsed">{t("keys.rehearsed", { done: number(rehearsals(ceremony)) })}</p>
      </Notice>
    );
  }
  return (
    <div data-testid="waited-for">
      {ceremony.step === "DONE" && (
        <p>
          {t("keys.waitingRehearsal", { done: number(rehearsals(ceremony)), needed: number(ceremony.threshold) })}
        </p>
      )}
      <p>
        <strong>{t("keys.waitingFor", { names: names.join(", ") })}</strong>
      </p>
    </div>
  );
}

function Faults(props: { ceremony: Ceremony }) {
  const { ceremony } = props;
  if (ceremony.faults.length === 0) return <></>;
  return (
    <section aria-labelledby="faults-title">
      <h3 id="faults-title">{t("keys.faults")}</h3>
      <ul data-testid="faults">
        {ceremony.faults.map((fault) => (
          <li key={fault.attempt}>{faultText(ceremony, fault)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Who is at fault, and why, in a sentence; names are those of the trustees now. */
export function faultText(ceremony: Ceremony, fault: Fault): string {
  const numbers = { against: number(fault.against), complainer: number(fault.complainer) };
  const why = t(`keys.why.${reasonOf(fault)}`, numbers);
  return t("keys.fault", { attempt: number(fault.attempt), named: nameOf(ceremony, fault.named), why });
}

export function reasonOf(fault: Fault): "share" | "message" | "complaint" {
  if (fault.named === fault.complainer) return "complaint";
  return fault.code === "SHARE_INVALID" ? "share" : "message";
}

import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Convention, Me, NextAct, Proposal } from "../api/shapes";
import { named, t } from "../i18n";
import { AskReason } from "../ui/ask";
import "../ui/calendar.css";
import { date, number } from "../ui/format";
import { useDeed } from "../ui/load";
import { MissingList, Notice } from "../ui/notice";
import { Proposed } from "./committee-proposals";

/** The acts that may come next, whose turn each is, and what each still waits for. Every act asks its reason. */
export function NextActs(props: { convention: Convention; reload: () => void; account: Account; me: Me }) {
  const { convention, account } = props;
  const [asked, setAsked] = useState<NextAct | undefined>(undefined);
  const [said, setSaid] = useState("");
  const deed = useDeed();
  const perform = async (act: NextAct, reason: string) => {
    const { stage, proposed } = await account.act(convention.id, act.act, reason);
    setAsked(undefined);
    const name = named("act", act.act);
    setSaid(
      proposed
        ? t("setup.two.saved", { act: name })
        : t("committee.done", { act: name, stage: t(`stage.${stage}.name`) }),
    );
    props.reload();
  };
  return (
    <section aria-labelledby="board-title">
      <h2 id="board-title">
        {convention.name}{" "}
        <span class="badge" data-testid="stage" data-stage={convention.stage}>
          {t(`stage.${convention.stage}.name`)}
        </span>
      </h2>
      <p>{t(`stage.${convention.stage}.says`)}</p>
      <p class="hint">
        {t("committee.ceremony", {
          step: t(`ceremonyStep.${convention.ceremony.step}`),
          threshold: number(convention.ceremony.threshold),
          trustees: number(convention.ceremony.trustees),
        })}
      </p>
      {said !== "" && (
        <Notice kind="success">
          <p data-testid="act-done">{said}</p>
        </Notice>
      )}
      <h3>{t("committee.board")}</h3>
      <ul class="checklist">
        {convention.next.map((act) => (
          <ActLine
            key={act.act}
            act={act}
            proposal={convention.proposals.find((one) => one.act === act.act && one.subject === convention.id)}
            me={props.me}
            onAsk={() => setAsked(act)}
          />
        ))}
      </ul>
      {asked && (
        <AskReason
          title={named("act", asked.act)}
          hint={t("committee.reasonHint")}
          confirm={verb(asked)}
          deed={deed}
          onConfirm={(reason) => deed.run(() => perform(asked, reason))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

/** What pressing the button of an act does: propose it, confirm another's proposal, or do it. */
function verb(act: NextAct): string {
  const name = { act: named("act", act.act) };
  if (!act.fourEyed) return t("committee.confirm", name);
  return act.proposedBy === undefined ? t("setup.two.propose", name) : t("setup.two.confirm", name);
}

function ActLine(props: { act: NextAct; proposal: Proposal | undefined; me: Me; onAsk: () => void }) {
  const { act, me } = props;
  const role = act.role.toLowerCase();
  const mine = me.roles.includes(role);
  const byMe = act.proposedBy !== undefined && act.proposedBy === me.username;
  return (
    <li data-testid={`act-${act.act}`} data-proposed={act.proposedBy === undefined ? undefined : "true"}>
      <div>
        <strong>{named("act", act.act)}</strong>
        <p class="hint">
          {act.allowed ? `✓ ${t("committee.ready")}` : `○ ${t("committee.notReady")}`} ·{" "}
          {t("committee.actOf", { role: named("role", role) })}
          {act.fourEyed && ` · ${t("setup.two.needsTwo")}`}
        </p>
        <Days act={act} />
        {props.proposal && <Proposed proposal={props.proposal} byMe={byMe} />}
        {act.missing.length > 0 && (
          <>
            <p>{t("committee.missing")}</p>
            <MissingList codes={act.missing} />
          </>
        )}
      </div>
      {mine && !byMe && (
        <button type="button" disabled={!act.allowed} onClick={props.onAsk}>
          {act.fourEyed ? verb(act) : named("act", act.act)}
        </button>
      )}
    </li>
  );
}

/** From when and until when an act is in time; how late it is stands in words. */
function Days(props: { act: NextAct }) {
  const { earliest, due, lateDays } = props.act;
  if (lateDays > 0 && due !== undefined)
    return (
      <p class="late" data-testid="late">
        ! {t("setup.two.late", { days: number(lateDays) })} ({t("setup.two.lateSince", { date: date(due) })})
      </p>
    );
  const parts = [
    earliest !== undefined && t("setup.two.from", { date: date(earliest) }),
    due !== undefined && t("setup.two.due", { date: date(due) }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? <></> : <p class="hint">{parts.join(" · ")} (WIB)</p>;
}

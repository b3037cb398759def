import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Convention, NextAct } from "../api/shapes";
import { named, t } from "../i18n";
import { AskReason } from "../ui/ask";
import { number } from "../ui/format";
import { useDeed } from "../ui/load";
import { MissingList, Notice } from "../ui/notice";

/** The acts that may come next, whose turn each is, and what each still waits for. Every act asks its reason. */
export function NextActs(props: {
  convention: Convention;
  reload: () => void;
  account: Account;
  roles: readonly string[];
}) {
  const { convention, account } = props;
  const [asked, setAsked] = useState<NextAct | undefined>(undefined);
  const [said, setSaid] = useState("");
  const deed = useDeed();
  const perform = async (act: NextAct, reason: string) => {
    const { stage } = await account.act(convention.id, act.act, reason);
    setAsked(undefined);
    setSaid(t("committee.done", { act: named("act", act.act), stage: t(`stage.${stage}.name`) }));
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
          <ActLine key={act.act} act={act} roles={props.roles} onAsk={() => setAsked(act)} />
        ))}
      </ul>
      {asked && (
        <AskReason
          title={named("act", asked.act)}
          hint={t("committee.reasonHint")}
          confirm={t("committee.confirm", { act: named("act", asked.act) })}
          deed={deed}
          onConfirm={(reason) => deed.run(() => perform(asked, reason))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

function ActLine(props: { act: NextAct; roles: readonly string[]; onAsk: () => void }) {
  const { act, roles } = props;
  const role = act.role.toLowerCase();
  const mine = roles.includes(role);
  return (
    <li data-testid={`act-${act.act}`}>
      <div>
        <strong>{named("act", act.act)}</strong>
        <p class="hint">
          {act.allowed ? `✓ ${t("committee.ready")}` : `○ ${t("committee.notReady")}`} ·{" "}
          {t("committee.actOf", { role: named("role", role) })}
        </p>
        {act.missing.length > 0 && (
          <>
            <p>{t("committee.missing")}</p>
            <MissingList codes={act.missing} />
          </>
        )}
      </div>
      {mine && (
        <button type="button" disabled={!act.allowed} onClick={props.onAsk}>
          {named("act", act.act)}
        </button>
      )}
    </li>
  );
}

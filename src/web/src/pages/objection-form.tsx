import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { LONGEST_STATEMENT, beginObjection, type Ground, type Matter, type Objector } from "../api/objections";
import * as record from "../api/record";
import type { Convention, Me } from "../api/shapes";
import { t } from "../i18n";
import { query } from "../ui/address";
import { firstDapil } from "../ui/convention";
import { Field } from "../ui/field";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { groundsAt, isAgainstCandidate, objectorsOf } from "./objection-view";

/** A new objection: saved as a draft first, so that evidence can be added before it is filed. */
export function NewObjection(props: {
  convention: Convention;
  account: Account;
  me: Me;
  onDone: (said: string) => void;
}) {
  const { convention, account, me } = props;
  const [round, setRound] = useState(0);
  const save = async (matter: Matter) => {
    await beginObjection(account.token, convention.id, matter);
    setRound(round + 1);
    props.onDone(t("objection.saved"));
  };
  return (
    <section class="panel" aria-labelledby="file-title">
      <h2 id="file-title">{t("objection.file")}</h2>
      {groundsAt(convention.stage).length === 0 ? (
        <Notice kind="info">{t("objection.notNow")}</Notice>
      ) : (
        <MatterForm key={round} convention={convention} me={me} button={t("objection.saveDraft")} onSave={save} />
      )}
    </section>
  );
}

/** What is objected to, by whom and why. */
export function MatterForm(props: {
  convention: Convention;
  me: Me;
  start?: Matter;
  button: string;
  onSave: (matter: Matter) => Promise<void>;
}) {
  const { convention, me, start } = props;
  const roles = objectorsOf(me.roles);
  const grounds = groundsAt(convention.stage);
  const [as, setAs] = useState<Objector | undefined>(start?.as ?? roles[0]);
  const [dapil, setDapil] = useState(start?.dapil ?? firstDapil(convention));
  const [ground, setGround] = useState<Ground | undefined>(start?.ground ?? grounds[0]);
  const [candidate, setCandidate] = useState(start?.candidate ?? query("calon") ?? "");
  const [statement, setStatement] = useState(start?.statement ?? "");
  const deed = useDeed();
  const send = () => {
    if (as === undefined || ground === undefined || statement.trim() === "") return;
    const against = isAgainstCandidate(ground) ? candidate : "";
    deed.run(() => props.onSave({ as, dapil, ground, candidate: against, statement: statement.trim() }));
  };
  return (
    <form
      aria-label={t("objection.file")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {roles.length > 1 && (
        <Choice
          legend={t("objection.as")}
          names={roles.map((role) => [role, t(`objection.by.${role}`)] as const)}
          chosen={as}
          onChoose={setAs}
        />
      )}
      <Field label={t("site.dapil")}>
        {(field) => (
          <select {...field} value={dapil} onChange={(event) => setDapil(event.currentTarget.value)}>
            {convention.dapil.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choice
        legend={t("objection.chooseGround")}
        names={grounds.map((one) => [one, `${t(`objection.ground.${one}`)}. ${t(`objection.groundHint.${one}`)}`])}
        chosen={ground}
        onChoose={setGround}
      />
      {ground !== undefined && isAgainstCandidate(ground) && (
        <CandidatePicker convention={convention.id} dapil={dapil} value={candidate} onPick={setCandidate} />
      )}
      <Field label={t("objection.statement")} hint={t("objection.statementHint")}>
        {(field) => (
          <textarea
            {...field}
            required
            rows={6}
            maxLength={LONGEST_STATEMENT}
            value={statement}
            onInput={(event) => setStatement(event.currentTarget.value)}
          />
        )}
      </Field>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="objection-save">
        {props.button}
      </button>
    </form>
  );
}

function Choice<T extends string>(props: {
  legend: string;
  names: readonly (readonly [T, string])[];
  chosen: T | undefined;
  onChoose: (value: T) => void;
}) {
  return (
    <fieldset class="radios">
      <legend>{props.legend}</legend>
      {props.names.map(([value, name]) => (
        <label class="tick" key={value}>
          <input
            type="radio"
            name={props.legend}
            value={value}
            required
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function CandidatePicker(props: {
  convention: string;
  dapil: string;
  value: string;
  onPick: (id: string) => void;
}) {
  const [load, reload] = useLoad(
    () => record.candidates(props.convention, props.dapil),
    `${props.convention}/${props.dapil}`,
  );
  return (
    <Loaded load={load} reload={reload}>
      {(all) => {
        const standing = all.filter((one) => !one.withdrawn);
        return (
          <Field label={t("objection.chooseCandidate")}>
            {(field) => (
              <select
                {...field}
                required
                value={standing.some((one) => one.id === props.value) ? props.value : ""}
                onChange={(event) => props.onPick(event.currentTarget.value)}
              >
                <option value="">{t("objection.choose")}</option>
                {standing.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.number === undefined ? one.name : `${one.number}. ${one.name}`}
                  </option>
                ))}
              </select>
            )}
          </Field>
        );
      }}
    </Loaded>
  );
}

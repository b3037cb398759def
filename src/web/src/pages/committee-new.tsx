import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { asProblem } from "../api/problem";
import { named, t } from "../i18n";
import { Field } from "../ui/field";
import { useDeed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { DapilOfLevel } from "./committee-dapil";
import { ScheduleFields } from "./committee-schedule";
import { FileFaults, fileFaults } from "./committee-upload";
import {
  emptyWish,
  isConvention,
  lateDocuments,
  levels,
  newConvention,
  signedActs,
  usual,
  type Level,
  type Wish,
  type WishFault,
} from "./new-convention";

interface NewProps {
  readonly account: Account;
  readonly onMade: (id: string) => void;
}

/** The form of a new convention, folded away until it is wanted and, so that none is made twice, once it is made. */
export function NewConventionForm(props: NewProps) {
  const [open, setOpen] = useState(false);
  const made = (id: string) => {
    setOpen(false);
    props.onMade(id);
  };
  return (
    <details
      class="panel"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid="new-convention"
    >
      <summary>
        <strong>{t("committee.create")}</strong>
      </summary>
      {open && <Form {...props} onMade={made} />}
    </details>
  );
}

const groups = ["Ed25519", "BELENIOS-2048"];

function Form(props: NewProps) {
  const [wish, setWish] = useState(emptyWish);
  const [faults, setFaults] = useState<readonly WishFault[]>([]);
  const deed = useDeed();
  const change = (part: Partial<Wish>) => setWish((now) => ({ ...now, ...part }));
  const send = () => {
    const wanted = newConvention(wish);
    setFaults(isConvention(wanted) ? [] : wanted);
    if (isConvention(wanted)) deed.run(async () => props.onMade((await props.account.createConvention(wanted)).id));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField label={t("committee.name")} hint={t("committee.nameHint")} value={wish.name} onType={(name) => change({ name })} />
      <LevelField wish={wish} change={change} />
      <DapilOfLevel wish={wish} change={change} />
      <Trustees wish={wish} change={change} />
      <Figures wish={wish} change={change} />
      <Ticks
        legend={t("setup.make.fourEyed")}
        hint={t("setup.make.fourEyedHint")}
        name="fourEyed"
        all={signedActs}
        group="setup.signed"
        chosen={wish.fourEyed}
        onChange={(fourEyed) => change({ fourEyed })}
      />
      <Ticks
        legend={t("setup.make.lateDocuments")}
        name="lateDocuments"
        all={lateDocuments}
        group="setup.lateDocument"
        chosen={wish.lateDocuments}
        onChange={(chosen) => change({ lateDocuments: chosen })}
      />
      <ScheduleFields wish={wish} change={change} />
      <Group wish={wish} change={change} />
      {faults.length > 0 && <Faults faults={faults} />}
      {deed.thrown !== undefined && <Refused thrown={deed.thrown} />}
      <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="create-convention">
        {t("committee.createSend")}
      </button>
    </form>
  );
}

interface PartProps {
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
}

function LevelField({ wish, change }: PartProps) {
  return (
    <Field label={t("setup.make.level")} hint={t("setup.make.levelHint")}>
      {(field) => (
        <select
          {...field}
          data-testid="level"
          value={wish.level}
          onChange={(event) => {
            const level = event.currentTarget.value as Level;
            // another level, other dapil and other usual figures
            change({ level, dapil: [], ...usual[level] });
          }}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              {named("level", level)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Trustees({ wish, change }: PartProps) {
  return (
    <>
      <Field label={t("committee.trustees")} hint={t("committee.trusteesHint")}>
        {(field) => (
          <textarea
            {...field}
            required
            rows={4}
            spellcheck={false}
            autocapitalize="off"
            value={wish.usernames}
            onInput={(event) => change({ usernames: event.currentTarget.value })}
          />
        )}
      </Field>
      <NumberField
        label={t("committee.threshold")}
        hint={t("committee.thresholdHint")}
        most={7}
        value={wish.threshold}
        onType={(threshold) => change({ threshold })}
      />
    </>
  );
}

function Figures({ wish, change }: PartProps) {
  return (
    <>
      <NumberField
        label={t("committee.maxChoices")}
        most={100}
        value={wish.maxChoices}
        onType={(maxChoices) => change({ maxChoices })}
      />
      <NumberField
        label={t("committee.minimumVotes")}
        hint={t("committee.minimumVotesHint")}
        most={9_999_999}
        value={wish.minimumVotes}
        onType={(minimumVotes) => change({ minimumVotes })}
      />
      <NumberField
        label={t("setup.make.supporters")}
        hint={t("setup.make.supportersHint")}
        least={0}
        most={999_999}
        value={wish.supporters}
        onType={(supporters) => change({ supporters })}
      />
      <NumberField
        label={t("setup.make.corrections")}
        least={0}
        most={10}
        value={wish.corrections}
        onType={(corrections) => change({ corrections })}
      />
    </>
  );
}

function Group({ wish, change }: PartProps) {
  return (
    <Field label={t("committee.group")}>
      {(field) => (
        <select {...field} value={wish.group} onChange={(event) => change({ group: event.currentTarget.value })}>
          {groups.map((group) => (
            <option key={group} value={group}>
              {group}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function TextField(props: { label: string; hint?: string; value: string; onType: (typed: string) => void }) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(field) => (
        <input
          {...field}
          type="text"
          required
          maxLength={200}
          value={props.value}
          onInput={(event) => props.onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function NumberField(props: {
  label: string;
  hint?: string;
  least?: number;
  most: number;
  value: string;
  onType: (typed: string) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(field) => (
        <input
          {...field}
          type="number"
          min={props.least ?? 1}
          max={props.most}
          value={props.value}
          onInput={(event) => props.onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function Ticks(props: {
  legend: string;
  hint?: string;
  name: string;
  all: readonly string[];
  group: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const { all, chosen } = props;
  return (
    <fieldset class="field">
      <legend>{props.legend}</legend>
      {props.hint && <small class="hint">{props.hint}</small>}
      {all.map((one) => (
        <label class="tick" key={one}>
          <input
            type="checkbox"
            name={props.name}
            value={one}
            checked={chosen.includes(one)}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              props.onChange(all.filter((other) => (other === one ? on : chosen.includes(other))));
            }}
          />
          <span>{named(props.group, one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Faults(props: { faults: readonly WishFault[] }) {
  return (
    <Notice kind="error">
      <ul>
        {props.faults.map((fault) => (
          <li key={fault}>{t(`setup.make.invalid.${fault}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Faults of uploaded files are a table by line; anything else is said as everywhere. */
function Refused(props: { thrown: unknown }) {
  const { errors } = asProblem(props.thrown);
  return fileFaults(errors).length > 0 ? (
    <FileFaults thrown={props.thrown} />
  ) : (
    <ProblemNotice thrown={props.thrown} kept="problem.keptForm" />
  );
}

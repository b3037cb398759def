import { useState } from "preact/hooks";
import type { Account, NewConvention } from "../api/account";
import * as record from "../api/record";
import type { District } from "../api/shapes";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { newConvention, type Wish } from "./new-convention";

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
      {open && <WithDistricts {...props} onMade={made} />}
    </details>
  );
}

function WithDistricts(props: NewProps) {
  const [load, reload] = useLoad(() => record.districts("DPR_RI"), "DPR_RI");
  return (
    <Loaded load={load} reload={reload}>
      {(districts) => <Form {...props} districts={districts} />}
    </Loaded>
  );
}

/** The minimum is the usual one for DPR RI. */
const empty: Wish = {
  name: "",
  dapil: [],
  usernames: "",
  threshold: "2",
  maxChoices: "3",
  minimumVotes: "2500",
  group: "Ed25519",
};
const groups = ["Ed25519", "BELENIOS-2048"];

function Form(props: NewProps & { districts: readonly District[] }) {
  const [wish, setWish] = useState(empty);
  const [invalid, setInvalid] = useState(false);
  const deed = useDeed();
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const send = () => {
    const wanted: NewConvention | undefined = newConvention(wish);
    setInvalid(wanted === undefined);
    if (wanted !== undefined) deed.run(async () => props.onMade((await props.account.createConvention(wanted)).id));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={t("committee.name")} hint={t("committee.nameHint")}>
        {(field) => (
          <input
            {...field}
            type="text"
            required
            maxLength={200}
            value={wish.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <DistrictChoice districts={props.districts} chosen={wish.dapil} onChange={(dapil) => change({ dapil })} />
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
      <Field label={t("committee.threshold")} hint={t("committee.thresholdHint")}>
        {(field) => (
          <input
            {...field}
            type="number"
            min={1}
            max={50}
            value={wish.threshold}
            onInput={(event) => change({ threshold: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t("committee.maxChoices")}>
        {(field) => (
          <input
            {...field}
            type="number"
            min={1}
            max={100}
            value={wish.maxChoices}
            onInput={(event) => change({ maxChoices: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t("committee.minimumVotes")} hint={t("committee.minimumVotesHint")}>
        {(field) => (
          <input
            {...field}
            type="number"
            min={1}
            max={9999999}
            value={wish.minimumVotes}
            onInput={(event) => change({ minimumVotes: event.currentTarget.value })}
          />
        )}
      </Field>
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
      {invalid && <Notice kind="error">{t("committee.invalid")}</Notice>}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="create-convention">
        {t("committee.createSend")}
      </button>
    </form>
  );
}

function DistrictChoice(props: {
  districts: readonly District[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const { districts, chosen } = props;
  const [searched, setSearched] = useState("");
  const wanted = searched.trim().toLocaleLowerCase("id");
  const shown = districts.filter(
    (one) => chosen.includes(one.code) || `${one.name} ${one.province ?? ""}`.toLocaleLowerCase("id").includes(wanted),
  );
  const toggle = (code: string, on: boolean) =>
    props.onChange(on ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <fieldset class="field">
      <legend>{t("committee.dapil")}</legend>
      <Field label={t("committee.dapilSearch")}>
        {(field) => (
          <input {...field} type="search" value={searched} onInput={(event) => setSearched(event.currentTarget.value)} />
        )}
      </Field>
      <div class="choices-box" tabIndex={0} role="group" aria-label={t("committee.dapil")}>
        {shown.map((one) => (
          <label class="tick" key={one.code}>
            <input
              type="checkbox"
              value={one.code}
              checked={chosen.includes(one.code)}
              onChange={(event) => toggle(one.code, event.currentTarget.checked)}
            />
            <span>
              {one.name} ({t("candidates.seatsOf", { seats: number(one.seats) })})
            </span>
          </label>
        ))}
      </div>
      <p role="status">{t("committee.dapilChosen", { count: number(chosen.length) })}</p>
    </fieldset>
  );
}

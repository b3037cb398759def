import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { Problem } from "../api/problem";
import * as record from "../api/record";
import type { Area, Convention, Enrolled } from "../api/shapes";
import { t } from "../i18n";
import { AddressPicker, type PickedArea } from "../ui/address-picker";
import { deviceMark } from "../ui/device";
import { Field, Tick } from "../ui/field";
import { Later } from "../ui/later";
import { Loaded, useDeed, useLoad } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { NikField, nikOf, PhoneField, phoneOf } from "../ui/person-fields";

interface EnrolProps {
  readonly convention: Convention;
  readonly account: Account;
  /** Whether the account has registered before, and corrects that. */
  readonly registered: boolean;
  readonly onDone: (done: Enrolled) => void;
}

const claim = () => import("./voter-claim").then((part) => part.Claim);

/** Area, NIK, mobile number and consent. The numbers leave this form only in the body of one request and are kept nowhere. */
export function Enrol(props: EnrolProps) {
  return (
    <>
      <p>{t("voter.enrolLead")}</p>
      <Form {...props} />
    </>
  );
}

function Form(props: EnrolProps) {
  const { convention, account } = props;
  const [area, setArea] = useState<PickedArea | undefined>(undefined);
  const [nik, setNik] = useState("");
  const [phone, setPhone] = useState("");
  const [consent, setConsent] = useState(false);
  const [asked, setAsked] = useState(false);
  const deed = useDeed();
  const number = nikOf(nik);
  const mobile = phoneOf(phone);
  const submit = () => {
    setAsked(true);
    if (area?.dapil === undefined || number === undefined || mobile === undefined || !consent) return;
    deed.run(async () => {
      const who = { nik: number, phone: mobile, area: area.code, device: deviceMark() };
      props.onDone(await account.enrol(convention.id, who));
      setNik("");
      setPhone("");
    });
  };
  return (
    <form
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {convention.level === "DPR_RI" ? (
        <OfNation {...props} onPick={setArea} />
      ) : (
        <AddressPicker convention={convention.id} onPick={setArea} />
      )}
      {asked && area === undefined && (
        <p class="field-error" role="alert">
          × {t("voter.areaUnknown")}
        </p>
      )}
      {area !== undefined && (
        <Notice kind={area.dapil ? "info" : "warning"}>
          {area.dapil ? t("voter.areaDapil", { dapil: area.dapil.name }) : t("voter.areaOutside")}
        </Notice>
      )}
      <NikField
        label={t("voter.nik")}
        hint={t("voter.nikHint")}
        error={asked && number === undefined ? t("voter.nikForm") : undefined}
        testid="nik"
        value={nik}
        onInput={setNik}
      />
      <PhoneField
        label={t("person.phone")}
        hint={t("person.phoneHint")}
        error={asked && mobile === undefined ? t("person.phoneForm") : undefined}
        testid="phone"
        value={phone}
        onInput={setPhone}
      />
      <p class="hint">{t("person.oneAccount")}</p>
      <Tick label={t("voter.consent")} checked={consent} onChange={setConsent} />
      {asked && !consent && (
        <p class="field-error" role="alert">
          × {t("voter.consentNeeded")}
        </p>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} kept="problem.keptForm" />}
      {!props.registered && deed.thrown instanceof Problem && deed.thrown.code === "identity-used" && (
        <Later name="claim" part={claim} with={{ convention, account }} />
      )}
      <button type="submit" disabled={deed.busy} aria-busy={deed.busy} data-testid="enrol">
        {t("voter.enrol")}
      </button>
    </form>
  );
}

/** For DPR RI every kabupaten and kota lies in one dapil: one list of them is enough. */
function OfNation(props: EnrolProps & { onPick: (area: PickedArea | undefined) => void }) {
  const { convention, onPick } = props;
  const [load, reload] = useLoad(record.areas, "areas");
  const [searched, setSearched] = useState("");
  const [code, setCode] = useState("");
  const pick = (areas: readonly Area[], picked: string) => {
    setCode(picked);
    const area = areas.find((one) => one.code === picked);
    const dapil = convention.dapil.find((one) => one.code === area?.dapil);
    onPick(area && { code: area.code, dapil });
  };
  return (
    <Loaded load={load} reload={reload}>
      {(areas) => (
        <>
          <Field label={t("site.search")}>
            {(field) => (
              <input {...field} type="search" value={searched} onInput={(event) => setSearched(event.currentTarget.value)} />
            )}
          </Field>
          <Field label={t("voter.area")} hint={t("voter.areaHint")}>
            {(field) => (
              <select {...field} data-testid="area" value={code} onChange={(event) => pick(areas, event.currentTarget.value)}>
                <option value="">{t("application.choose")}</option>
                {areasMatching(areas, searched, code).map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
    </Loaded>
  );
}

/** The areas whose name holds what was typed; the chosen one stays in the list. */
export function areasMatching(areas: readonly Area[], searched: string, chosen: string): readonly Area[] {
  const wanted = searched.trim().toLocaleLowerCase("id");
  return areas.filter((one) => one.code === chosen || one.name.toLocaleLowerCase("id").includes(wanted));
}

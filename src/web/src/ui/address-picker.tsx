import { useEffect, useState } from "preact/hooks";
import { address, home, provinces, type Home, type Named } from "../api/districts";
import { t, type Key } from "../i18n";
import { Field } from "./field";
import { Loaded, useLoad } from "./load";
import { Notice } from "./notice";

/** An area, and its dapil in the convention as far as the area tells. */
export interface PickedArea {
  readonly code: string;
  /** Present exactly when the area alone tells the dapil. */
  readonly dapil: Named | undefined;
}

/**
 * Leads from the province to the area that tells the dapil in one convention: to the kabupaten or kota, and further down only
 * where that is split. `onPick` gets every step; the last one has a dapil, or none where the convention has none there.
 */
export function AddressPicker(props: { convention: string; onPick: (area: PickedArea | undefined) => void }) {
  const [load, reload] = useLoad(provinces, "provinces");
  const [province, setProvince] = useState("");
  return (
    <fieldset class="field">
      <legend>{t("setup.address.legend")}</legend>
      <Loaded load={load} reload={reload}>
        {(all) => (
          <Choice
            label="setup.address.province"
            testid="province"
            options={all}
            value={province}
            onPick={(code) => {
              setProvince(code);
              props.onPick(undefined);
            }}
          />
        )}
      </Loaded>
      {province !== "" && <Kabkota key={province} {...props} province={province} />}
    </fieldset>
  );
}

function Kabkota(props: { convention: string; province: string; onPick: (area: PickedArea | undefined) => void }) {
  const [load, reload] = useLoad(() => address(props.province), props.province);
  const [code, setCode] = useState("");
  return (
    <>
      <Loaded load={load} reload={reload}>
        {(found) => (
          <Choice
            label="setup.address.kabkota"
            testid="kabkota"
            options={found.parts}
            value={code}
            onPick={(picked) => {
              setCode(picked);
              props.onPick(undefined);
            }}
          />
        )}
      </Loaded>
      {code !== "" && <Below key={code} {...props} area={code} />}
    </>
  );
}

/** An area that was picked: tells its dapil, or asks for a narrower one. */
function Below(props: { convention: string; area: string; onPick: (area: PickedArea | undefined) => void }) {
  const [load, reload] = useLoad(() => home(props.convention, props.area), `${props.convention}/${props.area}`);
  return (
    <Loaded load={load} reload={reload}>
      {(found) => <Found {...props} found={found} />}
    </Loaded>
  );
}

function Found(props: {
  convention: string;
  area: string;
  found: Home;
  onPick: (area: PickedArea | undefined) => void;
}) {
  const { found, area } = props;
  const { certain, dapil } = found.dapil;
  const [narrower, setNarrower] = useState("");
  const settled = certain || dapil.length === 0;
  useEffect(() => {
    props.onPick(settled ? { code: area, dapil: dapil[0] } : undefined);
  }, [area, settled]);
  if (settled) return <></>;
  return (
    <>
      <Notice kind="info">
        {t("setup.address.narrower", { dapil: dapil.map((one) => one.name).join(", ") })}
      </Notice>
      <Choice
        label={found.place.level === "KABKOTA" ? "setup.address.kecamatan" : "setup.address.desa"}
        testid={found.place.level === "KABKOTA" ? "kecamatan" : "desa"}
        options={found.parts}
        value={narrower}
        onPick={(code) => {
          setNarrower(code);
          props.onPick(undefined);
        }}
      />
      {narrower !== "" && (
        <Below key={narrower} convention={props.convention} area={narrower} onPick={props.onPick} />
      )}
    </>
  );
}

function Choice(props: {
  label: Key;
  testid: string;
  options: readonly Named[];
  value: string;
  onPick: (code: string) => void;
}) {
  return (
    <Field label={t(props.label)}>
      {(field) => (
        <select
          {...field}
          data-testid={props.testid}
          value={props.value}
          onChange={(event) => props.onPick(event.currentTarget.value)}
        >
          <option value="">{t("setup.address.choose")}</option>
          {props.options.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

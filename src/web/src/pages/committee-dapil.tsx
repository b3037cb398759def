import { useState } from "preact/hooks";
import { dapilIn, provinces, type Province } from "../api/districts";
import * as record from "../api/record";
import type { District } from "../api/shapes";
import { t } from "../i18n";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { OwnList } from "./committee-upload";
import type { Level, Source, Wish } from "./new-convention";

type Change = (part: Partial<Wish>) => void;

const sources: readonly Source[] = ["official", "all", "own"];

/** Which dapil take part: from the official list of the level, all of it, or files of one's own. */
export function DapilOfLevel(props: { wish: Wish; change: Change }) {
  const { wish, change } = props;
  return (
    <>
      <fieldset class="radios">
        <legend>{t("setup.make.source")}</legend>
        {sources.map((source) => (
          <label class="tick" key={source}>
            <input
              type="radio"
              name="source"
              value={source}
              checked={wish.source === source}
              onChange={() => change({ source })}
            />
            <span>{t(`setup.make.${source}`)}</span>
          </label>
        ))}
      </fieldset>
      {wish.source === "official" && <Official key={wish.level} {...props} />}
      {wish.source === "all" && <All level={wish.level} />}
      {wish.source === "own" && <OwnList {...props} />}
    </>
  );
}

function All(props: { level: Level }) {
  const [load, reload] = useLoad(provinces, "provinces");
  return (
    <Loaded load={load} reload={reload}>
      {(all) => (
        <p role="status">
          {t("setup.make.allCount", {
            count: number(all.reduce((sum, one) => sum + (one.dapil[props.level] ?? 0), 0)),
          })}
        </p>
      )}
    </Loaded>
  );
}

function Official(props: { wish: Wish; change: Change }) {
  return props.wish.level === "DPR_RI" ? <OfNation {...props} /> : <ByProvince {...props} />;
}

function OfNation(props: { wish: Wish; change: Change }) {
  const [load, reload] = useLoad(() => record.districts("DPR_RI"), "DPR_RI");
  return (
    <Loaded load={load} reload={reload}>
      {(districts) => <Choice {...props} districts={districts} />}
    </Loaded>
  );
}

/** The assemblies' dapil are thousands: they are read one province at a time. */
function ByProvince(props: { wish: Wish; change: Change }) {
  const { level } = props.wish;
  const [load, reload] = useLoad(provinces, "provinces");
  const [province, setProvince] = useState("");
  return (
    <>
      <Loaded load={load} reload={reload}>
        {(all) => (
          <Field label={t("setup.make.province")}>
            {(field) => (
              <select
                {...field}
                data-testid="province"
                value={province}
                onChange={(event) => setProvince(event.currentTarget.value)}
              >
                <option value="">{t("setup.make.chooseProvince")}</option>
                {all.map((one) => (
                  <option key={one.code} value={one.code}>
                    {provinceText(one, level)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </Loaded>
      {province === "" ? (
        <Chosen {...props} />
      ) : (
        <InProvince key={province} {...props} province={province} />
      )}
    </>
  );
}

const provinceText = (one: Province, level: Level) =>
  t("setup.make.provinceOption", { name: one.name, count: number(one.dapil[level] ?? 0) });

function InProvince(props: { wish: Wish; change: Change; province: string }) {
  const { wish, province } = props;
  const key = `${wish.level}/${province}`;
  const [load, reload] = useLoad(() => dapilIn(wish.level, province), key);
  const [parent, setParent] = useState("");
  return (
    <Loaded load={load} reload={reload}>
      {(districts) => {
        const parents = new Map(districts.flatMap((one) => (one.parent ? [[one.parent.code, one.parent.name]] : [])));
        return (
          <>
            {parents.size > 1 && (
              <Field label={t("setup.make.kabkota")}>
                {(field) => (
                  <select {...field} value={parent} onChange={(event) => setParent(event.currentTarget.value)}>
                    <option value="">{t("setup.make.allKabkota")}</option>
                    {[...parents].map(([code, name]) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            {districts.length === 0 && <Notice kind="info">{t("setup.make.none")}</Notice>}
            <Choice {...props} districts={districts.filter((one) => parent === "" || one.parent?.code === parent)} />
          </>
        );
      }}
    </Loaded>
  );
}

function Choice(props: { wish: Wish; change: Change; districts: readonly District[] }) {
  const { districts, change } = props;
  const chosen = props.wish.dapil;
  const [searched, setSearched] = useState("");
  const wanted = searched.trim().toLocaleLowerCase("id");
  const shown = districts.filter(
    (one) => chosen.includes(one.code) || `${one.name} ${one.province ?? ""}`.toLocaleLowerCase("id").includes(wanted),
  );
  const toggle = (code: string, on: boolean) =>
    change({ dapil: on ? [...chosen, code] : chosen.filter((one) => one !== code) });
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
      <div class="buttons">
        <button
          type="button"
          class="secondary small"
          onClick={() => change({ dapil: [...new Set([...chosen, ...shown.map((one) => one.code)])] })}
        >
          {t("setup.make.pickShown", { count: number(shown.length) })}
        </button>
      </div>
      <Chosen {...props} />
    </fieldset>
  );
}

function Chosen(props: { wish: Wish; change: Change }) {
  const { dapil } = props.wish;
  return (
    <>
      <p role="status">{t("committee.dapilChosen", { count: number(dapil.length) })}</p>
      {dapil.length > 0 && (
        <button type="button" class="secondary small" onClick={() => props.change({ dapil: [] })}>
          {t("setup.make.dropAll")}
        </button>
      )}
    </>
  );
}

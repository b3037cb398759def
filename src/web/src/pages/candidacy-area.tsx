import { useState } from "preact/hooks";
import { SHORTEST_AREA, findAreas, homeOf, type Home, type Place } from "../api/candidates";
import type { Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { number } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { SearchField } from "../ui/search";

interface Residence {
  readonly area: string;
  readonly dapil: string;
}

/** Where the applicant lives; the dapil follows, and is asked only where the area is split. */
export function ResidencePicker(props: {
  convention: Convention;
  value: Residence;
  canEdit: boolean;
  onChange: (home: Residence) => void;
}) {
  const { convention, value, canEdit, onChange } = props;
  const dapil = convention.dapil.find((one) => one.code === value.dapil);
  return (
    <section aria-labelledby="residence-title">
      <h3 id="residence-title">{t("candidacy.area.title")}</h3>
      <p class="hint">{t("candidacy.area.lead")}</p>
      {value.area === "" ? (
        <p>{t("candidacy.area.none")}</p>
      ) : (
        <Chosen key={value.area} convention={convention} area={value.area} canEdit={canEdit} value={value} onChange={onChange} />
      )}
      {dapil && (
        <p data-testid="own-dapil" data-dapil={dapil.code}>
          <strong>{t("candidacy.area.dapil", { dapil: dapil.name })}</strong>
        </p>
      )}
      {canEdit && (
        <SearchField
          label={t("candidacy.area.label")}
          hint={t("candidacy.area.hint", { least: SHORTEST_AREA })}
          least={SHORTEST_AREA}
          find={findAreas}
          testid="residence-search"
        >
          {(places) => <Places places={places} onPick={(area) => onChange({ area, dapil: "" })} />}
        </SearchField>
      )}
    </section>
  );
}

function Places(props: { places: readonly Place[]; onPick: (area: string) => void }) {
  return (
    <>
      <p role="status">{t("candidacy.area.found", { count: number(props.places.length) })}</p>
      <div class="buttons" data-testid="residence-found">
        {props.places.map((place) => (
          <button
            type="button"
            class="secondary small"
            key={place.code}
            value={place.code}
            onClick={() => props.onPick(place.code)}
          >
            {place.name}{" "}
            <small>
              ({[named("candidatePages.level", place.level), ...place.within.map((wider) => wider.name).reverse()].join(", ")})
            </small>
          </button>
        ))}
      </div>
    </>
  );
}

interface ChosenProps {
  readonly convention: Convention;
  readonly area: string;
  readonly value: Residence;
  readonly canEdit: boolean;
  readonly onChange: (home: Residence) => void;
}

function Chosen(props: ChosenProps) {
  const { convention, area, value, canEdit, onChange } = props;
  const [settled, setSettled] = useState(value.dapil !== "");
  const [load, reload] = useLoad(async () => {
    const home = await homeOf(convention.id, area);
    const only = home.dapil.certain ? home.dapil.dapil[0] : undefined;
    if (canEdit && !settled && only !== undefined) {
      setSettled(true);
      onChange({ area, dapil: only.code });
    }
    return home;
  }, area);
  return (
    <Loaded load={load} reload={reload}>
      {(home) => (
        <>
          <p>{t("candidacy.area.now", { area: placeName(home) })}</p>
          {canEdit && <Split {...props} home={home} />}
        </>
      )}
    </Loaded>
  );
}

const placeName = ({ place }: Home) => [place.name, ...place.within.map((wider) => wider.name).reverse()].join(", ");

function Split(props: ChosenProps & { home: Home }) {
  const { home, value, onChange } = props;
  const area = home.place.name;
  if (home.dapil.certain) return null;
  if (home.dapil.dapil.length === 0) return <Notice kind="warning">{t("candidacy.area.outside", { area })}</Notice>;
  return (
    <Notice kind="info">
      <p>{t("candidacy.area.split", { area })}</p>
      {home.parts.length > 0 && (
        <>
          <p>{t("candidacy.area.narrower")}</p>
          <div class="buttons">
            {home.parts.map((part) => (
              <button
                type="button"
                class="secondary small"
                key={part.code}
                onClick={() => onChange({ area: part.code, dapil: "" })}
              >
                {part.name}
              </button>
            ))}
          </div>
        </>
      )}
      <p>{t("candidacy.area.or")}</p>
      <div class="buttons">
        {home.dapil.dapil.map((one) => (
          <button
            type="button"
            class="secondary small"
            key={one.code}
            aria-pressed={value.dapil === one.code}
            onClick={() => onChange({ area: value.area, dapil: one.code })}
          >
            {one.name}
          </button>
        ))}
      </div>
    </Notice>
  );
}

import { useState } from "preact/hooks";
import { SHORTEST_AREA, SHORTEST_NAME, findAreas, findCandidates, homeOf, type Home, type Place } from "../api/candidates";
import type { Convention } from "../api/shapes";
import { named, t } from "../i18n";
import { number } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { Notice } from "../ui/notice";
import { SearchField } from "../ui/search";
import { ViewLink, type Go } from "./candidate-link";

/** Candidates by name over all dapil, also where there are thousands: the server looks them up. */
export function FindByName(props: { convention: Convention; go: Go }) {
  const { convention } = props;
  return (
    <SearchField
      label={t("candidatePages.find.name")}
      hint={t("candidatePages.find.nameHint", { least: SHORTEST_NAME })}
      least={SHORTEST_NAME}
      find={(name) => findCandidates(convention.id, name)}
      testid="find-candidate"
    >
      {({ candidates, more }) => (
        <div data-testid="found-candidates">
          <p role="status">{foundSentence(candidates.length, more)}</p>
          <ul class="found">
            {candidates.map((one) => (
              <li key={one.id}>
                <ViewLink
                  convention={convention.id}
                  view={{ dapil: one.dapil, candidate: one.id, compare: [] }}
                  go={props.go}
                >
                  <strong>{one.name}</strong>
                  <span class="hint">
                    {one.number !== undefined && `${t("candidates.number", { number: number(one.number) })} · `}
                    {convention.dapil.find((dapil) => dapil.code === one.dapil)?.name ?? one.dapil}
                  </span>
                </ViewLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </SearchField>
  );
}

function foundSentence(count: number, more: boolean): string {
  if (count === 0) return t("candidatePages.find.foundNone");
  return t(more ? "candidatePages.find.foundMore" : "candidatePages.find.found", { count: number(count) });
}

/** From the name of a kabupaten, kota or kecamatan to the dapil of this convention. */
export function FindDapil(props: { convention: Convention; onPick: (dapil: string) => void }) {
  const [area, setArea] = useState<string>();
  return (
    <details class="find-dapil">
      <summary data-testid="find-dapil">{t("candidatePages.find.area")}</summary>
      <SearchField
        label={t("candidatePages.find.areaLabel")}
        hint={t("candidatePages.find.areaHint", { least: SHORTEST_AREA })}
        least={SHORTEST_AREA}
        find={findAreas}
        testid="find-area"
      >
        {(places) => <Places places={places} onPick={setArea} />}
      </SearchField>
      {area !== undefined && <HomeDapil key={area} area={area} {...props} onArea={setArea} />}
    </details>
  );
}

function Places(props: { places: readonly Place[]; onPick: (area: string) => void }) {
  const { places } = props;
  return (
    <>
      <p role="status">
        {places.length === 0
          ? t("candidatePages.find.areaNone")
          : t("candidatePages.find.areaFound", { count: number(places.length) })}
      </p>
      <div class="buttons">
        {places.map((place) => (
          <button type="button" class="secondary small" key={place.code} onClick={() => props.onPick(place.code)}>
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

interface HomeProps {
  readonly convention: Convention;
  readonly area: string;
  readonly onPick: (dapil: string) => void;
  readonly onArea: (area: string) => void;
}

function HomeDapil(props: HomeProps) {
  const [load, reload] = useLoad(async () => {
    const home = await homeOf(props.convention.id, props.area);
    const only = home.dapil.certain ? home.dapil.dapil[0] : undefined;
    if (only) props.onPick(only.code);
    return home;
  }, props.area);
  return (
    <Loaded load={load} reload={reload}>
      {(home) => <Answer {...props} home={home} />}
    </Loaded>
  );
}

function Answer(props: HomeProps & { home: Home }) {
  const { place, parts, dapil } = props.home;
  const only = dapil.certain ? dapil.dapil[0] : undefined;
  const area = place.name;
  if (only) return <Notice kind="success">{t("candidatePages.find.isIn", { area, dapil: only.name })}</Notice>;
  if (dapil.dapil.length === 0) return <Notice kind="warning">{t("candidatePages.find.isOutside", { area })}</Notice>;
  return (
    <Notice kind="info">
      <p>{t("candidatePages.find.isSplit", { area })}</p>
      <Choices choices={parts} onPick={props.onArea} />
      <p>{t("candidatePages.find.orDapil")}</p>
      <Choices choices={dapil.dapil} onPick={props.onPick} />
    </Notice>
  );
}

function Choices(props: { choices: readonly { code: string; name: string }[]; onPick: (code: string) => void }) {
  return (
    <div class="buttons">
      {props.choices.map((one) => (
        <button type="button" class="secondary small" key={one.code} onClick={() => props.onPick(one.code)}>
          {one.name}
        </button>
      ))}
    </div>
  );
}

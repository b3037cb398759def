import * as record from "../api/record";
import type { Application, Convention, ListPosition } from "../api/shapes";
import { named, t } from "../i18n";
import { number } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";
import { placeOf } from "./candidate-place";
import { reasonOf } from "./list-places";

/** The place on the final list, or in the reserve, with its label and reason, once there are lists. */
export function OwnPlace(props: { convention: Convention; application: Application }) {
  const { convention, application } = props;
  // Read again when the own standing changes: who withdraws has left the list.
  const key = `${convention.id}/${application.dapil}/${application.status}`;
  const [load, reload] = useLoad(() => record.finalLists(convention.id, application.dapil), key);
  return (
    <section class="panel" aria-labelledby="place-title">
      <h2 id="place-title">{t("candidacy.place.title")}</h2>
      <Loaded load={load} reload={reload}>
        {(lists) => {
          const own = placeOf(lists, application.id);
          if (!own) return <p data-testid="own-place">{t("candidacy.place.none")}</p>;
          const { place, reserve, board } = own;
          return (
            <>
              <p data-testid="own-place">
                {sentence(reserve ? "candidacy.place.reserve" : "candidacy.place.listed", place)}
              </p>
              <p>{t("candidacy.place.reason", { reason: reasonOf(place, board).join(" ") })}</p>
            </>
          );
        }}
      </Loaded>
      <p>
        <a
          href={`/kandidat.html?konvensi=${encodeURIComponent(convention.id)}&dapil=${encodeURIComponent(application.dapil)}`}
        >
          {t("candidacy.place.all")}
        </a>
      </p>
    </section>
  );
}

const sentence = (key: "candidacy.place.listed" | "candidacy.place.reserve", place: ListPosition) =>
  t(key, { position: number(place.position), votes: number(place.votes), label: named("label", place.label) });

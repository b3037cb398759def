import * as record from "../api/record";
import type { Application, Convention, ListPosition } from "../api/shapes";
import { named, t } from "../i18n";
import { number } from "../ui/format";
import { Loaded, useLoad } from "../ui/load";

/** The place on the final list, or in the reserve, with its label and reason, once there are lists. */
export function OwnPlace(props: { convention: Convention; application: Application }) {
  const { convention, application } = props;
  const [load, reload] = useLoad(() => record.finalLists(convention.id, application.dapil), `${convention.id}/${application.dapil}`);
  return (
    <section class="panel" aria-labelledby="place-title">
      <h2 id="place-title">{t("candidacy.place.title")}</h2>
      <Loaded load={load} reload={reload}>
        {(lists) => {
          const list = lists.find((one) => one.dapil === application.dapil);
          const listed = list?.positions.find((one) => one.candidateId === application.id);
          const reserve = list?.reserves.find((one) => one.candidateId === application.id);
          return (
            <>
              {listed && <p data-testid="own-place">{sentence("candidacy.place.listed", listed)}</p>}
              {reserve && <p data-testid="own-place">{sentence("candidacy.place.reserve", reserve)}</p>}
              {listed !== undefined && listed.reason !== "" && (
                <p>{t("candidacy.place.reason", { reason: listed.reason })}</p>
              )}
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

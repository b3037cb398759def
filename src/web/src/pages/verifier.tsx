import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { Convention, Review } from "../api/shapes";
import { named, t } from "../i18n";
import { WithConvention } from "../ui/convention";
import { number } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { ForRole } from "../ui/session";
import { ReviewCard } from "./verifier-card";
import { LateWork } from "./verifier-late";
import { filters, shown, type Filter } from "./verifier-filter";

function VerifierPage() {
  return (
    <Layout title="verifier.title" lead="verifier.lead" session>
      <WithConvention>
        {(convention) => (
          <ForRole role="verifier">
            {(account) => <Desk key={convention.id} convention={convention} account={account} />}
          </ForRole>
        )}
      </WithConvention>
    </Layout>
  );
}

interface DeskProps {
  readonly convention: Convention;
  readonly account: Account;
}

function Desk(props: DeskProps) {
  const [filter, setFilter] = useState<Filter>("mine");
  return (
    <>
      <fieldset class="radios" data-testid="review-filter">
        <legend>{t("candidacy.review.filter")}</legend>
        {filters.map((one) => (
          <label class="tick" key={one}>
            <input type="radio" name="filter" value={one} checked={filter === one} onChange={() => setFilter(one)} />
            <span>{t(`candidacy.review.filters.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {filter === "late" ? <LateWork {...props} /> : <WorkList {...props} filter={filter} />}
    </>
  );
}

function WorkList(props: DeskProps & { filter: Filter }) {
  const { convention, account, filter } = props;
  const [load, reload] = useLoad(() => account.reviews(convention.id), convention.id);
  const [said, setSaid] = useState("");
  const done = (review: Review, status: string) => {
    setSaid(t("verifier.sent", { name: review.fullName, status: named(`application.status.${status}`, "name") }));
    reload();
  };
  return (
    <>
      {said !== "" && <Notice kind="success">{said}</Notice>}
      <Loaded load={load} reload={reload}>
        {(reviews) => {
          const chosen = shown(reviews, filter);
          return (
            <>
              <p role="status">{sentence(filter, chosen.length)}</p>
              {chosen.map((review) => (
                <ReviewCard
                  key={review.id}
                  convention={convention}
                  account={account}
                  review={review}
                  onDone={(status) => done(review, status)}
                />
              ))}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function sentence(filter: Filter, count: number): string {
  if (filter !== "mine") return t("candidacy.review.count", { count: number(count) });
  return count === 0 ? t("verifier.none") : t("verifier.waiting", { count: number(count) });
}

void mount(VerifierPage, ["candidacy"]);

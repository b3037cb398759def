import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { myObjections, objectionsAgainstMe, type Case } from "../api/objections";
import type { Convention, Me } from "../api/shapes";
import { t } from "../i18n";
import { Loaded, useLoad } from "../ui/load";
import { CaseActs, Said } from "./objection-acts";
import { CaseCard } from "./objection-case";
import { Draft } from "./objection-draft";
import { NewObjection } from "./objection-form";
import { candidateNames } from "./objection-view";

/** One's own objections, those against one's candidacy, and the form for a new one. */
export function OwnObjections(props: { convention: Convention; account: Account; me: Me; onFiled: () => void }) {
  const { convention, account, me } = props;
  const [said, setSaid] = useState("");
  const [load, reload] = useLoad(async () => {
    const [mine, against] = await Promise.all([
      myObjections(account.token, convention.id),
      me.roles.includes("candidate") ? objectionsAgainstMe(account.token, convention.id) : [],
    ]);
    const names = await candidateNames(
      convention.id,
      [...mine, ...against].map((one) => one.objection.dapil),
    );
    return { mine, against, names };
  }, convention.id);
  const done = (text: string) => {
    setSaid(text);
    reload();
    props.onFiled();
  };
  return (
    <>
      <Said said={said} />
      <Loaded load={load} reload={reload}>
        {({ mine, against, names }) => {
          const show = (one: Case) => (
            <CaseCard
              key={one.objection.id}
              convention={convention}
              account={account}
              one={one}
              name={names.get(one.objection.candidate ?? "")}
            >
              {one.objection.state === "DRAFT" ? (
                <Draft convention={convention} account={account} me={me} one={one} onDone={done} />
              ) : (
                <CaseActs convention={convention} account={account} one={one} onDone={done} />
              )}
            </CaseCard>
          );
          return (
            <>
              {me.roles.includes("candidate") && (
                <section aria-labelledby="against-title">
                  <h2 id="against-title">{t("objection.against")}</h2>
                  {against.length === 0 && <p>{t("objection.againstNone")}</p>}
                  {against.map(show)}
                </section>
              )}
              <section aria-labelledby="mine-title">
                <h2 id="mine-title">{t("objection.mine")}</h2>
                {mine.length === 0 && <p>{t("objection.mineNone")}</p>}
                {mine.map(show)}
              </section>
            </>
          );
        }}
      </Loaded>
      <NewObjection convention={convention} account={account} me={me} onDone={done} />
    </>
  );
}

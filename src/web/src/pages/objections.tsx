import { useState } from "preact/hooks";
import { objectionsOf } from "../api/objections";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { DapilPicker, WithConvention, firstDapil } from "../ui/convention";
import { number } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { ForRole, useRoles } from "../ui/session";
import "../ui/objection.css";
import { ObjectionFacts, titleOf } from "./objection-facts";
import { OwnObjections } from "./objection-mine";
import { candidateNames, objectorsOf } from "./objection-view";

function ObjectionsPage() {
  return (
    <Layout title="objection.title" lead="objection.lead" session>
      <WithConvention>{(convention) => <InConvention key={convention.id} convention={convention} />}</WithConvention>
    </Layout>
  );
}

function InConvention(props: { convention: Convention }) {
  const { convention } = props;
  const [code, setCode] = useState(firstDapil(convention));
  const [round, setRound] = useState(0);
  return (
    <>
      <Own convention={convention} onFiled={() => setRound(round + 1)} />
      <DapilPicker convention={convention} value={code} onPick={setCode} />
      <PublicList convention={convention} dapil={code} round={round} />
    </>
  );
}

/** What somebody who may object has to do; members of the organs find the way to their desk. */
function Own(props: { convention: Convention; onFiled: () => void }) {
  const roles = useRoles();
  if (roles !== undefined && objectorsOf(roles).length === 0) {
    const desk = ["objection_board", "steering", "committee"].some((role) => roles.includes(role));
    return desk ? (
      <p>
        <a href={`/majelis.html?konvensi=${encodeURIComponent(props.convention.id)}`}>{t("objection.toDesk")}</a>
      </p>
    ) : null;
  }
  return (
    <ForRole role={["voter", "candidate", "observer"]}>
      {(account, me) => (
        <OwnObjections convention={props.convention} account={account} me={me} onFiled={props.onFiled} />
      )}
    </ForRole>
  );
}

function PublicList(props: { convention: Convention; dapil: string; round: number }) {
  const { convention, dapil } = props;
  const [load, reload] = useLoad(async () => {
    const [all, names] = await Promise.all([
      objectionsOf(convention.id, dapil),
      candidateNames(convention.id, [dapil]),
    ]);
    return { all, names };
  }, `${convention.id}/${dapil}/${props.round}`);
  return (
    <section aria-labelledby="list-title">
      <h2 id="list-title">{t("objection.list")}</h2>
      <Loaded load={load} reload={reload}>
        {({ all, names }) => (
          <>
            <p role="status">
              {all.length === 0 ? t("objection.none") : t("objection.count", { count: number(all.length) })}
            </p>
            {all.map((one) => (
              <article
                key={one.id}
                class="panel objection"
                aria-labelledby={`objection-${one.id}`}
                data-testid="objection"
                data-state={one.state}
              >
                <h3 id={`objection-${one.id}`}>{titleOf(one)}</h3>
                <ObjectionFacts convention={convention} objection={one} name={names.get(one.candidate ?? "")} />
              </article>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

void mount(ObjectionsPage, ["objection"]);

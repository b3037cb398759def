import { useMemo, useState } from "preact/hooks";
import type { Account } from "../api/account";
import { Problem } from "../api/problem";
import type { Ceremony, Convention } from "../api/shapes";
import { RecordError } from "../crypto";
import { t } from "../i18n";
import { certificatesFingerprint, nextTask, type CeremonyView } from "../trustee/ceremony";
import { WithConvention } from "../ui/convention";
import { number } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { Code, Table } from "../ui/parts";
import { ForRole } from "../ui/session";
import { Decrypt } from "./trustee-decrypt";
import { CheckTask, MakeKeyTask, PolynomialTask } from "./trustee-tasks";

function TrusteePage() {
  return (
    <Layout title="trustee.title" lead="trustee.lead" session>
      <WithConvention>
        {(convention, reload) => (
          <ForRole role="trustee">
            {(account) => (
              <OfConvention key={convention.id} convention={convention} account={account} reloadConvention={reload} />
            )}
          </ForRole>
        )}
      </WithConvention>
    </Layout>
  );
}

/** The ceremony, or `undefined` for somebody who is not one of this convention's trustees. */
async function ceremonyOf(account: Account, id: string): Promise<Ceremony | undefined> {
  try {
    const ceremony = await account.ceremony(id);
    return ceremony.me === undefined ? undefined : ceremony;
  } catch (thrown) {
    if (thrown instanceof Problem && ["not-found", "role-needed"].includes(thrown.code)) return undefined;
    throw thrown;
  }
}

function OfConvention(props: { convention: Convention; account: Account; reloadConvention: () => void }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => ceremonyOf(account, convention.id), convention.id);
  const [seed, setSeed] = useState<string | undefined>(undefined);
  const again = () => {
    props.reloadConvention();
    reload();
  };
  return (
    <Loaded load={load} reload={reload}>
      {(ceremony) =>
        ceremony === undefined ? (
          <Notice kind="info">{t("trustee.notAppointed")}</Notice>
        ) : (
          <>
            <p data-testid="trustee-number">
              {t("trustee.number", {
                index: number(ceremony.me?.index ?? 0),
                threshold: number(ceremony.threshold),
                total: number(ceremony.trustees.length),
              })}
            </p>
            <Work
              convention={convention}
              account={account}
              ceremony={ceremony}
              seed={seed}
              onSeed={setSeed}
              onDone={again}
            />
            <div class="buttons beside-card">
              <button type="button" class="secondary" data-testid="refresh" onClick={again}>
                {t("trustee.refresh")}
              </button>
            </div>
            <Standing ceremony={ceremony} />
          </>
        )
      }
    </Loaded>
  );
}

/** What every task gets: the secret stays in this page's memory until the page is left. */
export interface TaskProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly ceremony: Ceremony;
  readonly seed: string | undefined;
  readonly onSeed: (seed: string) => void;
  readonly onDone: () => void;
}

function Work(props: TaskProps) {
  const { ceremony } = props;
  const mine = ceremony.trustees.find((one) => one.index === ceremony.me?.index);
  const task = nextTask(ceremony.step, mine ?? { certificate: false, polynomial: false, check: false });
  switch (task) {
    case "MAKE_CERTIFICATE":
      return <MakeKeyTask {...props} />;
    case "MAKE_POLYNOMIAL":
      return <PolynomialTask {...props} />;
    case "CHECK_SHARES":
      return <CheckTask {...props} />;
    case "WAIT_FOR_OTHERS":
      return <Notice kind="info">{t("trustee.waiting")}</Notice>;
    case "NOTHING":
      return (
        <>
          <Notice kind="success">
            <p data-testid="ceremony-finished">{t("trustee.finished")}</p>
          </Notice>
          <Decrypt {...props} />
        </>
      );
  }
}

function Standing(props: { ceremony: Ceremony }) {
  const { ceremony } = props;
  const mark = (done: boolean) => (done ? `✓ ${t("trustee.done")}` : `○ ${t("trustee.notYet")}`);
  return (
    <section class="beside-card" aria-labelledby="progress-title">
      <h2 id="progress-title">{t("trustee.progress")}</h2>
      <Table
        caption={t("trustee.progress")}
        head={[t("trustee.trusteeCol"), t("trustee.certificate"), t("trustee.polynomial"), t("trustee.check")]}
        rows={ceremony.trustees.map((one) => ({
          key: String(one.index),
          cells: [
            one.index === ceremony.me?.index ? t("trustee.me", { index: number(one.index) }) : number(one.index),
            mark(one.certificate),
            mark(one.polynomial),
            mark(one.check),
          ],
        }))}
      />
      {ceremony.certificates !== undefined && <Fingerprint view={{ ...ceremony, certificates: ceremony.certificates }} />}
    </section>
  );
}

/** What the trustees read out to each other; certificates that cannot be right are said to be so. */
function Fingerprint(props: { view: CeremonyView }) {
  const { view } = props;
  const shown = useMemo(() => fingerprintOrRefusal(view), [view.certificates.join(), view.threshold, view.group]);
  return (
    <>
      <h3>{t("trustee.fingerprints")}</h3>
      {shown instanceof RecordError ? (
        <Notice kind="error">{t("trustee.cheat", { code: shown.code, path: shown.path })}</Notice>
      ) : (
        <>
          <p>{t("trustee.fingerprintsLead")}</p>
          <p>
            <Code value={shown} testid="certificates-fingerprint" />
          </p>
        </>
      )}
    </>
  );
}

function fingerprintOrRefusal(view: CeremonyView): string | RecordError {
  try {
    return certificatesFingerprint(view);
  } catch (thrown) {
    if (thrown instanceof RecordError) return thrown;
    throw thrown;
  }
}

void mount(TrusteePage, ["trustee"]);

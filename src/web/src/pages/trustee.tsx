import { useState } from "preact/hooks";
import type { Account } from "../api/account";
import { ceremonyOf, type Ceremony } from "../api/ceremony";
import { Problem } from "../api/problem";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import { nextTask, type Task } from "../trustee/ceremony";
import { WithConvention } from "../ui/convention";
import { number } from "../ui/format";
import { Layout } from "../ui/layout";
import { Loaded, useLoad, useLookAgain } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { Steps } from "../ui/parts";
import { ForRole } from "../ui/session";
import "../ui/trustee.css";
import { CeremonyProgress, faultText } from "./ceremony-progress";
import type { TaskProps } from "./trustee-ceremony";
import { Decrypt } from "./trustee-decrypt";
import { TaskFiles } from "./trustee-files";
import { MakeKeyTask } from "./trustee-key";
import { RehearseTask } from "./trustee-rehearse";
import { CheckTask, CommitTask, DealTask } from "./trustee-tasks";
import { WhyYouMatter } from "./trustee-why";
import { Words } from "./trustee-words";

/** While nothing is asked of this trustee the page looks again by itself. */
const LOOK_AGAIN_MS = 15_000;

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
async function ownCeremony(account: Account, id: string): Promise<Ceremony | undefined> {
  try {
    const ceremony = await ceremonyOf(account.token, id);
    return ceremony.me === undefined ? undefined : ceremony;
  } catch (thrown) {
    if (thrown instanceof Problem && ["not-found", "role-needed"].includes(thrown.code)) return undefined;
    throw thrown;
  }
}

function OfConvention(props: { convention: Convention; account: Account; reloadConvention: () => void }) {
  const { convention, account } = props;
  const [load, reload] = useLoad(() => ownCeremony(account, convention.id), convention.id);
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
          <OfTrustee
            key={ceremony.attempt}
            convention={convention}
            account={account}
            ceremony={ceremony}
            seed={seed}
            onSeed={setSeed}
            onDone={again}
          />
        )
      }
    </Loaded>
  );
}

function OfTrustee(props: TaskProps) {
  const { ceremony } = props;
  const task = taskOf(ceremony);
  useLookAgain(LOOK_AGAIN_MS, task === "WAIT_FOR_OTHERS" || task === "STOPPED", props.onDone);
  return (
    <>
      <p data-testid="trustee-number">
        {t("trustee.number", {
          index: number(ceremony.me?.index ?? 0),
          threshold: number(ceremony.threshold),
          total: number(ceremony.trustees.length),
        })}
      </p>
      <WhyYouMatter ceremony={ceremony} open={task === "MAKE_CERTIFICATE"} />
      <Walk ceremony={ceremony} task={task} />
      <Work {...props} task={task} />
      <div class="buttons beside-card">
        <button type="button" class="secondary" data-testid="refresh" onClick={props.onDone}>
          {t("trustee.refresh")}
        </button>
      </div>
      <section class="beside-card" aria-labelledby="progress-title">
        <h2 id="progress-title">{t("keys.progress")}</h2>
        <CeremonyProgress ceremony={ceremony} />
        {ceremony.certificates !== undefined && task !== "MAKE_COMMITMENT" && <Words ceremony={ceremony} />}
      </section>
    </>
  );
}

type OwnTask = Task | "STOPPED" | "REHEARSE";

function taskOf(ceremony: Ceremony): OwnTask {
  if (ceremony.step === "FAULTED") return "STOPPED";
  const nothing = { certificate: false, commitment: false, polynomial: false, check: false, rehearsal: false };
  const mine = ceremony.trustees.find((one) => one.index === ceremony.me?.index) ?? nothing;
  return ceremony.step === "DONE" && !mine.rehearsal ? "REHEARSE" : nextTask(ceremony.step, mine);
}

const places = ["CERTIFICATES", "COMMITMENTS", "POLYNOMIALS", "CHECKS", "DONE"];

function Walk(props: { ceremony: Ceremony; task: OwnTask }) {
  const { ceremony, task } = props;
  const names = ["certificate", "commitment", "polynomial", "check", "rehearsal", "open"] as const;
  const now = ceremony.step === "DONE" && task !== "REHEARSE" ? names.length - 1 : places.indexOf(ceremony.step);
  return ceremony.step === "FAULTED" ? (
    <></>
  ) : (
    <Steps label={t("keys.steps")} names={names.map((name) => t(`keys.${name}`))} now={now} />
  );
}

function Work(props: TaskProps & { task: OwnTask }) {
  const { ceremony, convention } = props;
  switch (props.task) {
    case "MAKE_CERTIFICATE":
      return (
        <>
          <MakeKeyTask {...props} />
          <TaskFiles {...props} step="certificate" />
        </>
      );
    case "MAKE_COMMITMENT":
      return (
        <>
          <CommitTask {...props} />
          <TaskFiles {...props} step="commitment" />
        </>
      );
    case "MAKE_POLYNOMIAL":
      return (
        <>
          <DealTask {...props} />
          <TaskFiles {...props} step="polynomial" />
        </>
      );
    case "CHECK_SHARES":
      return (
        <>
          <CheckTask {...props} />
          <TaskFiles {...props} step="check" />
        </>
      );
    case "REHEARSE":
      return isOver(convention) ? (
        <Decrypt {...props} />
      ) : (
        <>
          <RehearseTask {...props} />
          <TaskFiles {...props} step="rehearsal" />
        </>
      );
    case "STOPPED":
      return <Stopped ceremony={ceremony} />;
    case "WAIT_FOR_OTHERS":
      return (
        <Notice kind="info">
          <p data-testid="wait">{t("trustee.waiting")}</p>
        </Notice>
      );
    case "NOTHING":
      return (
        <>
          <Notice kind="success">
            <p data-testid="ceremony-finished">{t("trustee.t5done")}</p>
          </Notice>
          <Decrypt {...props} />
        </>
      );
  }
}

/** From the vote on nobody rehearses any more. */
const isOver = ({ stage }: Convention) =>
  !["RULES_FROZEN", "CANDIDACY", "VERIFICATION", "PROVISIONAL_LIST", "SUSPENDED"].includes(stage);

function Stopped(props: { ceremony: Ceremony }) {
  const { ceremony } = props;
  const fault = ceremony.faults.find((one) => one.attempt === ceremony.attempt);
  return (
    <Notice kind="error">
      <p data-testid="ceremony-stopped">{t("keys.stopped")}</p>
      {fault && <p>{faultText(ceremony, fault)}</p>}
    </Notice>
  );
}

void mount(TrusteePage, ["trustee", "keys"]);

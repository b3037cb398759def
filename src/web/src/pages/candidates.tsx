import * as record from "../api/record";
import type { Candidate, Convention, ConventionDapil, FinalList, Stage } from "../api/shapes";
import { t } from "../i18n";
import "../ui/candidates.css";
import { WithConvention } from "../ui/convention";
import { Field } from "../ui/field";
import { Layout } from "../ui/layout";
import { Loaded, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { Compare } from "./candidate-compare";
import { FindByName, FindDapil } from "./candidate-find";
import { Gallery } from "./candidate-gallery";
import { useView, type Go } from "./candidate-link";
import { One } from "./candidate-one";
import { screenOf, type View } from "./candidate-view";
import { FinalListOf } from "./final-list";
import { ResultOf } from "./result";

function Candidates() {
  return (
    <Layout title="candidates.title" lead="candidates.lead">
      <WithConvention>{(convention) => <InConvention convention={convention} key={convention.id} />}</WithConvention>
    </Layout>
  );
}

const listed: readonly Stage[] = ["FINALIZATION", "DECIDED", "ARCHIVED"];
/** Before the provisional list nobody is public, so there is nobody to find. */
const nobodyYet: readonly Stage[] = ["DRAFT", "RULES_FROZEN", "CANDIDACY", "VERIFICATION"];

function InConvention(props: { convention: Convention }) {
  const { convention } = props;
  const { view, byLink, go, turn } = useView(
    convention.id,
    convention.dapil.map((one) => one.code),
  );
  const dapil = convention.dapil.find((one) => one.code === view.dapil);
  const toDapil = (code: string) => turn({ dapil: code, compare: [] });
  return (
    <>
      {screenOf(view) === "gallery" && (
        <div class="find no-print">
          <PickDapil convention={convention} value={view.dapil} onPick={toDapil} />
          {convention.dapil.length > 1 && <FindDapil convention={convention} onPick={toDapil} />}
          {!nobodyYet.includes(convention.stage) && <FindByName convention={convention} go={go} />}
        </div>
      )}
      {dapil && <InDapil convention={convention} dapil={dapil} view={view} byLink={byLink} go={go} turn={turn} />}
    </>
  );
}

function PickDapil(props: { convention: Convention; value: string; onPick: (code: string) => void }) {
  return (
    <Field label={t("site.dapil")}>
      {(field) => (
        <select {...field} value={props.value} onChange={(event) => props.onPick(event.currentTarget.value)}>
          {props.convention.dapil.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface InDapilProps {
  readonly convention: Convention;
  readonly dapil: ConventionDapil;
  readonly view: View;
  readonly byLink: boolean;
  readonly go: Go;
  readonly turn: Go;
}

function InDapil(props: InDapilProps) {
  const { convention, dapil } = props;
  const withLists = listed.includes(convention.stage);
  const read = async () =>
    Promise.all([
      record.candidates(convention.id, dapil.code),
      withLists ? record.finalLists(convention.id, dapil.code) : Promise.resolve([]),
    ]);
  const [load, reload] = useLoad(read, `${convention.id}/${dapil.code}`);
  return (
    <Loaded load={load} reload={reload}>
      {([all, lists]) => <Screen {...props} all={all} lists={lists} withLists={withLists} />}
    </Loaded>
  );
}

export interface ScreenProps extends InDapilProps {
  readonly all: readonly Candidate[];
  readonly lists: readonly FinalList[];
  readonly withLists: boolean;
}

function Screen(props: ScreenProps) {
  const { convention, dapil, view } = props;
  switch (screenOf(view)) {
    case "one":
      return <One {...props} key={view.candidate} />;
    case "compare":
      return <Compare {...props} />;
    case "gallery":
      return (
        <>
          {props.withLists && <FinalListOf convention={convention} dapil={dapil} />}
          {dapil.electionState === "DECRYPTED" && dapil.electionUuid !== undefined ? (
            <ResultOf uuid={dapil.electionUuid} dapil={dapil.name} />
          ) : (
            ["VOTING", "TALLY"].includes(convention.stage) && <Notice kind="info">{t("candidates.resultsHidden")}</Notice>
          )}
          <Gallery {...props} />
        </>
      );
  }
}

void mount(Candidates, ["candidatePages", "lists"]);

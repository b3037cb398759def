import "../ui/test.css";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Problem } from "../api/problem";
import * as record from "../api/record";
import type { Candidate, ElectionInfo } from "../api/shapes";
import { tabStore } from "../api/stores";
import { Booth } from "../booth/booth";
import { workerEncryptor } from "../booth/encryptor";
import { sessionBallots } from "../booth/prepared";
import { boothServer } from "../booth/server";
import type { BoothState } from "../booth/states";
import { moreTexts, t } from "../i18n";
import { query } from "../ui/address";
import { Layout } from "../ui/layout";
import { Loaded, Waiting, useLoad } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice } from "../ui/notice";
import { Code, Steps } from "../ui/parts";
import { Choose } from "./booth-choose";

/** The booth never loads an account: nothing on this page can know who votes. */
function BoothPage() {
  const uuid = query("pemilihan");
  return (
    <Layout title="booth.title" account={false}>
      {uuid === undefined ? <Notice kind="error">{t("booth.noElection")}</Notice> : <Enter uuid={uuid} />}
    </Layout>
  );
}

interface Hall {
  readonly info: ElectionInfo;
  readonly fingerprint: string;
  readonly candidates: readonly Candidate[];
}

async function enter(uuid: string): Promise<Hall | "early" | "late"> {
  const info = await record.election(uuid);
  if (info.state === "PREPARING" || info.state === "NONE" || info.fingerprint === undefined) return "early";
  if (info.state !== "OPEN") return "late";
  // Portraits are an ornament: without them the ballot is still whole.
  const candidates = await record.candidates(info.convention, info.dapil).catch(() => []);
  return { info, fingerprint: info.fingerprint, candidates };
}

function Enter(props: { uuid: string }) {
  const [load, reload] = useLoad(() => enter(props.uuid), props.uuid);
  return (
    <Loaded load={load} reload={reload}>
      {(hall) => {
        if (hall === "early") return <Notice kind="info">{t("booth.notOpen")}</Notice>;
        if (hall === "late") return <Notice kind="info">{t("booth.closed")}</Notice>;
        return <Open hall={hall} />;
      }}
    </Loaded>
  );
}

/** The screens after choosing, once they are here. The booth leaves choosing no earlier, so that none of them is waited for. */
let later: typeof import("./booth-later") | undefined;

/** Their files; the build writes them here (build/laterFiles.ts). */
const LATER_FILES = "__later:castProof test__";

/**
 * Fetches them with their texts, and what draws the receipt's QR code: the files first, because an import that failed once may fail
 * for as long as the page lives.
 */
async function fetchLater() {
  const files = LATER_FILES.split(" ").filter((file) => file.endsWith(".js"));
  await Promise.all(files.map(fetchFile));
  const [screens] = await Promise.all([import("./booth-later"), moreTexts(["castProof", "test"]), import("qr")]);
  later = screens;
  return screens.startCasting;
}

/** Into the browser's cache, where files that are named by their hash stay. */
async function fetchFile(file: string): Promise<void> {
  const answer = await fetch(`/${file}`);
  if (!answer.ok) throw new Problem("network");
  await answer.arrayBuffer();
}

function Open(props: { hall: Hall }) {
  const { info, fingerprint, candidates } = props.hall;
  const booth = useMemo(
    () =>
      new Booth({
        uuid: info.uuid,
        expectedFingerprint: fingerprint,
        server: boothServer(info.uuid),
        encryptor: workerEncryptor(),
        keep: sessionBallots(tabStore),
        later: fetchLater,
      }),
    [info.uuid],
  );
  const [state, setState] = useState<BoothState>(booth.state);
  useEffect(() => {
    const leave = booth.subscribe(setState);
    void booth.open();
    return () => {
      leave();
      booth.close();
    };
  }, [booth]);
  useLeaveGuard(state);
  useHeadingFocus(screenOf(state));
  return (
    <>
      {state.kind !== "loading" && state.kind !== "refused" && (
        <Steps
          label={t("booth.stepsLabel")}
          names={[t("booth.steps.choose"), t("booth.steps.review"), t("booth.steps.send")]}
          now={stepOf(state)}
        />
      )}
      <Screen booth={booth} state={state} info={info} candidates={candidates} />
      <p class="hint beside-card">
        {t("booth.fingerprint")}: <Code value={fingerprint} testid="fingerprint" />
      </p>
    </>
  );
}

function Screen(props: {
  booth: Booth;
  state: BoothState;
  info: ElectionInfo;
  candidates: readonly Candidate[];
}) {
  const { booth, state, info } = props;
  switch (state.kind) {
    case "loading":
      return <Waiting text={t("booth.loading")} />;
    case "refused":
      return (
        <Notice kind="error">
          <p data-testid="booth-refused">{t(`booth.refused.${state.reason}`)}</p>
          {state.reason === "ELECTION_UNREACHABLE" && (
            <button type="button" class="secondary small" onClick={() => void booth.open()}>
              {t("site.retry")}
            </button>
          )}
        </Notice>
      );
    case "choosing":
      return <Choose booth={booth} state={state} info={info} candidates={props.candidates} />;
    default:
      return later === undefined ? <Waiting /> : <later.LaterScreen booth={booth} state={state} info={info} />;
  }
}

function stepOf(state: BoothState): number {
  switch (state.kind) {
    case "loading":
    case "refused":
    case "choosing":
      return 0;
    case "review":
    case "encrypting":
    case "testing":
    case "opened":
      return 1;
    case "ready":
      return state.selections === undefined ? 2 : 1;
    case "finished":
      return 3;
    default:
      return 2;
  }
}

/** The screen that a state belongs to: what is said while a ballot is being sent stays on one. */
function screenOf(state: BoothState): string | undefined {
  switch (state.kind) {
    case "loading":
      return undefined;
    case "sending":
    case "unsent":
    case "rejected":
      return "sending";
    default:
      return state.kind;
  }
}

/** Asks before the page is left while a choice or a ballot is not acknowledged. */
function useLeaveGuard(state: BoothState) {
  const unfinished = holdsSomething(state);
  useEffect(() => {
    if (!unfinished) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unfinished]);
}

function holdsSomething(state: BoothState): boolean {
  switch (state.kind) {
    case "loading":
    case "refused":
    case "finished":
      return false;
    case "choosing":
      return state.selections.some((selection) => selection.kind === "blank" || selection.chosen.length > 0);
    default:
      return true;
  }
}

/** Moves focus to the heading of each new screen after the first, so that keyboards and screen readers start at its top. */
function useHeadingFocus(screen: string | undefined) {
  const last = useRef<string | undefined>(undefined);
  // Before the screen is painted: nobody's first keystroke may go to a heading.
  useLayoutEffect(() => {
    if (screen === undefined) return;
    if (last.current !== undefined && last.current !== screen) {
      document.querySelector<HTMLElement>("[data-screen]")?.focus();
      scrollTo(0, 0);
    }
    last.current = screen;
  }, [screen]);
}

void mount(BoothPage, ["booth"]);

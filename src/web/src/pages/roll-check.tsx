import { useEffect, useState } from "preact/hooks";
import { named, t } from "../i18n";
import { query } from "../ui/address";
import { number } from "../ui/format";
import { Notice, ProblemNotice } from "../ui/notice";
import { Code } from "../ui/parts";
import type { Checked } from "../roll/check";

type Check =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly file: string; readonly part: number; readonly parts: number }
  | { readonly kind: "passed"; readonly checked: Checked }
  | { readonly kind: "wrong"; readonly code: string; readonly place: string }
  | { readonly kind: "failed"; readonly thrown: unknown };

/** Works all of it out again on this device, at a click. The program for it is fetched when somebody wants it. */
export function RollCheck(props: { convention: string }) {
  const [check, setCheck] = useState<Check>({ kind: "idle" });
  const run = () => {
    setCheck({ kind: "running", file: "acts", part: 0, parts: 1 });
    void start(props.convention, setCheck);
  };
  // an address with ?periksa=1 checks by itself, for those who check from time to time
  useEffect(() => {
    if (query("periksa") === "1") run();
  }, []);
  return (
    <section class="panel roll-check" aria-labelledby="check-title">
      <h2 id="check-title">{t("roll.check")}</h2>
      <p>{t("roll.checkLead")}</p>
      <button type="button" onClick={run} disabled={check.kind === "running"} data-testid="roll-check">
        {t(check.kind === "idle" ? "roll.checkStart" : "roll.checkAgain")}
      </button>
      <div aria-live="polite" data-testid="roll-check-result" data-kind={check.kind}>
        <Result check={check} />
      </div>
    </section>
  );
}

async function start(convention: string, put: (check: Check) => void): Promise<void> {
  try {
    const { checkRolls, faultOf } = await import("../roll/check");
    try {
      const checked = await checkRolls(convention, (file, part, parts) => put({ kind: "running", file, part, parts }));
      put({ kind: "passed", checked });
    } catch (thrown) {
      const fault = faultOf(thrown);
      const broken = thrown instanceof Error && thrown.message.includes("ACTS_BROKEN");
      if (fault) put({ kind: "wrong", ...fault });
      else put(broken ? { kind: "wrong", code: "acts", place: "acts.jsonl" } : { kind: "failed", thrown });
    }
  } catch (thrown) {
    put({ kind: "failed", thrown });
  }
}

function Result(props: { check: Check }) {
  const { check } = props;
  switch (check.kind) {
    case "idle":
      return null;
    case "running":
      return (
        <>
          <p>{t("roll.checkRunning", { file: check.file })}</p>
          <progress max={check.parts} value={check.part} aria-label={t("roll.check")} />
        </>
      );
    case "passed":
      return (
        <Notice kind="success">
          <p>
            {t("roll.checkPassed", {
              publications: number(check.checked.publications),
              credentials: number(check.checked.credentials),
              registers: number(check.checked.registers),
              samples: number(check.checked.samples),
            })}
          </p>
          {!check.checked.frozen && <p>{t("roll.checkOpen")}</p>}
          <ul>
            {check.checked.figures.map((one) => (
              // what other programs compare with their own
              <li key={one.dapil} data-dapil={one.dapil} data-count={one.count} data-sha256={one.sha256}>
                {one.dapil}: {number(one.count)} <Code value={one.sha256} />
              </li>
            ))}
          </ul>
        </Notice>
      );
    case "wrong":
      return (
        <Notice kind="error">{t("roll.checkFailed", { what: named("roll.fault", check.code), place: check.place })}</Notice>
      );
    case "failed":
      return <ProblemNotice thrown={check.thrown} />;
  }
}

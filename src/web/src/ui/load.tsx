import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { ProblemNotice } from "./notice";

/** Something read from the server: on its way, there, or failed. A reload keeps the old value on screen. */
export type Load<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "failed"; readonly thrown: unknown };

/** Reads once for each `key`; a late answer for an older key is dropped. */
export function useLoad<T>(read: () => Promise<T>, key: string): [Load<T>, () => void] {
  const [state, setState] = useState<{ key: string; load: Load<T> }>({ key, load: { kind: "loading" } });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    read().then(
      (value) => wanted && setState({ key, load: { kind: "ready", value } }),
      (thrown: unknown) => wanted && setState({ key, load: { kind: "failed", thrown } }),
    );
    return () => {
      wanted = false;
    };
  }, [key, round]);
  const reload = useCallback(() => setRound((n) => n + 1), []);
  return [state.key === key ? state.load : { kind: "loading" }, reload];
}

/** Looks again and again while it is wanted and the page is looked at. */
export function useLookAgain(everyMs: number, wanted: boolean, look: () => void): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(() => document.visibilityState === "visible" && latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, wanted]);
}

/** Shows a load: a waiting line, the problem with a button to try again, or the children. */
export function Loaded<T>(props: { load: Load<T>; reload: () => void; children: (value: T) => ComponentChildren }) {
  switch (props.load.kind) {
    case "loading":
      return <Waiting />;
    case "failed":
      return <ProblemNotice thrown={props.load.thrown} retry={props.reload} />;
    case "ready":
      return <>{props.children(props.load.value)}</>;
  }
}

export function Waiting(props: { text?: string }) {
  return (
    <p class="waiting" role="status">
      {props.text ?? t("site.loading")}
    </p>
  );
}

/** A button's deed: which is under way, how the last one ended. */
export interface Deed {
  readonly busy: boolean;
  readonly thrown: unknown;
  readonly run: (deed: () => Promise<void>) => void;
}

/** Runs one deed at a time and keeps what it threw. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false);
  const [thrown, setThrown] = useState<unknown>(undefined);
  const run = (deed: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setThrown(undefined);
    deed()
      .catch((reason: unknown) => setThrown(reason))
      .finally(() => setBusy(false));
  };
  return { busy, thrown, run };
}

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { addressOf, viewOf, type View } from "./candidate-view";

export type Go = (view: View) => void;

interface Walk {
  readonly view: View;
  /** Whether a link led here, so that the focus belongs at the new heading. */
  readonly byLink: boolean;
}

/** The view that the address names; links move on without loading the page again, and the browser's way back works. */
export function useView(convention: string, dapil: readonly string[]) {
  const [walk, setWalk] = useState<Walk>({ view: viewOf(location.search, dapil), byLink: false });
  useEffect(() => {
    const back = () => setWalk({ view: viewOf(location.search, dapil), byLink: true });
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, [convention]);
  const go: Go = (view) => {
    history.pushState(null, "", addressOf(convention, view));
    setWalk({ view, byLink: true });
  };
  /** For a choice that stays where it is made: the focus must not leave it. */
  const turn: Go = (view) => {
    history.replaceState(null, "", addressOf(convention, view));
    setWalk({ view, byLink: false });
  };
  return { ...walk, go, turn };
}

/** A real link to a view, which opens in another tab as any link does. */
export function ViewLink(props: {
  convention: string;
  view: View;
  go: Go;
  class?: string;
  button?: boolean;
  label?: string;
  testid?: string;
  children: ComponentChildren;
}) {
  return (
    <a
      href={addressOf(props.convention, props.view)}
      class={props.class}
      role={props.button ? "button" : undefined}
      aria-label={props.label}
      data-testid={props.testid}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        props.go(props.view);
      }}
    >
      {props.children}
    </a>
  );
}

/** The heading of a view; takes the focus when a link led to it. */
export function ViewHeading(props: { id: string; focus: boolean; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (props.focus) heading.current?.focus();
  }, []);
  return (
    <h2 id={props.id} tabIndex={-1} ref={heading}>
      {props.children}
    </h2>
  );
}

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Field } from "./field";
import { Loaded, useLoad } from "./load";

/** People type faster than a phone's network answers: only what stands still for this long is looked up. */
const STILL_MS = 350;

/** A value once it has not changed for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), STILL_MS);
    return () => clearTimeout(waiting);
  }, [value]);
  return settled;
}

/** A field whose text is looked up while it is typed, with what was found below it. */
export function SearchField<T>(props: {
  label: string;
  hint: string;
  /** Fewer letters than this are not looked up. */
  least: number;
  find: (text: string) => Promise<T>;
  testid: string;
  children: (found: T) => ComponentChildren;
}) {
  const [typed, setTyped] = useState("");
  const wanted = useSettled(typed.trim().replace(/\s+/g, " "));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Field label={props.label} hint={props.hint}>
        {(field) => (
          <input
            {...field}
            type="search"
            autocomplete="off"
            maxLength={100}
            data-testid={props.testid}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      {wanted.length >= props.least && (
        <Found key={wanted} wanted={wanted} find={props.find}>
          {props.children}
        </Found>
      )}
    </form>
  );
}

function Found<T>(props: { wanted: string; find: (text: string) => Promise<T>; children: (found: T) => ComponentChildren }) {
  const [load, reload] = useLoad(() => props.find(props.wanted), props.wanted);
  return (
    <Loaded load={load} reload={reload}>
      {props.children}
    </Loaded>
  );
}

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

let given = 0;

/** An id that no other control of the page has. Preact's useId gave one id twice: to a picker and to a field that came later. */
const useOwnId = (): string => useState(() => `field-${(given += 1)}`)[0];

/** A label, its hint and its error, tied to the control the child makes with the given attributes. */
export function Field(props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (attributes: {
    id: string;
    "aria-describedby": string | undefined;
    "aria-invalid": "true" | undefined;
  }) => ComponentChildren;
}) {
  const id = useOwnId();
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint && (
        <small id={`${id}-hint`} class="hint">
          {props.hint}
        </small>
      )}
      {props.children({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": props.error ? "true" : undefined,
      })}
      {props.error && (
        <small id={`${id}-error`} class="field-error" role="alert">
          × {props.error}
        </small>
      )}
    </div>
  );
}

export function Tick(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  hint?: string;
}) {
  const id = useOwnId();
  return (
    <div class="field">
      <label class="tick">
        <input
          type="checkbox"
          checked={props.checked}
          disabled={props.disabled ?? false}
          aria-describedby={props.hint ? `${id}-hint` : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      {props.hint && (
        <small id={`${id}-hint`} class="hint">
          {props.hint}
        </small>
      )}
    </div>
  );
}

import type { Ref } from "preact";
import { Field } from "./field";

/** A field for what is copied letter by letter, a code or a phrase: the browser fills nothing in, and corrects nothing. */
export function TypedField(props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  testid: string;
  /** The longest text that it takes, with room for white space. */
  most: number;
  value: string;
  onInput: (typed: string) => void;
  /** Whether a keyboard on a screen begins with capitals. */
  capitals?: boolean;
  digits?: boolean;
  required?: boolean;
  input?: Ref<HTMLInputElement>;
}) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(field) => (
        <input
          {...field}
          {...(props.input && { ref: props.input })}
          {...(props.digits && { inputMode: "numeric" })}
          type="text"
          data-testid={props.testid}
          autocomplete="off"
          autocapitalize={props.capitals ? "characters" : "off"}
          spellcheck={false}
          maxLength={props.most}
          required={props.required ?? false}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

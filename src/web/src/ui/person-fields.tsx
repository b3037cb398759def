import { Field } from "./field";

/** A NIK as it is sent: people write it in groups. Whether the digits can be one is the server's to say. */
export function nikOf(typed: string): string | undefined {
  const digits = typed.replace(/[\s.]/g, "");
  return /^\d{16}$/.test(digits) ? digits : undefined;
}

/** An Indonesian mobile number in the form that the server compares, +628…; undefined for anything else. */
export function phoneOf(typed: string): string | undefined {
  const plain = typed.normalize("NFKC").replace(/[ .()-]/g, "");
  const found = /^(?:\+62|0062|62|0)(8\d{8,12})$/.exec(plain);
  return found?.[1] === undefined ? undefined : `+62${found[1]}`;
}

interface PersonFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
  readonly testid: string;
  readonly value: string;
  readonly onInput: (typed: string) => void;
}

/** For the NIK: no browser keeps it or guesses at it. */
export function NikField(props: PersonFieldProps) {
  return <Digits {...props} maxLength={24} type="text" inputMode="numeric" autocomplete="off" />;
}

/** For the mobile number, which the browser may fill in. */
export function PhoneField(props: PersonFieldProps) {
  return <Digits {...props} maxLength={40} type="tel" inputMode="tel" autocomplete="tel" />;
}

function Digits(
  props: PersonFieldProps & {
    maxLength: number;
    type: "text" | "tel";
    inputMode: "numeric" | "tel";
    autocomplete: "off" | "tel";
  },
) {
  const { label, hint, error, testid, value, onInput, ...input } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(field) => (
        <input
          {...field}
          {...input}
          data-testid={testid}
          spellcheck={false}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

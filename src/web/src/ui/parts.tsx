import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { grouped } from "./format";

/** A table with a caption that scrolls inside itself on narrow screens, reachable by keyboard. */
export function Table(props: {
  caption: string;
  head: readonly string[];
  numeric?: readonly number[];
  rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}) {
  const side = (column: number) => (props.numeric?.includes(column) ? "numeric" : undefined);
  return (
    <div class="table-box" tabIndex={0} role="group" aria-label={props.caption}>
      <table>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((name, column) => (
              <th scope="col" key={name} class={side(column)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, column) => (
                <td key={column} class={side(column)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An ordered walk with the present step marked for eyes and for screen readers. */
export function Steps(props: { label: string; names: readonly string[]; now: number }) {
  const state = (step: number) => (step < props.now ? "done" : step === props.now ? "now" : "later");
  return (
    <ol class="steps" aria-label={props.label}>
      {props.names.map((name, step) => (
        <li key={name} class={`step-${state(step)}`} aria-current={step === props.now ? "step" : undefined}>
          <span class="step-name">{name}</span>
          <span class="visually-hidden"> ({t(`phase.${state(step)}`)})</span>
        </li>
      ))}
    </ol>
  );
}

/** A hash or tracker that can be read aloud, wrapped anywhere, and copied whole. */
export function Code(props: { value: string; testid?: string; spaced?: boolean; copy?: boolean }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(props.value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <span class="code">
      <code data-testid={props.testid}>{props.spaced ? grouped(props.value) : props.value}</code>
      {props.copy && (
        <>
          {" "}
          <button type="button" class="secondary small no-print" onClick={copy}>
            {t("site.copy")}
          </button>{" "}
          <span role="status">{copied ? t("site.copied") : ""}</span>
        </>
      )}
    </span>
  );
}

/** Saves a text as a file on this device; nothing leaves it. */
export const saveText = (name: string, text: string, type = "text/plain"): void =>
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** Saves a file on this device; nothing leaves it. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

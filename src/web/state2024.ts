import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import type { State2024 } from "./src/seats/state2024";

/** The sheets of src/convention (SOURCES.md there says where the figures come from): there is no second copy of them. */
const sheets = resolve(import.meta.dirname, "../convention/src/main/resources/id/konvensirakyat/convention");

type Row = ReadonlyMap<string, string>;

function rows(path: string): readonly Row[] {
  const [head = "", ...lines] = readFileSync(resolve(sheets, path), "utf8").trimEnd().split("\n");
  const names = head.split(",");
  return lines.map((line) => new Map(line.split(",").map((cell, column) => [names[column] ?? "", cell])));
}

const text = (row: Row, column: string): string => {
  const cell = row.get(column);
  if (cell === undefined) throw new Error(`no column ${column}`);
  return cell;
};

function figures(path: string, column: string): ReadonlyMap<string, number> {
  return new Map(rows(path).map((row) => [`${text(row, "dapil_code")} ${text(row, "party")}`, Number(text(row, column))]));
}

/** The 2024 election for DPR RI in the form that the page reads. */
export function readState2024(): State2024 {
  const votes = figures("seats/votes_dpr_2024.csv", "votes");
  const seats = figures("seats/seats_dpr_2024_official.csv", "seats");
  const parties = rows("seats/partai_2024.csv")
    .filter((row) => text(row, "scope") === "national")
    .map((row) => ({ short: text(row, "short"), name: text(row, "name") }));
  const of = (from: ReadonlyMap<string, number>, code: string) =>
    parties.map((party) => from.get(`${code} ${party.short}`) ?? 0);
  const dapil = rows("district/dapil_dpr_2024.csv").map((row) => {
    const code = text(row, "code");
    return {
      code,
      name: text(row, "name"),
      seats: Number(text(row, "seats")),
      votes: of(votes, code),
      official: of(seats, code),
    };
  });
  return { parties, dapil };
}

const NAME = "virtual:state-2024";

/** Makes the figures a module of their own, which a page fetches when it needs them. */
export function state2024(): Plugin {
  return {
    name: "state-2024",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(readState2024())};` : undefined),
  };
}

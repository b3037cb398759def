import type { Cluster } from "../api/assurance";

/** So many people of one area and level. */
export interface Line {
  readonly area: string;
  readonly name: string;
  readonly level: string;
  readonly count: number;
}

/** People of one area and level in one line, in the order of the first of each. */
export function together(people: Cluster["people"]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const { area, areaName, level } of people) {
    const key = `${area} ${level}`;
    const line = lines.get(key) ?? { area, name: areaName ?? area, level, count: 0 };
    lines.set(key, { ...line, count: line.count + 1 });
  }
  return [...lines.values()];
}

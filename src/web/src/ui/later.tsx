import type { ComponentType } from "preact";
import { Loaded, useLoad } from "./load";

/**
 * A part of a page that is fetched when it is shown: what only some visitors get to see is no part of the first load.
 *
 * @param name of the part; one name, one part
 */
export function Later<P extends object>(props: { name: string; part: () => Promise<ComponentType<P>>; with: P }) {
  const [load, reload] = useLoad(props.part, props.name);
  return (
    <Loaded load={load} reload={reload}>
      {(Part) => <Part {...props.with} />}
    </Loaded>
  );
}

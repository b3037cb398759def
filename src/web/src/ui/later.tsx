import type { ComponentType } from "preact";
import { Problem } from "../api/problem";
import { Loaded, useLoad } from "./load";

/**
 * A part of a page that is fetched when it is shown: what only some visitors get to see is no part of the first load.
 *
 * @param name of the part; one name, one part
 */
export function Later<P extends object>(props: { name: string; part: () => Promise<ComponentType<P>>; with: P }) {
  // A part that does not come is a connection that was lost, and no fault of the page: to load all of it again would lose what is on it.
  const part = () =>
    props.part().catch(() => {
      throw new Problem("network");
    });
  const [load, reload] = useLoad(part, props.name);
  return (
    <Loaded load={load} reload={reload}>
      {(Part) => <Part {...props.with} />}
    </Loaded>
  );
}

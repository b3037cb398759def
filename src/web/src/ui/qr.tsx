import { useEffect, useState } from "preact/hooks";

/** Free modules around the code: what ISO/IEC 18004 asks for. */
const QUIET = 4;

/** The modules of a QR code, dark ones true, with the free ones around. The library is fetched when the first one is wanted. */
export async function modulesOf(text: string): Promise<readonly (readonly boolean[])[]> {
  const { encodeQR } = await import("qr");
  return encodeQR(text, "raw", { ecc: "medium", border: QUIET });
}

/** A QR code in lines of its own: drawn by this page, so that the text goes to no picture service. */
export function Qr(props: { text: string; label: string }) {
  const [modules, setModules] = useState<readonly (readonly boolean[])[]>([]);
  useEffect(() => {
    let wanted = true;
    void modulesOf(props.text).then((made) => wanted && setModules(made));
    return () => {
      wanted = false;
    };
  }, [props.text]);
  const side = modules.length;
  return (
    <svg class="qr" role="img" aria-label={props.label} viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path fill="#000" d={pathOf(modules)} />
    </svg>
  );
}

/** One stroke for each run of dark modules in a row. */
export function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row, y) => {
      let path = "";
      for (let x = 0; x < row.length; x++) {
        const from = x;
        while (row[x] === true) x++;
        if (x > from) path += `M${from} ${y}h${x - from}v1H${from}z`;
      }
      return path;
    })
    .join("");
}

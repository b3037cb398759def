import { useEffect, useState } from "preact/hooks";
import { saveBlob } from "./parts";

/** Free modules around the code: what ISO/IEC 18004 asks for. */
const QUIET = 4;

/** The modules of a QR code, dark ones true, with the free ones around. The library is fetched when the first one is wanted. */
export async function modulesOf(text: string, dense = false): Promise<readonly (readonly boolean[])[]> {
  const { encodeQR } = await import("qr");
  return encodeQR(text, "raw", { ecc: dense ? "low" : "medium", border: QUIET });
}

/**
 * A QR code in lines of its own: drawn by this page, so that the text goes to no picture service. A `dense` one has room for 2,953
 * characters instead of 2,331, and less to correct faults with: for screens, not for paper.
 */
export function Qr(props: { text: string; label: string; dense?: boolean }) {
  const [modules, setModules] = useState<readonly (readonly boolean[])[]>([]);
  useEffect(() => {
    let wanted = true;
    void modulesOf(props.text, props.dense).then((made) => wanted && setModules(made));
    return () => {
      wanted = false;
    };
  }, [props.text, props.dense]);
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

/** Saves the QR code with lines of text below it as a PNG on this device. */
export async function savePicture(name: string, text: string, lines: readonly string[]): Promise<void> {
  const modules = await modulesOf(text);
  const pixel = 12;
  const side = modules.length * pixel;
  const line = 34;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(side, 640);
  canvas.height = side + line * (lines.length + 1);
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#000";
  const left = (canvas.width - side) / 2;
  modules.forEach((row, y) =>
    row.forEach(
      (dark, x) => dark && context.fillRect(left + x * pixel, y * pixel, pixel, pixel),
    ),
  );
  context.textAlign = "center";
  lines.forEach((words, i) => {
    context.font = i === 0 ? "bold 30px monospace" : "22px sans-serif";
    context.fillText(words, canvas.width / 2, side + line * (i + 0.8), canvas.width - 32);
  });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob !== null) saveBlob(name, blob);
}

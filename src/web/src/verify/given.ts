import type { GivenFile } from "./sources";

/** What a person gave, told apart by its content; what it says is checked later. */
export type Given =
  | { readonly kind: "receipt"; readonly bytes: Uint8Array }
  | { readonly kind: "opening"; readonly bytes: Uint8Array; readonly election: string | undefined; readonly ballot: string | undefined }
  | { readonly kind: "archive"; readonly archive: Blob; readonly bound: string | undefined }
  | { readonly kind: "log"; readonly files: readonly GivenFile[] }
  | { readonly kind: "picture"; readonly picture: Blob }
  /** The file that the booth saves beside the proof: signed by the server, of no use against it. */
  | { readonly kind: "acknowledgement" }
  | { readonly kind: "unknown" };

/** Of texts that are read whole: a receipt, an opening, an election, a ballot, a line of bound proofs each trustee. */
const MOST_BYTES = 16 << 20;
const RECEIPT = "c2sp.org/tlog-proof@";
const OPENING = "konvensi-opening/";
/** The last lines of the file that pages/booth-finished.tsx saves: a compact JWS. */
const ACKNOWLEDGEMENT = /^receipt: [\w-]+\.[\w-]+\.[\w-]+$/m;
const LONGEST_ACKNOWLEDGEMENT = 10_000;

/** Tells what some files are. A log is a folder with a `checkpoint`; beside an archive its `.bound` is taken, beside an opening its election and ballot. */
export async function recognize(files: readonly GivenFile[]): Promise<Given> {
  if (files.some(({ path }) => /(?:^|\/)checkpoint$/.test(path))) {
    return { kind: "log", files };
  }
  const heads = await Promise.all(files.map(async ({ blob }) => new TextDecoder("latin1").decode(await blob.slice(0, 64).arrayBuffer())));
  const find = (fits: (head: string, path: string) => boolean): Blob | undefined => files.find(({ path }, i) => fits(heads[i] ?? "", path))?.blob;
  const archive = find((head) => head.startsWith("BELENIOS\0"));
  if (archive !== undefined) {
    return { kind: "archive", archive, bound: await textIn(find((_, path) => path.endsWith(".bound"))) };
  }
  const receipt = find((head) => head.startsWith(RECEIPT));
  if (receipt !== undefined) {
    return { kind: "receipt", bytes: await bytesIn(receipt) };
  }
  const opening = find((head) => head.startsWith(OPENING));
  if (opening !== undefined) {
    const texts = await Promise.all(files.filter(({ path }) => path.endsWith(".json")).map(({ blob }) => textIn(blob)));
    const withField = (name: string): string | undefined => texts.find((text) => text?.includes(`"${name}":`));
    return { kind: "opening", bytes: trimmed(await bytesIn(opening)), election: withField("questions"), ballot: withField("signature") };
  }
  const acknowledged = await Promise.all(files.map(async ({ blob }) => ACKNOWLEDGEMENT.test(await blob.slice(0, LONGEST_ACKNOWLEDGEMENT).text())));
  if (acknowledged.includes(true)) {
    return { kind: "acknowledgement" };
  }
  const picture = files.find(({ blob }) => blob.type.startsWith("image/"))?.blob;
  return picture === undefined ? { kind: "unknown" } : { kind: "picture", picture };
}

/** What was pasted, or read out of a QR code. */
export function recognizeText(text: string): Given {
  const bytes = new TextEncoder().encode(text);
  if (text.startsWith(RECEIPT)) {
    return { kind: "receipt", bytes: text.endsWith("\n") ? bytes : new TextEncoder().encode(`${text}\n`) };
  }
  if (ACKNOWLEDGEMENT.test(text)) {
    return { kind: "acknowledgement" };
  }
  return text.trimStart().startsWith(OPENING) ? { kind: "opening", bytes: trimmed(bytes), election: undefined, ballot: undefined } : { kind: "unknown" };
}

/** An opening has no spaces around it; editors and people add them. */
function trimmed(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).trim());
}

const bytesIn = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.slice(0, MOST_BYTES).arrayBuffer());

const textIn = async (blob: Blob | undefined): Promise<string | undefined> => (blob === undefined ? undefined : new TextDecoder().decode(await bytesIn(blob)));

/** The text of a QR code in a picture; undefined where none is found. */
export async function qrIn(picture: Blob): Promise<string | undefined> {
  const { decodeQR } = await import("qr/decode.js");
  const bitmap = await createImageBitmap(picture);
  const canvas = document.createElement("canvas");
  const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext("2d");
  if (context === null) {
    return undefined;
  }
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR({ data, width, height }, { timeLimit: PATIENCE_MS, effort: EFFORT });
  } catch {
    return undefined;
  }
}

const MOST_PIXELS = 2400;
const PATIENCE_MS = 5000;
const EFFORT = 4;

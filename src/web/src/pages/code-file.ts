import { parseCredential } from "../crypto";
import { secretIn } from "./keep";

/** Reads a code out of a file on this device: the saved card, or a picture of its QR code. Nothing of it leaves the device. */

const LONGEST_TEXT = 10_000;
const LARGEST_PICTURE = 20_000_000;
/** Cameras take more than the decoder needs, and a cheap phone has no room for it. */
const PICTURE_SIDE = 1600;

export const CODE_FILES = ".txt,text/plain,image/png,image/jpeg,image/webp";

/** The code in its written form; `undefined` where the file holds none. */
export async function codeIn(file: File): Promise<string | undefined> {
  if (file.type.startsWith("image/")) {
    return file.size > LARGEST_PICTURE ? undefined : codeOf(await pictureText(file));
  }
  // a file that is gone, or a folder, cannot be read
  const text = await file.slice(0, LONGEST_TEXT).text().catch(() => "");
  return codeOf(secretIn(text, (line) => codeOf(line) !== undefined));
}

/** A typed, pasted or scanned text as a code. */
export function codeOf(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : parseCredential(text);
  } catch {
    return undefined;
  }
}

async function pictureText(file: File): Promise<string | undefined> {
  try {
    const [{ decodeQR }, picture] = await Promise.all([import("qr/decode.js"), createImageBitmap(file)]);
    const scale = Math.min(1, PICTURE_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (context === null) return undefined;
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    // no picture, or no QR code in it
    return undefined;
  }
}

import { Problem } from "../api/problem";

/** The longest side that is sent: the smallest print of a KTP stays readable, and a slow line can carry it. */
const LONGEST_SIDE = 2000;
const QUALITY = 0.86;

/**
 * A picture made small enough to send, as a JPEG of its pixels alone: where and with what it was taken stays here.
 *
 * @throws Problem `not-a-picture`
 */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => {
    throw new Problem("not-a-picture");
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (made) => (made === null ? reject(new Problem("not-a-picture")) : resolve(made)),
      "image/jpeg",
      QUALITY,
    ),
  );
}

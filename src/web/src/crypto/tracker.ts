import { compactBase64, sha256OfText } from "./bytes";

/** The smart ballot tracker: the compact Base64 of the SHA-256 of the ballot's exact text. */
export function trackerOf(ballotText: string): string {
  return compactBase64(sha256OfText(ballotText));
}

import { ed25519 } from "@noble/curves/ed25519.js";
import type { Verdict } from "../crypto";
import { compactBase64, utf8ToBytes } from "../crypto/bytes";
import { RecordError } from "../crypto/errors";
import { at, integerIn, objectOf, parseJson, stringOf } from "../crypto/json";
import { ACCEPTED, rejected, verdictOf } from "../crypto/verdict";

/** The server's acknowledgement of a ballot, as it answered it. */
export interface Receipt {
  readonly tracker: string;
  /** The place of the ballot's event in the election's chain. */
  readonly height: number;
  /** SHA-256 of that event, in hexadecimal. */
  readonly event: string;
  /** The signed receipt to keep: a compact JWS (RFC 7515) over election, fingerprint, tracker, height and event. */
  readonly jws: string;
}

/** The key that signs receipts: an Ed25519 public key as a JWK (RFC 8037). */
export interface ReceiptKey {
  readonly kid: string;
  readonly publicKey: Uint8Array;
}

/** What a receipt has to be about. */
export interface Expected {
  readonly uuid: string;
  readonly fingerprint: string;
  readonly tracker: string;
}

const MOST_CHARACTERS = 16_384;

/** @throws RecordError with the reason and the place */
export function parseReceiptKey(text: string): ReceiptKey {
  const value = parseJson(text, "key", MOST_CHARACTERS);
  const fields = objectOf(value, "key", ["kty", "crv", "x", "kid"], ["alg", "use", "key_ops"]);
  if (fields["kty"] !== "OKP" || fields["crv"] !== "Ed25519") {
    throw new RecordError("WRONG_SHAPE", "key");
  }
  const publicKey = base64UrlBytes(stringOf(fields["x"], "key.x"), "key.x");
  if (publicKey.length !== 32) {
    throw new RecordError("WRONG_LENGTH", "key.x");
  }
  return { kid: stringOf(fields["kid"], "key.kid"), publicKey };
}

/** Reads the body of an acknowledgement. @throws RecordError with the reason and the place */
export function parseReceipt(body: string): Receipt {
  const fields = objectOf(parseJson(body, "", MOST_CHARACTERS), "", ["tracker", "height", "event", "receipt"], ["proof"]);
  const event = stringOf(fields["event"], "event");
  if (!/^[0-9a-f]{64}$/.test(event)) {
    throw new RecordError("NOT_HEX", "event");
  }
  return {
    tracker: stringOf(fields["tracker"], "tracker"),
    height: integerIn(fields["height"], "height", 0, Number.MAX_SAFE_INTEGER),
    event,
    jws: stringOf(fields["receipt"], "receipt"),
  };
}

/** The receipt in the body of an acknowledgement, if it is one for what is expected. */
export function receiptFor(body: string, key: ReceiptKey, expected: Expected): Receipt | undefined {
  try {
    const receipt = parseReceipt(body);
    return checkReceipt(receipt, key, expected).ok ? receipt : undefined;
  } catch (error) {
    if (error instanceof RecordError) {
      return undefined;
    }
    throw error;
  }
}

/** The tracker that the board says it took as tested; undefined where the answer says nothing of the kind. */
export function parseTested(body: string): string | undefined {
  try {
    return stringOf(objectOf(parseJson(body, "", MOST_CHARACTERS), "", ["tracker"])["tracker"], "tracker");
  } catch (error) {
    if (error instanceof RecordError) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Checks that a receipt acknowledges the very ballot that was sent: the answer and the signed statement name its tracker and
 * election, and the signature is the server's. Two voters shown one tracker (a clash attack) fail here.
 */
export function checkReceipt(receipt: Receipt, key: ReceiptKey, expected: Expected): Verdict {
  return verdictOf(() => {
    const [header = "", payload = "", signature = "", ...rest] = receipt.jws.split(".");
    if (rest.length > 0) {
      return rejected("RECEIPT_INVALID", "receipt");
    }
    const protectedHeader = objectOf(jsonOf(header, "receipt.header"), "receipt.header", ["alg", "kid"], ["typ"]);
    const signatureBytes = base64UrlBytes(signature, "receipt.signature");
    const input = utf8ToBytes(`${header}.${payload}`);
    const signed = signatureBytes.length === 64 && ed25519.verify(signatureBytes, input, key.publicKey, { zip215: false });
    if (!signed || protectedHeader["alg"] !== "EdDSA" || protectedHeader["kid"] !== key.kid) {
      return rejected("SIGNATURE_INVALID", "receipt");
    }
    const claims = objectOf(jsonOf(payload, "receipt"), "receipt", [
      "iss",
      "election",
      "fingerprint",
      "tracker",
      "height",
      "event",
      "iat",
    ]);
    const stated: Readonly<Record<string, unknown>> = {
      election: expected.uuid,
      fingerprint: expected.fingerprint,
      tracker: expected.tracker,
      height: receipt.height,
      event: receipt.event,
    };
    const wrong = Object.keys(stated).find((name) => claims[name] !== stated[name]);
    if (wrong !== undefined) {
      return rejected("RECEIPT_INVALID", at("receipt", wrong));
    }
    return receipt.tracker === expected.tracker ? ACCEPTED : rejected("RECEIPT_INVALID", "tracker");
  });
}

function jsonOf(part: string, path: string): unknown {
  return parseJson(new TextDecoder().decode(base64UrlBytes(part, path)), path, MOST_CHARACTERS);
}

/** Base64url without padding (RFC 7515, section 2), in its one canonical form. */
function base64UrlBytes(text: string, path: string): Uint8Array {
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    throw new RecordError("NON_CANONICAL", path);
  }
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (compactBase64(bytes) !== base64) {
    throw new RecordError("NON_CANONICAL", path);
  }
  return bytes;
}

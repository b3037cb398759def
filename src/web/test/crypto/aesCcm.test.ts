import { createCipheriv } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decryptCcm, encryptCcm } from "../../src/crypto/aesCcm";
import { bytesToHex, concatBytes, hexToBytes } from "../../src/crypto/bytes";
import { refusalOf, seededRandom } from "./support";

const random = seededRandom("ccm");
const key = random.bytes(32);
const iv = random.bytes(32);

/** OpenSSL's CCM, through Node: another implementation to agree with. */
function byOpenSsl(nonceLength: number, message: Uint8Array): string {
  const cipher = createCipheriv("aes-256-ccm", key, iv.subarray(0, nonceLength), { authTagLength: 8 });
  return bytesToHex(concatBytes(cipher.update(message), cipher.final(), cipher.getAuthTag()));
}

describe("AES-256-CCM", () => {
  it.each([1, 15, 16, 17, 31, 32, 33, 500, 4096, 65535])("agrees with OpenSSL on a message of %i bytes", (length) => {
    const message = random.bytes(length);
    expect(bytesToHex(encryptCcm(key, iv, message))).toBe(byOpenSsl(13, message));
    expect(bytesToHex(decryptCcm(key, iv, hexToBytes(byOpenSsl(13, message)), "x"))).toBe(bytesToHex(message));
  });

  it("makes of no message a tag alone", () => {
    const data = encryptCcm(key, iv, new Uint8Array(0));
    expect(data.length).toBe(8);
    expect(decryptCcm(key, iv, data, "x").length).toBe(0);
  });

  it("gives a third octet to the length of a message of 65,536 bytes", () => {
    const message = random.bytes(65536);
    expect(bytesToHex(encryptCcm(key, iv, message))).toBe(byOpenSsl(12, message));
  });

  it("refuses a change of any byte, a cut and another key or nonce", () => {
    const data = encryptCcm(key, iv, random.bytes(20));
    const decrypt = (k: Uint8Array, n: Uint8Array, d: Uint8Array): string => refusalOf(() => decryptCcm(k, n, d, "x"));
    expect(decrypt(key, iv, data)).toBe("accepted");
    const flipped = (bytes: Uint8Array, i: number): Uint8Array => bytes.map((byte, at) => (at === i ? byte ^ 1 : byte));
    for (let i = 0; i < data.length; i++) {
      expect(decrypt(key, iv, flipped(data, i))).toBe("DECRYPTION_FAILED at x");
    }
    for (const cut of [data.subarray(1), data.subarray(0, -1), data.subarray(0, 8), data.subarray(0, 7), data.subarray(0, 0)]) {
      expect(decrypt(key, iv, cut)).toBe("DECRYPTION_FAILED at x");
    }
    expect(decrypt(flipped(key, 31), iv, data)).toBe("DECRYPTION_FAILED at x");
    expect(decrypt(key, flipped(iv, 12), data)).toBe("DECRYPTION_FAILED at x");
  });
});

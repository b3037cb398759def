import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { RecordError } from "../../src/crypto";
import { checkSigners, requireWitnesses } from "../../src/log/checkpoint";
import { formatProof, parseProof } from "../../src/log/proof";
import { checkReceiptIncluded, parseBallotReceipt } from "../../src/log/receipt";
import { VECTORS } from "../crypto/archive";
import "../crypto/support";
import { entriesOf, hex, LOG, receiptOf, signerOf, TRUST, WITNESSES } from "./support";

/** Receipts made by this implementation for the other one, and for the tests of the page. Run with WRITE_VECTORS=1 to write them anew. */

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const entries = entriesOf(300);
const INDEX = 40;

async function receipts() {
  const good = await receiptOf(entries, INDEX);
  const proof = parseProof(good);
  const [one] = WITNESSES;
  const signatures = proof.signed.note.signatures;
  const changed = (i: number) => ({
    ...proof,
    signed: { ...proof.signed, note: { ...proof.signed.note, signatures: signatures.map((line, j) => (i === j ? { ...line, signature: line.signature.map((byte, k) => (k === 30 ? byte ^ 1 : byte)) } : line)) } },
  });
  const impostor = signerOf(LOG.name, 1, "an impostor");
  return {
    about:
      "Receipts (crypto-spec/log.md 3) of a small log of the tests of src/web/src/log: its vkey, the witnesses' and how many are needed, the trackers in hexadecimal. Each bad one has one fault; the reasons are those of src/web.",
    log: LOG.vkey,
    witnesses: WITNESSES.map((each) => each.vkey),
    needed: TRUST.needed,
    good: [
      { name: "a log of 306 entries, three witnesses", tracker: hex(`ballot ${INDEX - 6}`), receipt: text(good) },
      { name: "a log of one ballot", tracker: hex("ballot 0"), receipt: text(await receiptOf(entriesOf(1), 6)) },
      { name: "with a witness that nobody here knows", tracker: hex("ballot 2"), receipt: text(await receiptOf(entriesOf(3), 8, [LOG, ...WITNESSES, signerOf("w9.example", 4)])) },
    ],
    bad: [
      { name: "one witness too few", receipt: text(await receiptOf(entries, INDEX, one === undefined ? [LOG] : [LOG, one])), reason: "WITNESSES_MISSING" },
      { name: "a witness twice", receipt: text(await receiptOf(entries, INDEX, one === undefined ? [LOG] : [LOG, one, one])), reason: "WITNESSES_MISSING" },
      { name: "not signed by the log", receipt: text(await receiptOf(entries, INDEX, WITNESSES)), reason: "NOT_SIGNED_BY_LOG" },
      { name: "signed by another key of the same name", receipt: text(await receiptOf(entries, INDEX, [impostor, ...WITNESSES])), reason: "NOT_SIGNED_BY_LOG" },
      { name: "a false signature of the log", receipt: text(formatProof(changed(0))), reason: "SIGNATURE_INVALID" },
      { name: "a false signature of a witness", receipt: text(formatProof(changed(2))), reason: "SIGNATURE_INVALID" },
      { name: "the entry of another ballot", receipt: text(formatProof({ ...proof, extra: entries[INDEX + 1] as Uint8Array })), reason: "ROOT_DIFFERS" },
      { name: "another index", receipt: text(formatProof({ ...proof, index: INDEX + 1 })), reason: "ROOT_DIFFERS" },
      { name: "an index beyond the log", receipt: text(formatProof({ ...proof, index: 306 })), reason: "INDEX_BEYOND_SIZE" },
      { name: "a hash too few", receipt: text(formatProof({ ...proof, hashes: proof.hashes.slice(0, -1) })), reason: "PROOF_TOO_SHORT" },
      { name: "a hash too many", receipt: text(formatProof({ ...proof, hashes: [...proof.hashes, ...proof.hashes.slice(0, 1)] })), reason: "PROOF_TOO_LONG" },
      { name: "an act", receipt: text(await receiptOf(entries, 1)), reason: "NOT_OF_A_BALLOT" },
      { name: "a tested ballot", receipt: text(await receiptOf(entries, 5)), reason: "NOT_OF_A_BALLOT" },
      { name: "without its entry", receipt: text(formatProof({ ...proof, extra: undefined })), reason: "NOT_OF_A_BALLOT" },
    ],
  };
}

function outcome(receipt: string): string {
  try {
    const read = parseBallotReceipt(new TextEncoder().encode(receipt));
    const verdict = checkReceiptIncluded(read);
    if (!verdict.ok) return verdict.reason;
    requireWitnesses(checkSigners(read.proof.signed, TRUST), TRUST);
    return read.tracker;
  } catch (error) {
    if (error instanceof RecordError) return error.code;
    throw error;
  }
}

it("the receipts of vectors/log/receipts.json are these, and are accepted or refused as they say", async () => {
  const made = await receipts();
  for (const { name, tracker, receipt } of made.good) expect([name, outcome(receipt)]).toEqual([name, tracker]);
  for (const { name, reason, receipt } of made.bad) expect([name, outcome(receipt)]).toEqual([name, reason]);
  const file = resolve(VECTORS, "log/receipts.json");
  const written = `${JSON.stringify(made, null, 1)}\n`;
  if (process.env["WRITE_VECTORS"] === "1") {
    mkdirSync(resolve(VECTORS, "log"), { recursive: true });
    writeFileSync(file, written);
  }
  expect(existsSync(file) && readFileSync(file, "utf8") === written).toBe(true);
});

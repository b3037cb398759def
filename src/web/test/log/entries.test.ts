import { describe, expect, it } from "vitest";
import { parseEntry } from "../../src/log/entry";
import { LogFold } from "../../src/log/fold";
import { signerOf, ELECTION, entriesOf, hex, line, LOG, ORIGIN } from "./support";
import { refusalOf } from "../crypto/support";

const codeOf = (act: () => unknown): string => refusalOf(act).split(" ")[0] ?? "";
const parse = (text: string) => parseEntry(line(text), "entry");
const HASH = hex("anything");

describe("entries", () => {
  it("are read", () => {
    expect(parse(`konvensi/1 event ${ELECTION} 12 Ballot 2026-11-28T21Z ${HASH} ${hex("tracker")}`)).toEqual({
      kind: "event",
      uuid: ELECTION,
      height: 12,
      type: "Ballot",
      hash: HASH,
      payload: hex("tracker"),
      when: { earliest: "2026-11-28T21:00:00.000000000", latest: "2026-11-28T21:59:59.999999999" },
    });
    expect(parse(`konvensi/1 event ${ELECTION} 3 EndBallots 2026-11-28T21Z ${HASH} -`)).toMatchObject({ payload: undefined });
    expect(parse(`konvensi/1 act 0 CREATE 2026-02-28T21:00:00.000001Z ${HASH}`)).toMatchObject({ when: { latest: "2026-02-28T21:00:00.000001000" } });
    expect(entriesOf(3).map((each) => parseEntry(each, "entry").kind)).toEqual(["key", "act", "release", "event", "act", "tested", "event", "event", "event"]);
  });

  const event = `konvensi/1 event ${ELECTION} 12 Ballot 2026-11-28T21Z ${HASH} ${HASH}`;
  const act = `konvensi/1 act 7 CREATE 2026-11-28T21:00:00Z ${HASH}`;
  it.each([
    ["another version", event.replace("/1", "/2"), "ENTRY_MALFORMED"],
    ["another kind", event.replace("event", "events"), "ENTRY_MALFORMED"],
    ["the name of a method as a kind", "konvensi/1 toString", "ENTRY_MALFORMED"],
    ["two spaces", event.replace(" 12", "  12"), "ENTRY_MALFORMED"],
    ["a space at the end", `${event} `, "ENTRY_MALFORMED"],
    ["a line feed", `${event}\n`, "ENTRY_MALFORMED"],
    ["a letter beyond ASCII", event.replace(ELECTION, `${ELECTION}é`), "ENTRY_MALFORMED"],
    ["a part too few", event.slice(0, -65), "ENTRY_MALFORMED"],
    ["a leading zero", event.replace(" 12 ", " 012 "), "ENTRY_MALFORMED"],
    ["a sign", event.replace(" 12 ", " +12 "), "ENTRY_MALFORMED"],
    ["a hash in capitals", event.toUpperCase().replace("KONVENSI/1 EVENT", "konvensi/1 event"), "ENTRY_MALFORMED"],
    ["a hash too short", event.slice(0, -1), "ENTRY_MALFORMED"],
    ["a uuid with a zero, which Base58 has not", event.replace(ELECTION, "0esTeLection14"), "ENTRY_MALFORMED"],
    ["a type that is none", event.replace("Ballot", "Shuffle"), "ENTRY_MALFORMED"],
    ["a ballot without payload", event.replace(/ \w+$/, " -"), "ENTRY_MALFORMED"],
    ["an end of ballots with payload", event.replace("Ballot", "EndBallots"), "ENTRY_MALFORMED"],
    ["an hour that is none", event.replace("T21Z", "T24Z"), "ENTRY_MALFORMED"],
    ["a day that is none", event.replace("11-28", "02-30"), "ENTRY_MALFORMED"],
    ["an hour with minutes", event.replace("T21Z", "T21:00Z"), "ENTRY_MALFORMED"],
    ["a fraction of one digit", act.replace("00Z", "00.5Z"), "ENTRY_MALFORMED"],
    ["a fraction that says nothing", act.replace("00Z", "00.250000Z"), "ENTRY_MALFORMED"],
    ["a leap second", act.replace("21:00:00", "23:59:60"), "ENTRY_MALFORMED"],
    ["an act with a name of 41 letters", act.replace("CREATE", "A".repeat(41)), "ENTRY_MALFORMED"],
    ["an act in small letters", act.replace("CREATE", "create"), "ENTRY_MALFORMED"],
    ["a key with another id", `konvensi/1 key ${LOG.vkey.replace("+", "x+")}`, "KEY_ID_WRONG"],
    ["4001 bytes", event.padEnd(4001, "0"), "TOO_LARGE"],
  ])("refused: %s", (_, text, reason) => {
    expect(codeOf(() => parse(text))).toBe(reason);
  });
});

describe("the order of entries", () => {
  const key = `konvensi/1 key ${LOG.vkey}`;
  const at = (time: string): string => `2026-11-28T${time}Z`;
  const act = (seq: number, kind: string, time = "21:00:00"): string => `konvensi/1 act ${seq} ${kind} ${at(time)} ${HASH}`;
  const event = (height: number, type: string, payload = hex(`${type} ${height}`), hour = "21"): string =>
    `konvensi/1 event ${ELECTION} ${height} ${type} 2026-11-28T${hour}Z ${hex(`event ${height}`)} ${type === "EndBallots" ? "-" : payload}`;
  const tested = (tracker: string, hour = "21"): string => `konvensi/1 tested ${ELECTION} ${tracker} 2026-11-28T${hour}Z`;
  const fold = (lines: readonly string[]): LogFold => {
    const made = new LogFold(ORIGIN);
    lines.forEach((each) => made.add(parse(each)));
    return made;
  };
  const open = [key, act(0, "CREATE"), event(0, "Setup"), act(1, "OPEN_VOTING")];

  it("accepts a whole election and counts", () => {
    const whole = fold([
      ...open,
      event(1, "Ballot", hex("a")),
      tested(hex("t")),
      `konvensi/1 key ${signerOf(ORIGIN, 1, "the next").vkey}`,
      act(2, "SUSPEND", "21:30:00"),
      act(3, "RESUME", "22:00:00"),
      event(2, "Ballot", hex("b"), "22"),
      act(4, "CLOSE_VOTING", "23:00:00"),
      event(3, "EndBallots", "", "23"),
      event(4, "EncryptedTally", undefined, "23"),
      event(5, "PartialDecryption", undefined, "23"),
      event(6, "Result", undefined, "23"),
    ]);
    expect(whole.counts).toEqual({ entries: 15, acts: 5, events: 7, ballots: 2, tested: 1, releases: 0 });
    expect(whole.keys.map((each) => each.vkey)).toEqual([LOG.vkey, signerOf(ORIGIN, 1, "the next").vkey]);
    expect([whole.hasCast(hex("a")), whole.hasCast(hex("t")), whole.hasCast(hex("c"))]).toEqual([true, false, false]);
  });

  it("dates ballots to the hour: an act of that hour may stand before or behind them", () => {
    expect(() => fold([...open, act(2, "X", "21:59:59.999999999"), event(1, "Ballot")])).not.toThrow();
  });

  it.each([
    ["no key first", [act(0, "CREATE")], "FIRST_ENTRY_NO_KEY at entry 0"],
    ["a witness's key first", [`konvensi/1 key ${signerOf(ORIGIN, 4).vkey}`], "FIRST_ENTRY_NO_KEY at entry 0"],
    ["a key of another log", [`konvensi/1 key ${signerOf("other.example", 1).vkey}`], "WRONG_ORIGIN at entry 0"],
    ["a key twice", [key, key], "KEY_REPEATED at entry 1"],
    ["a later key that is a witness's", [key, `konvensi/1 key ${signerOf(ORIGIN, 4).vkey}`], "KEY_TYPE_UNKNOWN at entry 1"],
    ["a gap in the acts", [key, act(1, "CREATE")], "ACT_OUT_OF_ORDER at entry 1"],
    ["an act twice", [key, act(0, "CREATE"), act(0, "CREATE")], "ACT_OUT_OF_ORDER at entry 2"],
    ["a gap in the events", [...open, event(2, "Ballot")], "EVENT_HEIGHT_WRONG at entry 4"],
    ["an event twice", [...open, event(1, "Ballot"), event(1, "Ballot", hex("b"))], "EVENT_HEIGHT_WRONG at entry 5"],
    ["another event first", [key, act(0, "OPEN_VOTING"), event(0, "Ballot")], "EVENT_OUT_OF_ORDER at entry 2"],
    ["a second setup", [...open, event(1, "Setup")], "EVENT_OUT_OF_ORDER at entry 4"],
    ["an event behind the result", [...open, event(1, "Result"), event(2, "PartialDecryption")], "EVENT_OUT_OF_ORDER at entry 5"],
    ["a ballot before voting", [key, event(0, "Setup"), event(1, "Ballot")], "NOT_WHILE_VOTING at entry 2"],
    ["a ballot behind the close", [...open, act(2, "CLOSE_VOTING"), event(1, "Ballot")], "NOT_WHILE_VOTING at entry 5"],
    ["a ballot while suspended", [...open, act(2, "SUSPEND"), event(1, "Ballot")], "NOT_WHILE_VOTING at entry 5"],
    ["a ballot behind the end of ballots", [...open, event(1, "EndBallots"), event(2, "Ballot")], "NOT_WHILE_VOTING at entry 5"],
    ["a ballot behind the tally, whose end nobody recorded", [...open, event(1, "EncryptedTally"), event(2, "Ballot")], "NOT_WHILE_VOTING at entry 5"],
    ["a ballot of a cancelled convention", [...open, act(2, "CANCEL"), event(1, "Ballot")], "NOT_WHILE_VOTING at entry 5"],
    ["a test before voting", [key, event(0, "Setup"), tested(hex("t"))], "NOT_WHILE_VOTING at entry 2"],
    ["a test behind the end of ballots", [...open, event(1, "EndBallots"), tested(hex("t"))], "NOT_WHILE_VOTING at entry 5"],
    ["a test of an election that is none", [key, act(0, "OPEN_VOTING"), tested(hex("t"))], "EVENT_OUT_OF_ORDER at entry 2"],
    ["a ballot cast twice", [...open, event(1, "Ballot", hex("a")), event(2, "Ballot", hex("a"))], "TRACKER_REPEATED at entry 5"],
    ["a tested ballot that is cast", [...open, tested(hex("a")), event(1, "Ballot", hex("a"))], "TRACKER_REPEATED at entry 5"],
    ["a cast ballot that is tested", [...open, event(1, "Ballot", hex("a")), tested(hex("a"))], "TRACKER_REPEATED at entry 5"],
    ["an act before the one before it", [key, act(0, "CREATE", "21:00:01"), act(1, "X", "21:00:00.999")], "TIME_BACKWARDS at entry 2"],
    ["a ballot of the hour before", [...open, event(1, "Ballot", hex("a"), "20")], "TIME_BACKWARDS at entry 4"],
    ["an act of the hour before a ballot", [...open, event(1, "Ballot", hex("a"), "22"), act(2, "X", "21:59:59")], "TIME_BACKWARDS at entry 5"],
  ])("refused: %s", (_, lines, refusal) => {
    expect(refusalOf(() => fold(lines))).toBe(refusal);
  });
});

import { useState } from "preact/hooks";
import { asProblem } from "../api/problem";
import type { FieldProblem } from "../api/shapes";
import { language, named, t } from "../i18n";
import { Field } from "../ui/field";
import { number } from "../ui/format";
import { Notice } from "../ui/notice";
import { Table, saveText } from "../ui/parts";
import type { Wish } from "./new-convention";

/** The first lines that the server asks for (crypto-spec, "Districts"). */
export const LIST_HEADER = "code,name,parent_code,parent_name,seats";
export const MEMBERS_HEADER = "dapil_code,wilayah_code,wilayah_level,wilayah_name,is_split";

const LIST_EXAMPLE = `${LIST_HEADER}
327301,KOTA BANDUNG 1,3273,KOTA BANDUNG,5
327302,KOTA BANDUNG 2,3273,KOTA BANDUNG,4
`;
const MEMBERS_EXAMPLE = `${MEMBERS_HEADER}
327301,327301,Kecamatan,SUKASARI,0
327301,327302,Pecahan Kecamatan,COBLONG A,1
327301,3273021001,Desa/Kelurahan,CIPAGANTI,0
327302,327302,Pecahan Kecamatan,COBLONG B,1
327302,3273021002,Desa/Kelurahan,LEBAK GEDE,0
`;

const MOST_BYTES = 3_000_000;

/** Two files and the seats they should add up to. */
export function OwnList(props: { wish: Wish; change: (part: Partial<Wish>) => void }) {
  const { wish, change } = props;
  return (
    <fieldset class="field">
      <legend>{t("setup.make.own")}</legend>
      <CsvFile
        label={t("setup.make.listFile")}
        hint={t("setup.make.listHint", { header: LIST_HEADER })}
        testid="csv-list"
        onRead={(list) => change({ list })}
      />
      <CsvFile
        label={t("setup.make.membersFile")}
        hint={t("setup.make.membersHint", { header: MEMBERS_HEADER })}
        testid="csv-members"
        onRead={(members) => change({ members })}
      />
      <Field label={t("setup.make.seats")} hint={t("setup.make.seatsHint")}>
        {(field) => (
          <input
            {...field}
            type="number"
            min={1}
            value={wish.seats}
            onInput={(event) => change({ seats: event.currentTarget.value })}
          />
        )}
      </Field>
      <button
        type="button"
        class="secondary small"
        onClick={() => {
          saveText("dapil.csv", LIST_EXAMPLE, "text/csv");
          saveText("dapil_wilayah.csv", MEMBERS_EXAMPLE, "text/csv");
        }}
      >
        {t("setup.make.example")}
      </button>
    </fieldset>
  );
}

function CsvFile(props: { label: string; hint: string; testid: string; onRead: (text: string) => void }) {
  const [said, setSaid] = useState("");
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const read = async (file: File | undefined) => {
    props.onRead("");
    setSaid("");
    setWrong(file !== undefined && file.size > MOST_BYTES ? t("setup.make.fileLarge") : undefined);
    if (file === undefined || file.size > MOST_BYTES) return;
    const text = withoutMark(await file.text());
    props.onRead(text);
    setSaid(t("setup.make.fileRead", { name: file.name, lines: number(linesOf(text)) }));
  };
  return (
    <>
      <Field label={props.label} hint={props.hint} error={wrong}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".csv,text/csv,text/plain"
            data-testid={props.testid}
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <p role="status">{said}</p>
    </>
  );
}

/** Spreadsheets put a mark of the byte order before the first line; it is no part of the list. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line !== "").length;

/** What is wrong with the files, by line, where the server said so; nothing for other problems. */
export function FileFaults(props: { thrown: unknown }) {
  const faults = fileFaults(asProblem(props.thrown).errors);
  if (faults.length === 0) return <></>;
  return (
    <Notice kind="error">
      <Table
        caption={t("setup.make.faults")}
        head={[t("setup.make.faultFile"), t("setup.make.faultLine"), t("setup.make.faultWhat")]}
        numeric={[1]}
        rows={faults.map((one, place) => ({
          key: String(place),
          cells: [
            named("field", one.field.slice("dapil.".length)),
            one.line === undefined ? "–" : number(one.line),
            language() === "en" ? one.message : one.message_id,
          ],
        }))}
      />
    </Notice>
  );
}

/** The faults of the two files, in their order. */
export const fileFaults = (errors: readonly FieldProblem[]): readonly FieldProblem[] =>
  errors.filter((one) => one.field === "dapil.list" || one.field === "dapil.members");

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { saveText } from "../ui/parts";
import { Qr, savePicture } from "../ui/qr";
import { TypedField } from "../ui/typed";
import { keepFile } from "./keep";
import { isEnding, type MyElection } from "./voter-elections";

/** The card to keep: on paper, as a text file, as a picture. The QR code holds the code alone, so that it leads nowhere. */
export function Card(props: { code: string; elections: readonly MyElection[]; fresh: boolean }) {
  const { code, elections, fresh } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that made it is gone, and with it the place of whoever does not look.
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, []);
  const places = elections.map((one) => `${one.name} · ${one.dapil}`);
  const save = () =>
    saveText(
      `${t("credential.fileName")}.txt`,
      keepFile([t("credential.cardTitle"), ...places, t("credential.cardKeep")], code),
    );
  const picture = () => void savePicture(`${t("credential.fileName")}.png`, code, [code, t("credential.cardTitle"), ...places]);
  return (
    <>
      <div class="keep-card" data-testid="credential-card">
        <h3 ref={heading} tabIndex={-1}>
          {t("credential.cardTitle")}
        </h3>
        <div class="card-row">
          <div>
            <p>
              {t("credential.cardCode")}
              <br />
              <code class="secret" data-testid="credential">
                {code}
              </code>
            </p>
            <p>
              {t("credential.cardElections")}:
              {places.map((place) => (
                <span key={place}>
                  <br />
                  {place}
                </span>
              ))}
            </p>
          </div>
          <Qr text={code} label={t("credential.cardQr")} />
        </div>
        <p>{t("credential.cardKeep")}</p>
      </div>
      <div class="buttons">
        <button type="button" class="secondary" data-testid="save-card" onClick={save}>
          {t("credential.saveFile")}
        </button>
        <button type="button" class="secondary" data-testid="save-picture" onClick={picture}>
          {t("credential.savePicture")}
        </button>
        <button type="button" class="secondary" onClick={() => print()}>
          {t("credential.print")}
        </button>
      </div>
    </>
  );
}

/** The end of the code, typed back while the card is hidden: a tick would be set by everybody. */
export function ConfirmEnding(props: { code: string; onBack: () => void; onConfirmed: () => void }) {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const right = isEnding(typed, props.code);
        setWrong(!right);
        if (right) props.onConfirmed();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t("credential.confirmTitle")}
      </h3>
      <p>{t("credential.confirmLead")}</p>
      <TypedField
        label={t("credential.ending")}
        hint={t("credential.endingHint")}
        error={wrong ? t("credential.endingWrong") : undefined}
        testid="credential-ending"
        most={12}
        value={typed}
        onInput={setTyped}
      />
      <div class="buttons">
        <button type="submit" data-testid="confirm-ending">
          {t("credential.register")}
        </button>
        <button type="button" class="secondary" onClick={props.onBack}>
          {t("credential.showAgain")}
        </button>
      </div>
    </form>
  );
}

import { useState } from "preact/hooks";
import { askForCheck, handIn, pictureKinds, sendPicture, takeBack, type OwnRequest, type PictureKind } from "../api/assurance";
import { Problem } from "../api/problem";
import { named, t } from "../i18n";
import { minutesLeft, useSecondsLeft } from "../ui/countdown";
import { Tick } from "../ui/field";
import { dateTime, number, share } from "../ui/format";
import { useDeed, type Deed } from "../ui/load";
import { Notice, ProblemNotice } from "../ui/notice";
import { shrink } from "../ui/shrink";
import type { WayProps } from "./voter-assurance";

/** Level B: a code, two pictures, and an officer who looks at them. */
export function PictureWay(props: WayProps) {
  const { request } = props.own;
  return (
    <section class="way" aria-labelledby="pictures-title">
      <h3 id="pictures-title">{t("assurance.pictures.title")}</h3>
      {request?.state === "WAITING" ? (
        <Waiting {...props} request={request} />
      ) : request?.state === "DRAFT" ? (
        <Draft {...props} request={request} />
      ) : (
        <Begin {...props} />
      )}
    </section>
  );
}

function Begin(props: WayProps) {
  const { convention, account, own, onChange } = props;
  const [consent, setConsent] = useState(false);
  const [asked, setAsked] = useState(false);
  const deed = useDeed();
  const refused = own.request?.state === "REFUSED" ? own.request : undefined;
  const begin = () => {
    setAsked(true);
    if (consent) deed.run(async () => onChange(await askForCheck(account.token, convention.id)));
  };
  return (
    <>
      {refused !== undefined && (
        <Notice kind="warning">
          <p>{t("assurance.pictures.refused", { cause: named("assurance.cause", refused.cause) })}</p>
          <p>{t("assurance.pictures.refusedSays", { reason: refused.reason })}</p>
        </Notice>
      )}
      {own.request?.again === false ? (
        <p>{t("assurance.pictures.noMore")}</p>
      ) : (
        <>
          <p>{t("assurance.pictures.lead")}</p>
          <p class="hint">{t("assurance.pictures.privacy")}</p>
          <Tick label={t("assurance.pictures.consent")} checked={consent} onChange={setConsent} />
          {asked && !consent && (
            <p class="field-error" role="alert">
              × {t("assurance.pictures.consentNeeded")}
            </p>
          )}
          <button type="button" disabled={deed.busy} aria-busy={deed.busy} data-testid="begin-check" onClick={begin}>
            {t(refused === undefined ? "assurance.pictures.begin" : "assurance.pictures.again")}
          </button>
        </>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </>
  );
}

function Draft(props: WayProps & { request: OwnRequest }) {
  const { convention, account, request, onChange } = props;
  const deed = useDeed();
  const [said, setSaid] = useState("");
  const [sending, setSending] = useState<{ readonly picture: string; readonly part: number }>();
  const left = useSecondsLeft(request.codeUntil);
  const send = (kind: PictureKind, file: File) =>
    deed.run(async () => {
      const picture = t(`assurance.pictures.${kind}`);
      setSaid("");
      const progress = (part: number) => setSending({ picture, part });
      progress(0);
      try {
        onChange(await sendPicture(account.token, convention.id, kind, await shrink(file), progress));
        setSaid(t("assurance.pictures.sent", { picture }));
      } finally {
        setSending(undefined);
      }
    });
  const complete = pictureKinds.every((kind) => request.pictures.includes(kind));
  return (
    <>
      <SelfieCode {...props} left={left} deed={deed} />
      <ul class="pictures">
        {pictureKinds.map((kind, index) => (
          <Picture
            key={kind}
            kind={kind}
            step={index + 1}
            there={request.pictures.includes(kind)}
            can={left > 0 && !deed.busy}
            onPicture={(file) => send(kind, file)}
          />
        ))}
      </ul>
      {sending !== undefined && (
        <p>
          {t("assurance.pictures.sending", { picture: sending.picture, percent: share(sending.part, 1) })}
          <progress max={1} value={sending.part} aria-label={sending.picture} />
        </p>
      )}
      <p role="status" data-testid="picture-said">
        {said}
      </p>
      {deed.thrown !== undefined && <Refused thrown={deed.thrown} />}
      {!complete && <p class="hint">{t("assurance.pictures.handInNeeds")}</p>}
      <div class="buttons">
        <button
          type="button"
          disabled={!complete || left === 0 || deed.busy}
          aria-busy={deed.busy}
          data-testid="hand-in"
          onClick={() => deed.run(async () => onChange(await handIn(account.token, convention.id)))}
        >
          {t("assurance.pictures.handIn")}
        </button>
        <TakeBack {...props} deed={deed} />
      </div>
    </>
  );
}

function Refused(props: { thrown: unknown }) {
  const own = props.thrown instanceof Problem && props.thrown.code === "not-a-picture";
  return own ? <Notice kind="error">{t("assurance.pictures.notAPicture")}</Notice> : <ProblemNotice thrown={props.thrown} />;
}

function SelfieCode(props: WayProps & { request: OwnRequest; left: number; deed: Deed }) {
  const { convention, account, request, left, deed, onChange } = props;
  return (
    <>
      <h4>{t("assurance.pictures.code")}</h4>
      {left > 0 ? (
        <>
          <p>
            <SpelledCode code={request.code ?? ""} testid="selfie-code" />
          </p>
          <p>{t("assurance.pictures.codeHow")}</p>
          <p role="timer">{t("assurance.pictures.codeGood", { left: minutesLeft(left) })}</p>
        </>
      ) : (
        <>
          <Notice kind="warning">{t("assurance.pictures.codeOver")}</Notice>
          <button
            type="button"
            class="secondary"
            disabled={deed.busy}
            onClick={() => deed.run(async () => onChange(await askForCheck(account.token, convention.id)))}
          >
            {t("assurance.pictures.newCode")}
          </button>
        </>
      )}
    </>
  );
}

/** A code large enough to copy by hand; voices read it letter by letter. */
export function SpelledCode(props: { code: string; testid: string }) {
  return (
    <>
      <strong class="shown-code" aria-hidden="true" data-testid={props.testid}>
        {props.code}
      </strong>
      <span class="visually-hidden">{[...props.code].join(" ")}</span>
    </>
  );
}

function Picture(props: { kind: PictureKind; step: number; there: boolean; can: boolean; onPicture: (file: File) => void }) {
  const { kind, there } = props;
  const picture = t(`assurance.pictures.${kind}`);
  return (
    <li data-testid={`picture-${kind}`}>
      <strong>
        {t("assurance.pictures.step", { step: number(props.step) })}: {picture}
      </strong>
      <p>{t(`assurance.pictures.${kind}_how`)}</p>
      <p>{there ? `✓ ${t("assurance.pictures.there")}` : `○ ${t("assurance.pictures.missing")}`}</p>
      {props.can && (
        <label class="upload">
          <input
            type="file"
            accept="image/*"
            capture={kind === "SELFIE" ? "user" : "environment"}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) props.onPicture(file);
            }}
          />
          <span>{t(there ? "assurance.pictures.retake" : "assurance.pictures.take", { picture })}</span>
        </label>
      )}
    </li>
  );
}

function Waiting(props: WayProps & { request: OwnRequest }) {
  const { request } = props;
  const deed = useDeed();
  return (
    <>
      <Notice kind="info">
        <p data-testid="check-waits">{t("assurance.pictures.waiting", { at: dateTime(request.submittedAt ?? "") })}</p>
        <p>{t("assurance.pictures.ahead", { count: number(request.ahead) })}</p>
        <p>{t("assurance.pictures.next")}</p>
      </Notice>
      <TakeBack {...props} deed={deed} />
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </>
  );
}

function TakeBack(props: WayProps & { deed: Deed }) {
  const { convention, account, deed, onChange } = props;
  return (
    <button
      type="button"
      class="secondary"
      disabled={deed.busy}
      onClick={() => deed.run(async () => onChange(await takeBack(account.token, convention.id)))}
    >
      {t("assurance.pictures.takeBack")}
    </button>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { useDeed } from "./load";
import { Notice, ProblemNotice } from "./notice";

/**
 * A picture that may be looked at and not kept: its pixels are drawn, so that there is no address, no file and nothing
 * in a cache, and they are gone when it is closed.
 */
export function SealedPicture(props: { name: string; open: () => Promise<Blob>; testid: string; onOpened: () => void }) {
  const [blob, setBlob] = useState<Blob>();
  const deed = useDeed();
  const show = () =>
    deed.run(async () => {
      setBlob(await props.open());
      props.onOpened();
    });
  return (
    <div data-testid={props.testid}>
      {blob === undefined ? (
        <button type="button" class="secondary" disabled={deed.busy} aria-busy={deed.busy} onClick={show}>
          {t("assurance.desk.show", { picture: props.name })}
        </button>
      ) : (
        <Drawn name={props.name} blob={blob} onClose={() => setBlob(undefined)} />
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </div>
  );
}

function Drawn(props: { name: string; blob: Blob; onClose: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [large, setLarge] = useState(false);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const place = canvas.current;
    draw(props.blob, place).catch(() => setBroken(true));
    return () => {
      if (place) place.width = place.height = 0;
    };
  }, [props.blob]);
  return (
    <>
      <p>
        <strong>{props.name}</strong>
      </p>
      <div class="buttons">
        <button type="button" class="secondary small" aria-pressed={large} onClick={() => setLarge(!large)}>
          {t(large ? "assurance.desk.smaller" : "assurance.desk.larger")}
        </button>
        <button type="button" class="secondary small" onClick={props.onClose}>
          {t("assurance.desk.hide")}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {t("assurance.desk.shown", { picture: props.name })}
      </p>
      {broken && <Notice kind="error">{t("assurance.pictures.notAPicture")}</Notice>}
      <div class="sealed-picture" tabIndex={0} role="group" aria-label={props.name}>
        <canvas
          ref={canvas}
          class={large ? "larger" : undefined}
          role="img"
          aria-label={props.name}
          onContextMenu={(event) => event.preventDefault()}
        />
      </div>
    </>
  );
}

async function draw(blob: Blob, canvas: HTMLCanvasElement | null): Promise<void> {
  const picture = await createImageBitmap(blob);
  if (canvas) {
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext("2d")?.drawImage(picture, 0, 0);
  }
  picture.close();
}

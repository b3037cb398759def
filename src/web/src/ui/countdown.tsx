import { useEffect, useState } from "preact/hooks";
import { serverNow } from "../api/http";
import { t } from "../i18n";
import { number } from "./format";

/** Whole seconds until an instant of the server, counted down; 0 when it is over. */
export function useSecondsLeft(until: string | undefined): number {
  const left = () => (until === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - serverNow()) / 1000)));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const ticking = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(ticking);
  }, [until]);
  return seconds;
}

/** "4 menit 05 detik", for eyes and for screen readers. */
export const minutesLeft = (seconds: number): string =>
  t("assurance.minutes", { minutes: number(Math.floor(seconds / 60)), seconds: String(seconds % 60).padStart(2, "0") });

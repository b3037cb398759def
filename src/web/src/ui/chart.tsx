import { useEffect, useRef, useState } from "preact/hooks";

export interface Bars {
  readonly title: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
  /** Bars lie on their side where labels are names. */
  readonly sideways?: boolean;
}

/**
 * A bar chart. The chart library is fetched when the first chart is near the screen. Charts are never the only way to a
 * number: the caller puts the table beside it, so the canvas is hidden from assistive technology.
 */
export function BarChart(props: Bars) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = useNear(canvas);
  const data = JSON.stringify([props.labels, props.values, props.sideways]);
  useEffect(() => {
    if (!near) return;
    let gone = false;
    let remove = () => {};
    const drawing = import("./drawChart").then(({ drawBars }) => {
      if (!gone && canvas.current) remove = drawBars(canvas.current, props);
    });
    // Without the library the table beside the chart still says everything.
    drawing.catch(() => undefined);
    return () => {
      gone = true;
      remove();
    };
  }, [near, data, props.title]);
  return (
    <figure class={`chart chart-${props.sideways ? crowd(props.labels.length) : "some"}`}>
      <figcaption>{props.title}</figcaption>
      <div class="chart-box">
        <canvas ref={canvas} aria-hidden="true" />
      </div>
    </figure>
  );
}

/** How much height a chart needs: a style attribute would be against the content security policy. */
function crowd(bars: number): "few" | "some" | "many" | "most" {
  if (bars <= 4) return "few";
  if (bars <= 8) return "some";
  return bars <= 14 ? "many" : "most";
}

function useNear(element: { readonly current: Element | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: "200px" },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return near;
}

import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";
import type { Bars } from "./chart";
import { number } from "./format";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Draws bars on a canvas and gives back how to remove them. */
export function drawBars(canvas: HTMLCanvasElement, bars: Bars): () => void {
  const values = { beginAtZero: true, ticks: { precision: 0, callback: (value: string | number) => number(Number(value)) } };
  const ticks = bars.sideways
    ? { autoSkip: false, callback: (_: string | number, index: number) => shortened(bars.labels[index] ?? "") }
    : {};
  const names = { grid: { display: false }, ticks };
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: [...bars.labels],
      datasets: [{ label: bars.title, data: [...bars.values], backgroundColor: "#1d4e89", borderRadius: 4, maxBarThickness: 36 }],
    },
    options: {
      indexAxis: bars.sideways ? "y" : "x",
      responsive: true,
      maintainAspectRatio: false,
      // Bars that grow say nothing more, and a slow phone draws them many times.
      animation: false,
      scales: bars.sideways ? { x: values, y: names } : { x: names, y: values },
    },
  });
  return () => chart.destroy();
}

/** A label that leaves room for its bar; the table beside the chart has it whole. */
const shortened = (label: string): string => (label.length <= 20 ? label : `${label.slice(0, 19).trimEnd()}…`);

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
  /** The baseline of its figure: above a bar that rises, below one that falls. */
  readonly labelY: number;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Where the line of 0 runs. */
  readonly zero: number;
  readonly bars: readonly Bar[];
}

const WIDTH = 300;
const PLOT_TOP = 14;
const PLOT_HEIGHT = 78;
const LABEL = 12;
const YEARS = 16;

/** Bars from the line of 0, one a value, in the units of the drawing. */
export function chartLayout(values: readonly number[]): ChartLayout {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const scale = PLOT_HEIGHT / Math.max(highest - lowest, 1);
  const zero = PLOT_TOP + highest * scale;
  const step = WIDTH / Math.max(values.length, 1);
  const width = Math.min(step * 0.64, 40);
  const below = lowest < 0 ? LABEL : 0;
  return {
    width: WIDTH,
    height: PLOT_TOP + PLOT_HEIGHT + below + YEARS,
    zero,
    bars: values.map((value, index) => {
      const height = Math.abs(value) * scale;
      const y = value > 0 ? zero - height : zero;
      return {
        x: index * step + (step - width) / 2,
        y,
        width,
        height,
        value,
        labelY: value > 0 ? y - 3 : y + height + 10,
      };
    }),
  };
}

/** Points behind schedule (positive is late) at the ends of the months that shape a year; between them lines are straight. */
interface Lag {
  readonly june: number
  readonly august: number
  readonly september: number
}

/** What each area of 2025 is like, A01 to A25: ten green, ten yellow, four red, and four of them change in September. */
const lags: readonly Lag[] = (
  [
    [3, 4, 3.2],
    [9, 13.4, 15.8],
    [2, 1.4, 0.6],
    [5, 6.8, 5.9],
    [10, 14.2, 17],
    [4, 8.3, 12.1],
    [13, 18.6, 20.3],
    [1, 2.6, 3.4],
    [-1, -1.8, -2.4],
    [20, 27.3, 31.4],
    [6, 11.6, 8.4],
    [2, 0.8, -0.7],
    [15, 21.4, 22.7],
    [3, 5.2, 6.1],
    [24, 31.6, 28.3],
    [10, 16.2, 14.9],
    [5, 6.1, 7.3],
    [17, 23.6, 25.1],
    [23, 31.4, 33.6],
    [8, 12.9, 13.6],
    [4, 3.7, 5],
    [25, 33.1, 36.4],
    [12, 17.8, 19.2],
    [25, 32.6, 34.8],
    [21, 28, 31],
  ] as const
).map(([june, august, september]) => ({ june, august, september }))

const elsewhere: Lag = { june: 4, august: 6.5, september: 7.2 }

const lagOf = (areaIndex: number | null): Lag => (areaIndex === null ? elsewhere : (lags[areaIndex] ?? elsewhere))

/** From 0 for an area on time to 1 for the latest of all; late areas also start projects late. */
export const slownessOf = (areaIndex: number | null): number => Math.max(0, lagOf(areaIndex).september) / 36.4

const line = (from: number, to: number, share: number): number => from + (to - from) * share

function lag2025(lag: Lag, month: number): number {
  if (month <= 6) return line(0, lag.june, month / 6)
  if (month <= 8) return line(lag.june, lag.august, (month - 6) / 2)
  return line(lag.august, lag.september, Math.min(month - 8, 2))
}

/** 2024 went as this year goes, half as badly, and was caught up by December as years are. */
function lag2024(lag: Lag, month: number): number {
  return month <= 9
    ? line(0, lag.september * 0.5, month / 9)
    : line(lag.september * 0.5, lag.september * 0.1, (month - 9) / 3)
}

export function lagPoints(areaIndex: number | null, year: number, month: number): number {
  return year < 2025 ? lag2024(lagOf(areaIndex), month) : lag2025(lagOf(areaIndex), month)
}

import { restatedMark } from '@pianqu/shared/snapshots/restated.ts'

const label = {
  show: true,
  formatter: restatedMark,
  position: 'top' as const,
  fontStyle: 'italic' as const,
  fontSize: 12,
}

/** A point of a line that is no longer what was published: hollow, with a small `r` (design §4). */
export const restatedPoint = (value: number) => ({ value, symbol: 'emptyCircle', symbolSize: 9, label })

/** A bar that is no longer what was published: an outline, with a small `r`. */
export const restatedBar = (value: number, colour: string) => ({
  value,
  itemStyle: { color: 'transparent', borderColor: colour, borderWidth: 1.5 },
  label,
})

import type { LightCounts } from './light.schema.ts'
import { type Light, lightNames } from './light.ts'

/** One of the five lights, or the mark of a line that waits for its review. */
export type LightColour = Light

/** From what needs care to what does not: the order of counts and legends. */
export const lightOrder: readonly LightColour[] = ['red', 'yellow', 'green', 'grey', 'pending', 'exempt']

/** The word that always stands with a light; `null` is a place where no rule applies. */
export function lightWord(light: LightColour | null): string {
  return light ? lightNames[light] : '不适用'
}

/** `滞后2 · 正常5`: the counts that are not zero, the worst first. */
export function countsText(counts: LightCounts): string {
  const parts = lightOrder.filter((light) => counts[light] > 0).map((light) => `${lightNames[light]}${counts[light]}`)
  return parts.join(' · ') || '没有项目'
}

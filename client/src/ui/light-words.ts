import type { LightCounts } from '@pianqu/shared/lights/light.schema.ts'

/** One of the five lights. */
export type LightColour = keyof LightCounts

/** From what needs care to what does not: the order of counts and legends. */
export const lightOrder: readonly LightColour[] = ['red', 'yellow', 'green', 'grey', 'exempt']

const words: Record<LightColour, string> = {
  green: '正常',
  yellow: '预警',
  red: '滞后',
  grey: '未报',
  exempt: '免责',
}

/** The word that always stands with a light; `null` is a place where no rule applies. */
export function lightWord(light: LightColour | null): string {
  return light ? words[light] : '不适用'
}

/** `滞后 2 · 正常 5`: the counts that are not zero, the worst first. */
export function countsText(counts: LightCounts): string {
  const parts = lightOrder.filter((light) => counts[light] > 0).map((light) => `${words[light]} ${counts[light]}`)
  return parts.join(' · ') || '没有项目'
}

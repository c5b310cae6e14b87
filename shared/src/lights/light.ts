/**
 * The five lights of domain §5: three that a rule can give, 灰 for a line owed and not submitted, 免 for an exemption; and
 * the mark of a line that was handed in and waits for its review, which is no light and never 灰.
 */
export const lights = ['green', 'yellow', 'red', 'grey', 'exempt', 'pending'] as const
export type Light = (typeof lights)[number]

/** What a rule can give, from good to bad. */
export const computedLights = ['green', 'yellow', 'red'] as const satisfies readonly Light[]
export type ComputedLight = (typeof computedLights)[number]

export const lightNames: Record<Light, string> = {
  green: '正常',
  yellow: '预警',
  red: '滞后',
  grey: '未报',
  exempt: '免责',
  pending: '已报待审',
}

/** The shape that stands before the word in plain text, so that a light never depends on its colour. */
export const lightMarks: Record<Light, string> = {
  green: '●',
  yellow: '▲',
  red: '■',
  grey: '○',
  exempt: '◇',
  pending: '◔',
}

/** The worst of the lights that apply; `null` (不适用) where none does. */
export function worstOf(parts: readonly (ComputedLight | null)[]): ComputedLight | null {
  return computedLights.findLast((light) => parts.includes(light)) ?? null
}

/** What a light is made of; the last two come from the months before, where the rule looks back. */
export const lightComponentKinds = ['progress', 'start', 'statistics', 'bond-use', 'consecutive', 'catch-up'] as const
export type LightComponentKind = (typeof lightComponentKinds)[number]

/** One component of a light with the sentence that explains it: rule, inputs, result. */
export interface LightComponent {
  readonly kind: LightComponentKind
  readonly light: ComputedLight
  readonly sentence: string
}

/** A component whose sentence ends in its own verdict, so that the two cannot disagree. */
export function lightComponent(kind: LightComponentKind, light: ComputedLight, reason: string): LightComponent {
  return { kind, light, sentence: `${reason}：${lightNames[light]}` }
}

export const lightComponentKindNames: Record<LightComponentKind, string> = {
  progress: '进度',
  start: '开工',
  statistics: '入统',
  'bond-use': '债券',
  consecutive: '连续预警',
  'catch-up': '赶回观察',
}

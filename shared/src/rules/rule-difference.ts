import type { RuleWord } from './rule-words.ts'

/** A field that reads otherwise in two versions; `null` on the side that does not have it. */
export interface RuleDifference {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two versions in words, in the order of the later one, then what only the earlier had. */
export function ruleDifferences(before: readonly RuleWord[], after: readonly RuleWord[]): RuleDifference[] {
  const was = new Map(before.map((word) => [word.key, word]))
  const is = new Set(after.map(({ key }) => key))
  const changed = after.flatMap(({ key, name, text }) => {
    const old = was.get(key)?.text ?? null
    return old === text ? [] : [{ name, before: old, after: text }]
  })
  const gone = before.filter(({ key }) => !is.has(key)).map(({ name, text }) => ({ name, before: text, after: null }))
  return [...changed, ...gone]
}

const sideText = (text: string | null): string => text ?? '无'

/** `滞后上限30个百分点→20个百分点；…`. */
export const differencesText = (differences: readonly RuleDifference[]): string =>
  differences.map(({ name, before, after }) => `${name}${sideText(before)}→${sideText(after)}`).join('；')

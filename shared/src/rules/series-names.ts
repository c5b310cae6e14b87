import { type RuleKind, ruleKindNames } from './rule-kind.ts'

/** What each indicator is called among the rules, whatever its version calls it. */
export const indicatorSeriesNames: Readonly<Record<string, string>> = {
  'bond-share': '专项债投向占比',
  'rail-800m': '轨道站点覆盖',
  'investment-rate': '年度投资完成率',
  'start-rate': '应开工项目开工率',
}

/**
 * What a rule is called in a line of the trail, which screens read without loading the rules themselves: a kind of one rule is
 * called like its kind, the others by their code where they have no name here.
 */
export function seriesName(kind: RuleKind, code: string): string {
  if (kind === 'indicator') return indicatorSeriesNames[code] ?? code
  return kind === 'benefit' || kind === 'measure' ? `${ruleKindNames[kind]}${code}` : ruleKindNames[kind]
}

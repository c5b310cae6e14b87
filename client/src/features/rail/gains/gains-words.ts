import { namesText } from '@pianqu/shared/number/counted-names.ts'
import type { GainRow, RailGains } from '../rail-data.ts'

/** By what each adds alone, or in the order in which each time the one that adds most is opened. */
export function ranked(rows: readonly GainRow[], order: 'alone' | 'greedy'): GainRow[] {
  return rows.toSorted((a, b) => (order === 'greedy' ? a.order - b.order : b.gain - a.gain || a.order - b.order))
}

/** Names of areas by code, as far as the gains name them. */
export function liftedNames({ rows, nearest }: Pick<RailGains, 'rows' | 'nearest'>): Map<string, string> {
  return new Map([...rows.flatMap(({ areas }) => areas), ...nearest].map(({ code, name }) => [code, name] as const))
}

/** Which single station lifts most areas over the line; where there is no line, which adds most. */
export function bestSentence(gains: Pick<RailGains, 'rows' | 'nearest' | 'best' | 'targets'>): string {
  const [first] = ranked(gains.rows, 'alone')
  if (!first) return '没有尚未开通的站点'
  if (gains.targets.length === 0) return `单独开通增加最多的是“${first.name}”`
  const best = gains.rows.find(({ code }) => code === gains.best)
  if (!best || best.lifts.length === 0) return '没有一座站点单独开通就能使片区达标'
  const names = liftedNames(gains)
  const areas = best.lifts.map((code) => names.get(code) ?? code).join('、')
  return `单独开通“${best.name}”即可使${areas}${best.lifts.length}个片区达标，多于或等于其他任何一座`
}

/** Which single stations carry the city as a whole over the line; nothing where it is over it already, or has none. */
export function citySentence({ rows }: Pick<RailGains, 'rows'>): string | null {
  const asked = rows.filter(({ carriesCity }) => carriesCity !== null)
  if (asked.length === 0) return null
  const carrying = ranked(asked, 'alone').filter(({ carriesCity }) => carriesCity)
  if (carrying.length === 0) return '没有一座站点单独开通就能使合计覆盖率达标'
  return `单独开通任一座即可使合计覆盖率达标：${namesText(
    carrying.map(({ name }) => name),
    '座',
  )}`
}

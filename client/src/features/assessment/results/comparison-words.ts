import type { CompareRow } from './result.queries.ts'

/** `+1.20`, `−0.35`, `0.00`. */
export const signed = (value: number): string =>
  value === 0 ? '0.00' : `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}`

/** The finding of the comparison. */
export function comparisonTitle(rows: readonly Pick<CompareRow, 'name' | 'change'>[], from: number): string {
  const known = rows.flatMap(({ name, change }) => (change === null ? [] : [{ name, change }]))
  const most = known.toSorted((a, b) => b.change - a.change)[0]
  if (!most) return `与${from}年度没有可比的得分`
  const up = known.filter(({ change }) => change > 0).length
  const down = known.filter(({ change }) => change < 0).length
  const lead = most.change > 0 ? `，${most.name}提高最多（${signed(most.change)}分）` : ''
  return `较${from}年度 ${up} 个提高、${down} 个下降${lead}`
}

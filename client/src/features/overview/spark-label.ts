import type { SparkPoint } from '@pianqu/shared/indicators/indicator.contract.ts'
import { type Operator, shareText, targetOf } from '@pianqu/shared/number/ratio.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'
import { shareRestatedText } from '../../parts/published-text.ts'

const named = (month: string): string => (isMonth(month) ? monthText(month) : month)

interface Aim {
  readonly operator: Operator
  readonly target: number
}

/** One sentence that says what the small line shows; no share of it reads as on the other side of the target. */
export function sparkLabel(name: string, points: readonly SparkPoint[], aim: Aim): string {
  const share = (value: number): string => shareText(value, targetOf(aim))
  const known = points.filter((point) => point.value !== null)
  const first = known[0]
  const last = known[known.length - 1]
  if (!first || !last) return `${name}近${points.length}个月没有数据`
  const gaps = points.length - known.length
  const missing = gaps > 0 ? `，${gaps}个月未报` : ''
  const restated = points.flatMap(({ month, value, published }) => {
    const text = shareRestatedText(published, value)
    return text ? [`；${named(month)}${text}`] : []
  })
  return `${name}：${named(first.month)} ${share(first.value ?? 0)}，${named(last.month)} ${share(last.value ?? 0)}${missing}${restated.join('')}`
}

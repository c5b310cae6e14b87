import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { monthText } from '@pianqu/shared/time/month.ts'

type Point = BondYear['curve'][number]

/** `46.1%`, or `46.1%—52.5%` where money is assigned to nobody yet. */
export const bandText = ({ display, highest }: Point): string => (highest ? `${display}—${highest.display}` : display)

/** `截至2025年10月占比48.6%，按计划年底48.8%`: the title of the curve. */
export function curveFinding(curve: BondYear['curve']): string {
  const now = curve.findLast(({ isProjected, value }) => !isProjected && value !== null)
  const end = curve.findLast(({ isProjected, value }) => isProjected && value !== null)
  if (!now) return end ? `本年尚未发行，按计划年底占比${bandText(end)}` : '本年还没有占比'
  const ahead = end ? `，按计划年底${bandText(end)}` : ''
  return `截至${monthText(now.month)}占比${now.display}${ahead}`
}

/** `目标额70.72亿元，全部用上仍缺2.70亿元`: the title of the waterfall. */
export function gapFinding(steps: BondYear['waterfall']): string {
  const amountOf = (code: string) => steps.find((step) => step.code === code)?.amountYuan ?? 0
  const [required, issued, short] = [amountOf('required'), amountOf('issued'), amountOf('short')]
  if (steps.length === 0) return '没有可以分解的缺口'
  if (issued >= required) return `目标额${moneyLine(required)}，已发行部分已经达到`
  if (short <= 0) return `目标额${moneyLine(required)}，已发行、计划和储备合计可以达到`
  return `目标额${moneyLine(required)}，计划和储备全部用上仍缺${moneyLine(short)}`
}

/** `2个片区合计42.00亿元，锦南总部区最多，1个片区没有额度`: the title of the bars. */
export function barsFinding(rows: BondYear['areas'], kind: '片区' | '区县'): string {
  const given = rows.filter(({ allocatedYuan }) => allocatedYuan > 0)
  const [most] = given.toSorted((a, b) => b.allocatedYuan - a.allocatedYuan)
  if (!most) return `还没有投向${kind}的额度`
  const total = given.reduce((sum, { allocatedYuan }) => sum + allocatedYuan, 0)
  const without = rows.length - given.length
  const empty = without > 0 ? `，${without}个${kind}没有额度` : ''
  return `${given.length}个${kind}合计${moneyLine(total)}，${most.name}最多${empty}`
}

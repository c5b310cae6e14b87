import { fieldText } from '../importing/field-words.ts'
import { exactWanLine, moneyLine } from '../money/yuan.ts'
import { contentFieldNames } from '../months/report-content.schema.ts'
import { monthText } from '../time/month.ts'
import type { Correction } from './correction.schema.ts'

type Effect = NonNullable<Correction['effect']>
type Move = NonNullable<Effect['project']>

/** In 万元 to the last digit where the amount is small, so that a small correction does not read as none. */
const amount = (yuan: number): string => (Math.abs(yuan) >= 100_000_000 ? moneyLine(yuan, 4) : exactWanLine(yuan))

function moveText(name: string, { from, to }: Move): string {
  const delta = to - from
  const step = delta < 0 ? `减少 ${amount(-delta)}` : `增加 ${amount(delta)}`
  return `${name}本年累计由 ${amount(from)}变为 ${amount(to)}（${step}）`
}

function snapshotsText(published: Effect['published']): string {
  if (published.length === 0) return '这个月没有发布过快照。'
  const numbers = published.map(({ snapshot }) => snapshot).join('、')
  return `已发布的快照 ${numbers} 不变，编号保留；批准后可在审核台重新发布。`
}

/** What an approval will do, in numbers, before it is done; empty once it was decided. */
export function effectText(correction: Correction): string {
  const { effect, month, field, projectName, oldValue, newValue } = correction
  if (!effect) return ''
  const change = `${monthText(month)}${contentFieldNames[field]}由 ${fieldText(field, oldValue)} 改为 ${fieldText(field, newValue)}。`
  const moves = [
    effect.project && moveText(projectName, effect.project),
    effect.area && moveText(effect.area.name, effect.area),
  ].filter(Boolean)
  const sums = moves.length > 0 ? `${moves.join('；')}。` : '项目和片区的本年累计不变。'
  return `${change}${sums}${snapshotsText(effect.published)}`
}

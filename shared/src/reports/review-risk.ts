import type { LineCheckRule } from './line-check-rule.schema.ts'
import type { ReviewLine } from './review.contract.ts'

type Judged = Pick<
  ReviewLine,
  'projectCode' | 'status' | 'isUnchanged' | 'unchangedInARow' | 'wasReturned' | 'changeYuan' | 'light' | 'hits'
>

type Rule = Pick<LineCheckRule, 'unchangedMonths'>

/** Whether 无变化 was said so often in a row that it is worth a look of its own (domain.md §4). */
export const isStale = (
  { isUnchanged, unchangedInARow }: Pick<Judged, 'isUnchanged' | 'unchangedInARow'>,
  { unchangedMonths }: Rule,
): boolean => isUnchanged && unchangedInARow >= unchangedMonths

const open = ({ hits }: Judged, level: 'hard' | 'soft'): number =>
  hits.filter((hit) => hit.level === level && !hit.isExplained).length

const explained = ({ hits }: Judged): number => hits.filter(({ isExplained }) => isExplained).length

/**
 * Compared part by part, the greater first: to be decided, sent back before, findings that nothing explains, a red
 * light, what a note explains (a jump, falling progress), long without a change, the size of the change.
 */
const riskOf = (line: Judged, rule: Rule): number[] => [
  Number(line.status === 'submitted'),
  Number(line.wasReturned),
  open(line, 'hard'),
  open(line, 'soft'),
  Number(line.light === 'red'),
  explained(line),
  Number(isStale(line, rule)),
  line.changeYuan,
]

/** Orders lines by risk, the riskiest first; equal ones by project code. */
export const byRisk =
  (rule: Rule) =>
  (a: Judged, b: Judged): number => {
    const [ours, theirs] = [riskOf(a, rule), riskOf(b, rule)]
    const at = ours.findIndex((value, index) => value !== theirs[index])
    if (at < 0) return a.projectCode < b.projectCode ? -1 : 1
    return (theirs[at] ?? 0) - (ours[at] ?? 0)
  }

/** 无变化且无异常: nothing was found, explained or not, it was never sent back, is not red and not stale. */
export const isNothingOdd = (line: Judged, rule: Rule): boolean =>
  line.status === 'submitted' &&
  line.isUnchanged &&
  !isStale(line, rule) &&
  line.hits.length === 0 &&
  line.light !== 'red' &&
  !line.wasReturned

/** The rules by a word each. */
const hitNames: Readonly<Record<string, string>> = {
  'line/missing': '未填投资',
  'line/progress-fell': '进度回退',
  'line/completed-below-100': '竣工进度不符',
  'line/after-month': '月份超出本期',
  'line/over-total': '超总投资',
  'line/jump': '金额突增',
  'line/idle': '连续为零',
  'line/forecast-missed': '未达上月计划',
  'line/progress-without-money': '进度无投资',
  'line/unknown-type': '问题类型不在列表',
}

/** Why a line is worth a look, in a few words each, the gravest first; none for a line that is merely different. */
export function riskWords(line: Judged): string[] {
  const name = ({ code }: { readonly code: string }) => hitNames[code] ?? '待核对'
  return [
    ...(line.wasReturned ? ['曾退回'] : []),
    ...line.hits.filter(({ isExplained }) => !isExplained).map(name),
    ...(line.light === 'red' ? ['滞后'] : []),
    ...line.hits.filter(({ isExplained }) => isExplained).map((hit) => `${name(hit)}（已说明）`),
    ...(line.isUnchanged ? [line.unchangedInARow > 1 ? `连续${line.unchangedInARow}个月无变化` : '无变化'] : []),
  ]
}

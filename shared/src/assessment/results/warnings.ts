import type { GivenMark, Mark } from '../mark.schema.ts'
import type { Thresholds } from '../thresholds.ts'
import { componentsOf } from './severity.ts'

export const warningCodes = ['too-few-raters', 'flat-rater', 'outlier', 'mutual-favour', 'not-connected'] as const
export type WarningCode = (typeof warningCodes)[number]

/** Something to look at before a round is published; never corrected silently (domain §10). */
export interface MarkWarning {
  readonly code: WarningCode
  readonly rater?: string
  readonly target?: string
  readonly message: string
}

/** Marks of a rater that lie within so many points of each other are all but equal. */
const flatPoints = 1
const fewestToBeFlat = 3
/** A mark is held against the other marks of its target from so many up. */
const fewestToCompare = 4
/** Both of a pair give each other so many points more than others give them. */
const favourPoints = 5

/** Warnings are hints, not verdicts: they may go by floats. */
type PointMark = Pick<GivenMark, 'rater' | 'target'> & { readonly points: number }

const pointsOf = ({ points }: PointMark): number => points

function groups(marks: readonly PointMark[], keyOf: (mark: PointMark) => string): [string, PointMark[]][] {
  const found = new Map<string, PointMark[]>()
  for (const mark of marks) {
    const own = found.get(keyOf(mark))
    if (own) own.push(mark)
    else found.set(keyOf(mark), [mark])
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

type WarningThresholds = Pick<Thresholds, 'fewestRaters' | 'deviationTenths'>

function tooFew(marks: readonly Mark[], given: readonly PointMark[], fewest: number): MarkWarning[] {
  return [...new Set(marks.map(({ target }) => target))].sort().flatMap((target) => {
    const count = given.filter((mark) => mark.target === target).length
    const message = `“${target}”只有${count}个评价，不足${fewest}个，汇总得分不予显示`
    return count < fewest ? [{ code: 'too-few-raters' as const, target, message }] : []
  })
}

function flatRaters(given: readonly PointMark[]): MarkWarning[] {
  return groups(given, ({ rater }) => rater).flatMap(([rater, own]) => {
    const points = own.map(pointsOf)
    const spread = Math.max(...points) - Math.min(...points)
    const message = `“${rater}”的${own.length}个评分几乎相同（相差${spread.toFixed(1)}分），没有区分度`
    return own.length >= fewestToBeFlat && spread <= flatPoints ? [{ code: 'flat-rater' as const, rater, message }] : []
  })
}

function outliers(given: readonly PointMark[], deviationTenths: number): MarkWarning[] {
  return groups(given, ({ target }) => target).flatMap(([target, own]) =>
    own.flatMap((mark) => {
      const others = own.filter((other) => other !== mark).map(pointsOf)
      if (own.length < fewestToCompare) return []
      const mean = meanOf(others)
      const deviation = Math.sqrt(meanOf(others.map((value) => (value - mean) ** 2)))
      const away = Math.abs(pointsOf(mark) - mean)
      // Others that all but agree would make an outlier of half a point.
      if (away <= (deviationTenths / 10) * Math.max(deviation, flatPoints)) return []
      const { rater } = mark
      const message = `“${rater}”给“${target}”${pointsOf(mark)}分，其他评价平均${mean.toFixed(1)}分，偏离过大，请核对理由`
      return [{ code: 'outlier' as const, rater, target, message }]
    }),
  )
}

/** How many points more a rater gives a target, of all marks of that, than the others do; null where nobody else marked it. */
function favour(ofTarget: readonly PointMark[], rater: string): number | null {
  const own = ofTarget.find((mark) => mark.rater === rater)
  const others = ofTarget.filter((mark) => mark.rater !== rater).map(pointsOf)
  return own && others.length > 0 ? pointsOf(own) - meanOf(others) : null
}

function mutualFavours(given: readonly PointMark[]): MarkWarning[] {
  const byTarget = new Map(groups(given, ({ target }) => target))
  const marked = new Set(given.map(({ rater, target }) => JSON.stringify([rater, target])))
  const pairs = given.filter(({ rater, target }) => rater < target && marked.has(JSON.stringify([target, rater])))
  return pairs.flatMap(({ rater, target }) => {
    const [there, back] = [favour(byTarget.get(target) ?? [], rater), favour(byTarget.get(rater) ?? [], target)]
    if (there === null || back === null || there < favourPoints || back < favourPoints) return []
    const message = `“${rater}”与“${target}”互评均高于他人评价（+${there.toFixed(1)}分、+${back.toFixed(1)}分）`
    return [{ code: 'mutual-favour' as const, rater, target, message }]
  })
}

function unconnected(given: readonly PointMark[]): MarkWarning[] {
  const parts = componentsOf(given)
  if (parts.length < 2) return []
  const names = parts.map(({ targets }) => targets.join('、')).join('；')
  const message = `评价关系分成互不相连的${parts.length}组，不能剔除评分宽严：${names}`
  return [{ code: 'not-connected', message }]
}

const pointMarks = (marks: readonly Mark[]): PointMark[] =>
  marks.flatMap(({ rater, target, score }) => (score === null ? [] : [{ rater, target, points: score }]))

/** What stands out in a round of marks, by rule and name. */
export function markWarnings(
  marks: readonly Mark[],
  { fewestRaters, deviationTenths }: WarningThresholds,
): MarkWarning[] {
  const given = pointMarks(marks)
  return [
    tooFew(marks, given, fewestRaters),
    flatRaters(given),
    outliers(given, deviationTenths),
    mutualFavours(given),
    unconnected(given),
  ].flat()
}

/** How many pairs of units favour each other, over the marks of both directions; who they are would tell a sealed mark. */
function favourCount(both: readonly Mark[]): MarkWarning[] {
  const count = mutualFavours(pointMarks(both)).length
  const message = `有${count}对单位互评均明显高于他人评价；为保护区县的评分，不指出是哪些单位`
  return count > 0 ? [{ code: 'mutual-favour', message }] : []
}

/** Of marks that are shown rater by rater. */
export const openWarnings = (
  own: readonly Mark[],
  both: readonly Mark[],
  thresholds: WarningThresholds,
): MarkWarning[] => [...markWarnings(own, thresholds), ...favourCount(both)]

/** Of marks that are never shown rater by rater: which targets, and how many raters, but not who. */
export function sealedWarnings(
  own: readonly Mark[],
  both: readonly Mark[],
  { fewestRaters, deviationTenths }: WarningThresholds,
): MarkWarning[] {
  const given = pointMarks(own)
  const [flat, far] = [flatRaters(given).length, outliers(given, deviationTenths).length]
  return [
    ...tooFew(own, given, fewestRaters),
    ...(flat > 0 ? [{ code: 'flat-rater' as const, message: `有${flat}个评价单位的评分几乎相同，没有区分度` }] : []),
    ...(far > 0 ? [{ code: 'outlier' as const, message: `有${far}个评分与其他评价偏离过大` }] : []),
    ...favourCount(both),
    ...unconnected(given),
  ]
}

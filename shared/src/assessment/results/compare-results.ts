import { placesGained } from '../../number/rank.ts'
import { criteriaOf } from '../applicable.ts'
import { resultBasisNames } from '../mark.schema.ts'
import type { Criterion, SchemeContent } from '../scheme.schema.ts'
import type { RoundComparison } from './result.contract.ts'
import type { ResultContent, ResultRow } from './result.schema.ts'

/** Differences of published figures are as fine as these; floats only carry them. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

const less = (now: number | null | undefined, before: number | null | undefined): number | null =>
  now === null || now === undefined || before === null || before === undefined ? null : rounded(now - before)

const side = (row: ResultRow | undefined) => (row ? { final: row.final, display: row.display, place: row.place } : null)

type ComparedRow = RoundComparison['directions'][number]['rows'][number]

function compareTarget(from: ResultRow | undefined, to: ResultRow | undefined): ComparedRow | null {
  const named = to ?? from
  if (!named) return null
  const sections = [...(from?.sections ?? []), ...(to?.sections ?? [])]
  const codes = [...new Set(sections.map(({ code }) => code))]
  return {
    code: named.code,
    name: named.name,
    from: side(from),
    to: side(to),
    change: less(to?.final, from?.final),
    placesGained: placesGained(from?.place, to?.place ?? null),
    sections: codes.map((code) => {
      const [before, now] = [from, to].map((row) => row?.sections.find((each) => each.code === code))
      return {
        code,
        name: (now ?? before)?.name ?? code,
        from: before?.score ?? null,
        to: now?.score ?? null,
        change: less(now?.score, before?.score),
      }
    }),
  }
}

/** Targets of two rounds side by side, in the order of the later one. */
export function compareRows(from: Pick<ResultContent, 'rows'>, to: Pick<ResultContent, 'rows'>): ComparedRow[] {
  const codes = [...new Set([...to.rows, ...from.rows].map(({ code }) => code))]
  return codes.flatMap((code) => {
    const find = (rows: readonly ResultRow[]) => rows.find((row) => row.code === code)
    return compareTarget(find(from.rows), find(to.rows)) ?? []
  })
}

const percent = (basisPoints: number): string => `${basisPoints / 100}%`
const points = (tenths: number): string => `${tenths / 10}分`

function criterionChanges(before: Criterion, now: Criterion): string[] {
  const changes: string[] = []
  if (before.name !== now.name) changes.push(`指标“${before.name}”改名为“${now.name}”`)
  if (before.maxTenths !== now.maxTenths) {
    changes.push(`“${now.name}”满分由${points(before.maxTenths)}改为${points(now.maxTenths)}`)
  }
  if (JSON.stringify(before.weights) !== JSON.stringify(now.weights)) changes.push(`“${now.name}”的分类权重有调整`)
  if (before.kind !== now.kind || before.source !== now.source) changes.push(`“${now.name}”的取数方式有调整`)
  return changes
}

const deviations = (tenths: number): string => `${tenths / 10}个标准差`

/** What one scheme says otherwise than another, in sentences. */
export function schemeChanges(before: SchemeContent, now: SchemeContent): string[] {
  const [old, fresh] = [criteriaOf(before), criteriaOf(now)]
  const find = (list: readonly Criterion[], code: string) => list.find((each) => each.code === code)
  const pairs: readonly (readonly [what: string, before: string, now: string])[] = [
    ['客观得分占比', percent(before.objectiveShareBasisPoints), percent(now.objectiveShareBasisPoints)],
    ['结果口径', resultBasisNames[before.basis], resultBasisNames[now.basis]],
    ['加分上限', points(before.bonusCapTenths), points(now.bonusCapTenths)],
    ['扣分上限', points(before.penaltyCapTenths), points(now.penaltyCapTenths)],
    ['小数位数', `${before.decimals}位`, `${now.decimals}位`],
    ['要写理由的界线', `满分的${before.reasonBelowPercent}%`, `满分的${now.reasonBelowPercent}%`],
    ['偏离界线', deviations(before.deviationTenths), deviations(now.deviationTenths)],
    ['去掉最高最低分的评价数', `${before.fewestToTrim}个`, `${now.fewestToTrim}个`],
    ['最少评价数', `${before.fewestRaters}个`, `${now.fewestRaters}个`],
    ['优秀分数线', points(before.tiers.excellentTenths), points(now.tiers.excellentTenths)],
    ['良好分数线', points(before.tiers.goodTenths), points(now.tiers.goodTenths)],
  ]
  return [
    ...fresh.flatMap((each) => (find(old, each.code) ? [] : [`新增指标“${each.name}”`])),
    ...old.flatMap((each) => (find(fresh, each.code) ? [] : [`取消指标“${each.name}”`])),
    ...fresh.flatMap((each) => {
      const earlier = find(old, each.code)
      return earlier ? criterionChanges(earlier, each) : []
    }),
    ...pairs.flatMap(([what, was, is]) => (was === is ? [] : [`${what}由${was}改为${is}`])),
  ]
}

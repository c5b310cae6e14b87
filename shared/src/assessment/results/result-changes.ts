import type { ResultChange, ResultContent, ResultRow } from './result.schema.ts'

const placeText = ({ place, tied }: ResultRow): string =>
  place === null ? '不排名' : `第${place}名${tied ? '（并列）' : ''}`

const pointsText = (tenths: number): string => `${tenths / 10}分`

const said = (row: ResultRow): [what: string, text: string][] => [
  ['总分', row.display],
  ['名次', placeText(row)],
  ['客观得分', row.objective.display],
  ['加分', pointsText(row.bonusTenths)],
  ['扣分', pointsText(row.penaltyTenths)],
]

/** What a version tells otherwise than the one before, target by target. */
export function resultChanges(before: Pick<ResultContent, 'rows'>, after: Pick<ResultContent, 'rows'>): ResultChange[] {
  const was = new Map(before.rows.map((row) => [row.code, row]))
  return after.rows.flatMap((row) => {
    const earlier = was.get(row.code)
    if (!earlier) return []
    const texts = new Map(said(earlier))
    return said(row).flatMap(([what, text]) => {
      const old = texts.get(what) ?? ''
      return old === text ? [] : [{ targetCode: row.code, targetName: row.name, what, before: old, after: text }]
    })
  })
}

import { lightMarks, lightNames } from '../lights/light.ts'
import { yiText } from '../money/yuan.ts'
import { placeText } from '../snapshots/restated.ts'
import type { BulletinFacts } from './bulletin-facts.ts'

/** A table of a document: what its columns hold is printed as it stands. */
export interface DocumentTable {
  readonly columns: readonly {
    readonly header: string
    readonly share: number
    readonly align: 'left' | 'center' | 'right'
  }[]
  readonly rows: readonly (readonly string[])[]
  /** Cells of rows that are struck out. */
  readonly struck?: readonly { readonly row: number; readonly columns: readonly number[] }[]
}

const byPlace = (a: { readonly place: number | null }, b: { readonly place: number | null }): number =>
  (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER)

/** How the areas stand, those with a place first. */
export const areaTable = ({ areas }: Pick<BulletinFacts, 'areas'>): DocumentTable => ({
  columns: [
    { header: '序号', share: 7, align: 'center' },
    { header: '重点片区', share: 26, align: 'left' },
    { header: '年度计划（亿元）', share: 15, align: 'right' },
    { header: '累计完成（亿元）', share: 15, align: 'right' },
    { header: '完成率', share: 11, align: 'right' },
    { header: '落后（百分点）', share: 14, align: 'right' },
    { header: '灯号', share: 12, align: 'center' },
  ],
  rows: areas
    .toSorted(byPlace)
    .map(({ name, planYuan, ytdYuan, rateDisplay, behindDisplay, light }, at) => [
      String(at + 1),
      name,
      planYuan === null ? '—' : yiText(planYuan),
      ytdYuan === null ? '—' : yiText(ytdYuan),
      rateDisplay,
      behindDisplay ?? '—',
      light === null ? '不适用' : `${lightMarks[light]}${lightNames[light]}`,
    ]),
})

const moveText = (move: number | null, isNew: boolean): string => {
  if (isNew) return '新进'
  if (move === null) return '—'
  return move === 0 ? '持平' : `${move > 0 ? '升' : '降'}${Math.abs(move)}`
}

/** Where the districts stand; `null` where they are not ranked. */
export function districtTable({ ranking }: Pick<BulletinFacts, 'ranking'>): DocumentTable | null {
  if (!ranking || ranking.rows.length === 0) return null
  const { decimals } = ranking.rule
  return {
    columns: [
      { header: '名次', share: 20, align: 'center' },
      { header: '区（市）县', share: 32, align: 'left' },
      { header: '月度指数（分）', share: 18, align: 'right' },
      { header: '等次', share: 15, align: 'center' },
      { header: '较上期', share: 15, align: 'center' },
    ],
    rows: ranking.rows.map(({ place, tied, name, score, tier, move, isNew, missing }) => [
      place === null ? (missing ?? '—') : placeText({ place, tied }),
      name,
      score === null ? '—' : score.toFixed(decimals),
      tier ?? '—',
      moveText(move, isNew),
    ]),
  }
}

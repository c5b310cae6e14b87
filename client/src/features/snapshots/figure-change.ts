import { behindNumber } from '@pianqu/shared/lights/behind-text.ts'
import { lightWord } from '@pianqu/shared/lights/light-words.ts'
import { wanText } from '@pianqu/shared/money/yuan.ts'
import type { SnapshotComparison } from '@pianqu/shared/publishing/snapshot.contract.ts'
import type { CopyColumn } from '../../ui/table/copy-table.ts'

export type AreaChange = SnapshotComparison['areas'][number]
export type ProjectChange = SnapshotComparison['projects'][number]
export type FigureChange = AreaChange | ProjectChange

type Figure = NonNullable<FigureChange['from']>

const placeOf = (figure: Figure): number | null => ('place' in figure ? figure.place : null)
const wan = (yuan: number | null): number | null => (yuan === null ? null : Number(wanText(yuan)))

/** What moved, in a word, where the row is not in both. */
export function standingOf({ from, to }: Pick<FigureChange, 'from' | 'to'>): '新列入' | '已移出' | null {
  if (from === null) return '新列入'
  return to === null ? '已移出' : null
}

const weight = ({ from, to }: FigureChange): number => {
  if (from === null || to === null) return 1
  return from.light === to.light ? 2 : 0
}

/** Other lights first, then what came and went, then the rest. */
export const byWeight = (a: FigureChange, b: FigureChange): number => weight(a) - weight(b)

const figureOf: readonly (readonly [header: string, value: (figure: Figure) => string | number | null])[] = [
  ['累计完成(万元)', ({ ytdYuan }) => wan(ytdYuan)],
  ['落后序时(个百分点)', ({ behindDisplay }) => behindNumber(behindDisplay)],
  ['灯号', ({ light }) => lightWord(light)],
]

/** What goes to a spreadsheet: each figure before and after, in columns of their own. */
export function changeCopyColumns(hasPlace: boolean): CopyColumn<FigureChange>[] {
  const figures = hasPlace ? [...figureOf, ['位次', placeOf] as const] : figureOf
  return [
    { header: '编码', value: ({ code }) => code },
    { header: '名称', value: ({ name }) => name },
    { header: '列入', value: (row) => standingOf(row) ?? '两者都有' },
    ...figures.flatMap(([header, value]) => [
      { header: `${header}·原`, value: ({ from }: FigureChange) => from && value(from) },
      { header: `${header}·对比`, value: ({ to }: FigureChange) => to && value(to) },
    ]),
  ]
}

import { outlookStateNames, restText } from '@pianqu/shared/bonds/outlook.ts'
import type { ScenarioSide } from '@pianqu/shared/bonds/year.contract.ts'
import { yearEnd } from '@pianqu/shared/bonds/year-curve.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { shareText } from '../bond-words.ts'

/** Today or a scenario, under the name it stands by. */
export interface NamedSide {
  readonly name: string
  readonly side: ScenarioSide
  readonly isScenario: boolean
}

/** One figure, once for each side. */
export interface CompareRow {
  readonly key: string
  readonly label: string
  readonly values: readonly string[]
}

const money = (yuan: number | null | undefined): string => (yuan == null ? '—' : moneyLine(yuan))

const figures: readonly {
  readonly key: string
  readonly label: string
  readonly of: (side: ScenarioSide) => string
}[] = [
  { key: 'share', label: '占比', of: ({ share }) => shareText(share) },
  { key: 'inside', label: '投向片区', of: ({ share }) => money(share.numeratorYuan) },
  { key: 'total', label: '全市', of: ({ share }) => money(share.denominatorYuan) },
  { key: 'shift', label: '调剂缺口', of: ({ share }) => money(share.gapShiftYuan) },
  { key: 'add', label: '新增缺口', of: ({ share }) => money(share.gapAddYuan) },
  { key: 'end', label: '年底占比', of: (side) => yearEnd(side)?.display ?? '—' },
  { key: 'end-inside', label: '年底投向片区', of: (side) => money(yearEnd(side)?.numeratorYuan) },
  { key: 'end-total', label: '年底全市', of: (side) => money(yearEnd(side)?.denominatorYuan) },
  { key: 'state', label: '全年判断', of: ({ share }) => (share.state ? outlookStateNames[share.state] : '—') },
  { key: 'rest', label: '后续应达比例', of: ({ share }) => restText(share) ?? '—' },
  { key: 'last', label: '最迟批次', of: ({ share }) => share.lastBatchCode ?? '—' },
]

/** Today and the scenarios, figure by figure. */
export const compareRows = (sides: readonly NamedSide[]): CompareRow[] =>
  figures.map(({ key, label, of }) => ({ key, label, values: sides.map(({ side }) => of(side)) }))

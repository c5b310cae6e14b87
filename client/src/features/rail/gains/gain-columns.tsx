import { Num } from '../../../ui/num.tsx'
import type { Column } from '../../../ui/table/data-table.tsx'
import { amountText, basisWords } from '../basis-text.ts'
import { pointsText, shareText, targetOn } from '../coverage-text.ts'
import { PickButton } from '../pick-button.tsx'
import type { GainRow, RailGains, RailMap } from '../rail-data.ts'
import { lineNamesOf } from '../station-state.ts'
import { liftedNames } from './gains-words.ts'

interface GainQuestion {
  readonly map: RailMap
  readonly gains: RailGains
  readonly onStation: (code: string) => void
}

/** What a row of gains tells: alone its own figures, in greedy order its place and the sum so far. */
export function gainColumns(order: 'alone' | 'greedy', question: GainQuestion): Column<GainRow>[] {
  return order === 'greedy' ? greedyColumns(question) : [...startColumns(question), ...aloneColumns(question)]
}

function startColumns({ map, onStation }: GainQuestion): Column<GainRow>[] {
  const lineNames = lineNamesOf(map)
  return [
    {
      key: 'name',
      header: '站点',
      cell: ({ code, name }) => <PickButton onPick={() => onStation(code)}>{name}</PickButton>,
    },
    { key: 'lines', header: '线路', cell: ({ lineCodes }) => lineNames(lineCodes) },
    {
      key: 'opening',
      header: '预计开通',
      cell: ({ forecastOpening }) => <Num value={forecastOpening} missing="未定" />,
    },
  ]
}

function greedyColumns(question: GainQuestion): Column<GainRow>[] {
  const { basis, targets, on } = question.gains
  return [
    { key: 'order', header: '次序', cell: ({ order: place }) => `第${place}座` },
    ...startColumns(question),
    {
      key: 'greedy',
      header: `再增加(${basisWords[basis].unit})`,
      align: 'end',
      cell: ({ greedyGain }) => <Num value={amountText(greedyGain, basis)} />,
    },
    {
      key: 'sum',
      header: `累计${basisWords[basis].share}`,
      align: 'end',
      cell: ({ cumulativeValue }) => (
        <Num value={shareText(cumulativeValue, targetOn(targets, on))} missing="没有可计算的片区" />
      ),
    },
  ]
}

function aloneColumns({ gains }: GainQuestion): Column<GainRow>[] {
  const names = liftedNames(gains)
  const { basis, targets } = gains
  return [
    {
      key: 'gain',
      header: `增加(${basisWords[basis].unit})`,
      align: 'end',
      cell: ({ gain }) => <Num value={amountText(gain, basis)} />,
    },
    {
      key: 'points',
      header: '增加(个百分点)',
      align: 'end',
      cell: ({ gainPoints }) => <Num value={pointsText(gainPoints)} />,
    },
    { key: 'areas', header: '增加的片区', cell: ({ areas }) => areas.map(({ name }) => name).join('、') || '无' },
    ...(targets.length > 0
      ? [
          {
            key: 'lifts',
            header: '使其达标',
            cell: ({ lifts }: GainRow) => lifts.map((code) => names.get(code) ?? code).join('、') || '无',
          },
        ]
      : []),
  ]
}

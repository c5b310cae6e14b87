import type { Column } from '../../ui/data-table.tsx'
import { Num } from '../../ui/num.tsx'
import { km2Text, pointsText, shareText } from './coverage-text.ts'
import { liftedNames } from './gains-words.ts'
import type { GainRow, RailGains, RailMap } from './rail-data.ts'

/** What a row of gains tells: alone its own figures, in greedy order its place and the sum so far. */
export function gainColumns(order: 'alone' | 'greedy', map: RailMap, gains: RailGains): Column<GainRow>[] {
  const lines = new Map(map.lines.map(({ code, name }) => [code, name]))
  const names = liftedNames(gains)
  const start: Column<GainRow>[] = [
    { key: 'name', header: '站点', cell: ({ name }) => name },
    {
      key: 'lines',
      header: '线路',
      cell: ({ lineCodes }) => lineCodes.map((code) => lines.get(code) ?? code).join('、'),
    },
    {
      key: 'opening',
      header: '预计开通',
      cell: ({ forecastOpening }) => <Num value={forecastOpening} missing="未定" />,
    },
  ]
  if (order === 'greedy') {
    return [
      { key: 'order', header: '次序', cell: ({ order: place }) => `第${place}座` },
      ...start,
      {
        key: 'greedy',
        header: '再增加(km²)',
        align: 'end',
        cell: ({ greedyGainKm2 }) => <Num value={km2Text(greedyGainKm2)} />,
      },
      {
        key: 'sum',
        header: '累计覆盖率',
        align: 'end',
        cell: ({ cumulativeValue }) => <Num value={shareText(cumulativeValue, gains.on)} missing="没有可计算的片区" />,
      },
    ]
  }
  return [
    ...start,
    { key: 'gain', header: '增加(km²)', align: 'end', cell: ({ gainKm2 }) => <Num value={km2Text(gainKm2)} /> },
    {
      key: 'points',
      header: '增加(个百分点)',
      align: 'end',
      cell: ({ gainPoints }) => <Num value={pointsText(gainPoints)} />,
    },
    { key: 'areas', header: '增加的片区', cell: ({ areas }) => areas.map(({ name }) => name).join('、') || '无' },
    {
      key: 'lifts',
      header: '使其达标',
      cell: ({ lifts }) => lifts.map((code) => names.get(code) ?? code).join('、') || '无',
    },
  ]
}

import type { Day } from '@pianqu/shared/time/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Num } from '../../ui/num.tsx'
import { coverageText, km2Text } from './coverage-text.ts'
import type { MapQuestion } from './map-option.ts'
import styles from './rail.module.css'
import { type MapStation, openingText, stationStateNames, stationStateOn } from './station-state.ts'
import type { AreaState } from './timeline-state.ts'

interface DayTablesProps extends Omit<MapQuestion, 'isLabelled'> {
  readonly names: ReadonlyMap<string, string>
}

/** Areas and stations of the day in words. */
export function DayTables({ map, areas, names, day, today }: DayTablesProps) {
  return (
    <div className={styles['stack']}>
      <DataTable
        caption={`${day}的片区`}
        columns={areaColumns(names, day)}
        rows={[...areas.values()]}
        rowKey={({ code }) => code}
        empty={<EmptyNotice title="这一天没有可计算的片区" />}
        isDense
      />
      <div className={styles['long']}>
        <DataTable
          caption={`${day}的站点`}
          columns={stationColumns(map.lines, day, today)}
          rows={map.stations}
          rowKey={({ code }) => code}
          empty={<EmptyNotice title="还没有站点">在“导入”页导入轨道线路和站点。</EmptyNotice>}
          isDense
        />
      </div>
    </div>
  )
}

export const verdictOf = (met: boolean | null): string => (met === null ? '不计入目标' : met ? '达标' : '未达标')

const areaColumns = (names: ReadonlyMap<string, string>, day: Day): Column<AreaState>[] => [
  { key: 'name', header: '片区', cell: ({ code }) => names.get(code) ?? code },
  {
    key: 'value',
    header: '覆盖率',
    align: 'end',
    cell: (area) => <Num value={coverageText(area, day)} missing="没有边界" />,
  },
  {
    key: 'covered',
    header: '覆盖面积(km²)',
    align: 'end',
    cell: ({ coveredKm2 }) => <Num value={km2Text(coveredKm2)} />,
  },
  { key: 'area', header: '片区面积(km²)', align: 'end', cell: ({ areaKm2 }) => <Num value={km2Text(areaKm2)} /> },
  { key: 'met', header: '结论', cell: ({ met }) => verdictOf(met) },
]

function stationColumns(
  lines: readonly { readonly code: string; readonly name: string }[],
  day: Day,
  today: Day,
): Column<MapStation>[] {
  const lineNames = new Map(lines.map(({ code, name }) => [code, name]))
  return [
    { key: 'name', header: '站点', cell: ({ name }) => name },
    {
      key: 'lines',
      header: '线路',
      cell: ({ lineCodes }) => lineCodes.map((code) => lineNames.get(code) ?? code).join('、'),
    },
    { key: 'opening', header: '开通日期', cell: (station) => openingText(station, today) },
    { key: 'state', header: '状态', cell: (station) => stationStateNames[stationStateOn(station, day, today)] },
  ]
}

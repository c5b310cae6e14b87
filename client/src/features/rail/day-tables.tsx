import type { Target } from '@pianqu/shared/number/ratio.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { amountText, basisWords } from './basis-text.ts'
import { coverageText, targetOn } from './coverage-text.ts'
import type { DayQuestion } from './map/map-question.ts'
import { PickButton } from './pick-button.tsx'
import styles from './rail.module.css'
import { lineNamesOf, type MapStation, openingText, stationStateText } from './station-state.ts'
import type { AreaState } from './timeline/timeline-state.ts'

interface DayTablesProps {
  readonly question: DayQuestion
  readonly names: ReadonlyMap<string, string>
  readonly onArea: (code: string) => void
  readonly onStation: (code: string) => void
}

/** Areas and stations of the day in words. */
export function DayTables({ question, names, onArea, onStation }: DayTablesProps) {
  const { map, areas, day, today, basis, targets } = question
  return (
    <Stack gap={16}>
      <DataTable
        caption={`${day}的片区`}
        isCaptionShown
        columns={areaColumns(names, basis, targetOn(targets, day), onArea)}
        rows={[...areas.values()]}
        rowKey="code"
        empty={<EmptyNotice title="这一天没有可计算的片区" />}
        isDense
      />
      <div className={styles['long']}>
        <DataTable
          caption={`${day}的站点`}
          isCaptionShown
          columns={stationColumns(lineNamesOf(map), day, today, onStation)}
          rows={map.stations}
          rowKey="code"
          empty={<EmptyNotice title="还没有站点">在“导入”页导入轨道线路和站点。</EmptyNotice>}
          isDense
        />
      </div>
    </Stack>
  )
}

export const verdictOf = (met: boolean | null): string => (met === null ? '不计入目标' : met ? '达标' : '未达标')

function areaColumns(
  names: ReadonlyMap<string, string>,
  basis: RailBasis,
  target: Target | null,
  onArea: (code: string) => void,
): Column<AreaState>[] {
  const { unit, covered, whole, share } = basisWords[basis]
  return [
    {
      key: 'name',
      header: '片区',
      cell: ({ code }) => <PickButton onPick={() => onArea(code)}>{names.get(code) ?? code}</PickButton>,
    },
    {
      key: 'value',
      header: share,
      align: 'end',
      cell: (area) => <Num value={coverageText(area, target)} missing="没有边界" />,
    },
    {
      key: 'covered',
      header: `${covered}(${unit})`,
      align: 'end',
      cell: (area) => <Num value={amountText(area.covered, basis)} />,
    },
    {
      key: 'whole',
      header: `${whole}(${unit})`,
      align: 'end',
      cell: (area) => <Num value={amountText(area.whole, basis)} />,
    },
    ...(target ? [{ key: 'met', header: '结论', cell: ({ met }: AreaState) => verdictOf(met) }] : []),
  ]
}

function stationColumns(
  lineNames: (codes: readonly string[]) => string,
  day: Day,
  today: Day,
  onStation: (code: string) => void,
): Column<MapStation>[] {
  return [
    {
      key: 'name',
      header: '站点',
      cell: ({ code, name }) => <PickButton onPick={() => onStation(code)}>{name}</PickButton>,
    },
    { key: 'lines', header: '线路', cell: ({ lineCodes }) => lineNames(lineCodes) },
    { key: 'opening', header: '开通日期', cell: (station) => openingText(station, today) },
    { key: 'state', header: '状态', cell: (station) => stationStateText(station, day, today) },
  ]
}

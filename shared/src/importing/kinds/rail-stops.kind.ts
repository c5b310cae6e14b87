import type { RailStop } from '../../rail/line-order.schema.ts'
import { also, optional, rather, required } from '../../workbook/column.ts'
import { day } from '../../workbook/readers/date.ts'
import { whole } from '../../workbook/readers/number.ts'
import { defineTable, type RowNote } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { halfPosition } from '../readers/half-position.ts'
import { latitude, longitude } from '../readers/position.ts'
import { codeOf, refersTo } from '../readers/reference.ts'
import { railLinesKind } from './rail-lines.kind.ts'
import { railStationsKind } from './rail-stations.kind.ts'

type Checked = Pick<RailStop, 'longitude' | 'latitude' | 'openedOn' | 'closedOn'>

const halfSaid = () => '经度和纬度只填了一个，请补齐另一个，或两个都留空（按站点位置画线）'

function check({ openedOn, closedOn, ...position }: Checked): RowNote<keyof Checked>[] {
  const notes: RowNote<keyof Checked>[] = halfPosition(position, halfSaid)
  if (openedOn !== null && closedOn !== null && closedOn <= openedOn) {
    notes.push({
      column: 'closedOn',
      code: 'row/closed-before-opened',
      message: '停运日期应在开通日期之后，请核对这两列',
    })
  }
  return notes
}

export const railStopsKind = importKind({
  name: '线路站序',
  note: '每条线路的站序与站台位置',
  permission: 'rail:import',
  key: ['lineCode', 'sequence'],
  placed: { noun: '站台' },
  ...defineTable({
    columns: {
      lineCode: required('线路编码', codeOf(railLinesKind)),
      sequence: rather(['站序', '线路序号', '站点序号'], required('序号', whole({ min: 1, max: 999, example: '1' }))),
      stationCode: also(['车站编码', '站编码'], refersTo(railStationsKind)),
      longitude: optional('经度', longitude),
      latitude: optional('纬度', latitude),
      openedOn: optional('开通日期', day),
      closedOn: optional('停运日期', day),
    },
    check,
    toRow: (values): RailStop => values,
    toCells: (row) => row,
  }),
  called: ({ lineCode, sequence, stationCode }) => `${lineCode} 第${sequence}站 ${stationCode}`,
})

import type { RailExit } from '../../rail/line-order.schema.ts'
import { also, required } from '../../workbook/column.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { latitude, longitude } from '../readers/position.ts'
import { refersTo } from '../readers/reference.ts'
import { railStationsKind } from './rail-stations.kind.ts'

export const railExitsKind = importKind({
  name: '站点出入口',
  note: '站点出入口位置',
  permission: 'rail:import',
  key: ['stationCode', 'name'],
  placed: { noun: '出入口' },
  ...defineTable({
    columns: {
      stationCode: also(['车站编码', '站编码'], refersTo(railStationsKind)),
      name: also(['出入口名称', '出入口编号', '出口'], required('出入口', text(40, { example: 'A口', width: 14 }))),
      longitude: required('经度', longitude),
      latitude: required('纬度', latitude),
    },
    toRow: (values): RailExit => values,
    toCells: (row) => row,
  }),
  called: ({ stationCode, name }) => `${stationCode} ${name}`,
})

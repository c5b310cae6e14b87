import type { RailStation } from '../../rail/rail.schema.ts'
import { daysOfService, serviceOf } from '../../rail/service.ts'
import type { Day } from '../../time/day.ts'
import { listCell } from '../../workbook/cell-value.ts'
import { defaulted, optional, required } from '../../workbook/column.ts'
import { yesOrNo } from '../../workbook/readers/choice.ts'
import { day } from '../../workbook/readers/date.ts'
import { code, text } from '../../workbook/readers/text.ts'
import { defineTable, type RowNote } from '../../workbook/table.ts'
import { byName, importKind } from '../import-kind.ts'
import { days } from '../readers/days.ts'
import { latitude, longitude } from '../readers/position.ts'
import { codesOf } from '../readers/reference.ts'
import { railLinesKind } from './rail-lines.kind.ts'

const neverServed = { openedOn: null, closedOn: null, earlierServices: null }

/** A closing alone tells of no time in which the station served. */
const neverOpened = (openings: readonly Day[] | null, closings: readonly Day[] | null): RowNote<'closedOn'>[] =>
  (openings ?? []).length === 0 && (closings ?? []).length > 0
    ? [
        {
          column: 'closedOn',
          code: 'row/never-opened',
          message: '只填了停运日期，没有填开通日期，按从未开通计；运营过的请把开通日期也写上',
          isWarning: true,
        },
      ]
    : []

export const railStationsKind = importKind({
  name: '轨道站点',
  note: '站点位置与开通日期',
  permission: 'rail:import',
  key: ['code'],
  noun: 'station',
  placed: { noun: '站点' },
  ...defineTable({
    columns: {
      code: required('站点编码', code('S0101')),
      name: required('站名', text(60, { example: '云锦广场' })),
      lineCodes: required('线路编码', codesOf(railLinesKind)),
      longitude: required('经度', longitude),
      latitude: required('纬度', latitude),
      openedOn: optional('开通日期', days),
      forecastOpening: optional('预计开通', day),
      closedOn: optional('停运日期', days),
      hasExit: defaulted('有出入口', { ...yesOrNo, rule: '填“是”或“否”；空表示“是”' }, true),
    },
    check: ({ openedOn, closedOn }) =>
      serviceOf(openedOn ?? [], closedOn ?? [])
        ? neverOpened(openedOn, closedOn)
        : [
            {
              column: 'closedOn',
              code: 'row/closed-before-opened',
              message:
                '开通日期和停运日期对不上：每次停运之前要有一次开通，两次开通之间要有一次停运；先后几次的都写上，用顿号分隔',
            },
          ],
    madeOf: { earlierServices: ['openedOn', 'closedOn'] },
    toRow: ({ openedOn, closedOn, ...values }): RailStation => ({
      ...values,
      ...(serviceOf(openedOn ?? [], closedOn ?? []) ?? neverServed),
    }),
    toCells: ({ earlierServices, ...row }) => ({
      ...row,
      openedOn: listCell(daysOfService({ ...row, earlierServices }).openings),
      closedOn: listCell(daysOfService({ ...row, earlierServices }).closings),
      lineCodes: listCell(row.lineCodes),
      hasExit: row.hasExit ? '是' : '否',
    }),
  }),
  called: byName,
})

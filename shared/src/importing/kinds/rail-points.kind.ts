import type { RailPoint } from '../../rail/line-order.schema.ts'
import { also, required } from '../../workbook/column.ts'
import { degrees, roundedWhole, whole } from '../../workbook/readers/number.ts'
import { code } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { byCode, importKind } from '../import-kind.ts'

const place = {
  code: also(['点位编码', '编号'], required('点位编号', code('RK0001'))),
  longitude: required('经度', degrees({ name: '经度', limit: 180, example: '104.065' })),
  latitude: required('纬度', degrees({ name: '纬度', limit: 90, example: '30.659' })),
}

export const populationPointsKind = importKind({
  name: '人口点位',
  note: '人口分布，供人口口径',
  permission: 'rail:import',
  key: ['code'],
  placed: { noun: '点位' },
  ...defineTable({
    columns: {
      ...place,
      weight: also(
        ['人口', '常住人口'],
        required('人口数', whole({ min: 0, max: 10_000_000, example: '1280', unit: '人' })),
      ),
    },
    toRow: (values): RailPoint => values,
    toCells: (row) => row,
  }),
  called: byCode,
})

export const floorSpacePointsKind = importKind({
  name: '建筑面积点位',
  note: '建筑面积分布，供建筑面积口径',
  permission: 'rail:import',
  key: ['code'],
  placed: { noun: '点位' },
  ...defineTable({
    columns: {
      ...place,
      weight: also(
        ['总建筑面积'],
        required('建筑面积(平方米)', roundedWhole({ min: 0, max: 100_000_000, example: '35600', unit: '平方米' })),
      ),
    },
    toRow: (values): RailPoint => values,
    toCells: (row) => row,
  }),
  called: byCode,
})

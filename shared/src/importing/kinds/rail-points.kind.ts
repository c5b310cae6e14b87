import type { RailPoint } from '../../rail/line-order.schema.ts'
import { also, type Column, required } from '../../workbook/column.ts'
import { roundedWhole, whole } from '../../workbook/readers/number.ts'
import { code } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { byCode, importKind } from '../import-kind.ts'
import { latitude, longitude } from '../readers/position.ts'

interface Points {
  readonly name: string
  readonly note: string
  readonly weight: Column<number>
}

/** What stands somewhere and weighs something; the two kinds differ in what is weighed. */
const points = ({ name, note, weight }: Points) =>
  importKind({
    name,
    note,
    permission: 'rail:import',
    key: ['code'],
    placed: { noun: '点位' },
    ...defineTable({
      columns: {
        code: also(['点位编码', '编号'], required('点位编号', code('RK0001'))),
        longitude: required('经度', longitude),
        latitude: required('纬度', latitude),
        weight,
      },
      toRow: (values): RailPoint => values,
      toCells: (row) => row,
    }),
    called: byCode,
  })

export const populationPointsKind = points({
  name: '人口点位',
  note: '人口分布，供人口口径',
  weight: also(
    ['人口', '常住人口'],
    required('人口数', whole({ min: 0, max: 10_000_000, example: '1280', unit: '人' })),
  ),
})

export const floorSpacePointsKind = points({
  name: '建筑面积点位',
  note: '建筑面积分布，供建筑面积口径',
  weight: also(
    ['总建筑面积'],
    required('建筑面积(平方米)', roundedWhole({ min: 0, max: 100_000_000, example: '35600', unit: '平方米' })),
  ),
})

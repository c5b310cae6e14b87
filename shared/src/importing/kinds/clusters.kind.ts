import type { Cluster } from '../../clusters/cluster.schema.ts'
import { unitCell } from '../../workbook/cell-value.ts'
import { required } from '../../workbook/column.ts'
import { defineTable } from '../../workbook/table.ts'
import { byName, importKind } from '../import-kind.ts'
import { named } from '../readers/named.ts'
import { refersTo } from '../readers/reference.ts'
import { unitOrText } from '../readers/unit.ts'
import { areasKind } from './areas.kind.ts'

export const clustersKind = importKind({
  name: '项目集群',
  note: '片区内的项目集群',
  permission: 'registry:import',
  key: ['code'],
  noun: 'cluster',
  ...defineTable({
    columns: {
      ...named('集群', { examples: ['A01-C1', '枢纽核心功能项目集群'], maxLength: 60, width: 28 }),
      areaCode: refersTo(areasKind),
      leadUnit: required('牵头单位', unitOrText),
    },
    toRow: (values): Cluster => values,
    toCells: (row, names) => ({
      ...row,
      leadUnit: unitCell(row.leadUnit, names),
    }),
  }),
  called: byName,
})

import type { BondLocation } from '../../bonds/ledger.schema.ts'
import { percentCell } from '../../workbook/cell-value.ts'
import { required } from '../../workbook/column.ts'
import { exactShare } from '../../workbook/readers/percent.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { refersTo } from '../readers/reference.ts'
import { projectsKind } from './projects.kind.ts'

export const bondLocationsKind = importKind({
  name: '债券片区内比例',
  note: '项目部分位于片区外时的比例',
  permission: 'bonds:import',
  key: ['projectCode'],
  ...defineTable({
    columns: {
      projectCode: refersTo(projectsKind),
      insideBasisPoints: required('片区内比例(%)', exactShare),
      reason: required('依据', text(200, { example: '用地红线图，62.5%位于片区内', width: 40 })),
    },
    toRow: (values): BondLocation => values,
    toCells: (row) => ({ ...row, insideBasisPoints: percentCell(row.insideBasisPoints) }),
  }),
  called: ({ projectCode }) => projectCode,
})

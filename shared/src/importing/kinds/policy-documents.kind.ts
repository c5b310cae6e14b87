import type { LedgerDocument } from '../../policy/ledger.schema.ts'
import { optional, required } from '../../workbook/column.ts'
import { day } from '../../workbook/readers/date.ts'
import { code, text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'

export const policyDocumentsKind = importKind({
  name: '政策文件',
  note: '本市的政策文件和有效期；编码与系统自带的相同即替换',
  permission: 'registry:import',
  key: ['code'],
  noun: 'policy',
  ...defineTable({
    columns: {
      code: required('文件编码', code('local-1')),
      title: required('文件名称', text(120, { example: '支持重点片区建设的若干措施', width: 36 })),
      shortTitle: required('简称', text(20, { example: '本市若干措施' })),
      documentNumber: optional('文号', text(60, { example: '市府发〔2026〕1号', width: 24 })),
      validFrom: optional('施行日', day),
      validUntil: optional('有效期至', day),
      successorCode: optional('接续文件编码', code('local-2')),
      note: optional('说明', text(300, { example: '第三条另有实施细则', width: 30 })),
    },
    check: ({ validFrom, validUntil }) =>
      validFrom !== null && validUntil !== null && validFrom > validUntil
        ? [{ column: 'validUntil', code: 'row/policy', message: `有效期至${validUntil}早于施行日${validFrom}，请核对` }]
        : [],
    toRow: (values): Omit<LedgerDocument, 'measures'> => values,
    toCells: (row) => row,
  }),
  called: ({ shortTitle }) => shortTitle,
})

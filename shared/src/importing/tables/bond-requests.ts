import { type BondRequest, bondRequestStateNames } from '../../bonds/ledger.schema.ts'
import { choiceCell, wanCell } from '../cell-value.ts'
import { required } from '../column.ts'
import { positiveWan } from '../readers/amount.ts'
import { choice } from '../readers/choice.ts'
import { year } from '../readers/number.ts'
import { codeOf } from '../readers/reference.ts'
import { defineTable } from '../table.ts'

export const bondRequestsTable = defineTable({
  columns: {
    year: required('年度', year),
    projectCode: required('项目编码', codeOf('project')),
    amountYuan: required('申请金额(万元)', positiveWan),
    state: required(
      '状态',
      choice(bondRequestStateNames, { 'in-store': ['入库'], 'in-review': ['待审核', '审核中', '在审'] }),
    ),
  },
  toRow: (values): BondRequest => values,
  toCells: (row) => ({
    ...row,
    amountYuan: wanCell(row.amountYuan),
    state: choiceCell(row.state, bondRequestStateNames),
  }),
})

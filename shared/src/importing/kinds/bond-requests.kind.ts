import { type BondRequest, bondRequestStateNames } from '../../bonds/ledger.schema.ts'
import { choiceCell, wanCell } from '../../workbook/cell-value.ts'
import { required } from '../../workbook/column.ts'
import { positiveWan } from '../../workbook/readers/amount.ts'
import { choice } from '../../workbook/readers/choice.ts'
import { year } from '../../workbook/readers/number.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { refersTo } from '../readers/reference.ts'
import { projectsKind } from './projects.kind.ts'

export const bondRequestsKind = importKind({
  name: '债券储备申报',
  note: '项目申请、尚未安排的资金',
  permission: 'bonds:import',
  key: ['year', 'projectCode'],
  ...defineTable({
    columns: {
      year: required('年度', year),
      projectCode: refersTo(projectsKind),
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
  }),
  called: ({ year, projectCode }) => `${projectCode} ${year}年`,
})

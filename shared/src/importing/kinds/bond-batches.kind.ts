import { type BondBatch, bondNatureNames, bondStateNames } from '../../bonds/bond.schema.ts'
import { choiceCell, percentCell, wanCell } from '../../workbook/cell-value.ts'
import { optional, required } from '../../workbook/column.ts'
import { positiveWan } from '../../workbook/readers/amount.ts'
import { choice } from '../../workbook/readers/choice.ts'
import { day } from '../../workbook/readers/date.ts'
import { whole, year } from '../../workbook/readers/number.ts'
import { interestRate } from '../../workbook/readers/percent.ts'
import { defineTable } from '../../workbook/table.ts'
import { byName, importKind } from '../import-kind.ts'
import { named } from '../readers/named.ts'

export const bondBatchesKind = importKind({
  name: '债券批次',
  note: '发行与计划批次',
  permission: 'bonds:import',
  key: ['code'],
  noun: 'batch',
  ...defineTable({
    columns: {
      ...named('批次', { examples: ['BD2501', '2025年新增专项债券第1批'], maxLength: 100, width: 32 }),
      year: required('年度', year),
      nature: required(
        '性质',
        choice(bondNatureNames, {
          new: ['新增债券', '新增专项债券'],
          refinancing: ['再融资债券'],
        }),
      ),
      state: required(
        '状态',
        choice(bondStateNames, {
          issued: ['已发'],
          planned: ['计划发行', '待发行', '拟发行'],
        }),
      ),
      issuedOn: required('发行日期', {
        ...day,
        rule: `${day.rule}；状态为“计划”时填计划发行日期`,
      }),
      termYears: optional('期限(年)', whole({ min: 1, max: 100, example: '15', unit: '年' })),
      rateBasisPoints: optional('利率(%)', interestRate),
      amountYuan: required('金额(万元)', positiveWan),
    },
    check: ({ year, issuedOn }) =>
      issuedOn.startsWith(`${year}-`)
        ? []
        : [
            {
              column: 'issuedOn',
              code: 'row/year-mismatch',
              message: `年度是 ${year}，发行日期 ${issuedOn} 不在这一年，请核对`,
              isWarning: true,
            },
          ],
    toRow: (values): BondBatch => values,
    toCells: (row) => ({
      ...row,
      nature: choiceCell(row.nature, bondNatureNames),
      state: choiceCell(row.state, bondStateNames),
      rateBasisPoints: percentCell(row.rateBasisPoints),
      amountYuan: wanCell(row.amountYuan),
    }),
  }),
  called: byName,
})

import { type Area, areaCategoryNames } from '../../areas/area.schema.ts'
import { choiceCell, unitCell, unitsCell, wanCell } from '../../workbook/cell-value.ts'
import { optional, required } from '../../workbook/column.ts'
import { tenThousandPeople } from '../../workbook/readers/amount.ts'
import { choice } from '../../workbook/readers/choice.ts'
import { day } from '../../workbook/readers/date.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { byName, importKind } from '../import-kind.ts'
import { named } from '../readers/named.ts'
import { unitOrText, units } from '../readers/unit.ts'

export const areasKind = importKind({
  name: '片区',
  note: '类别、牵头部门、责任区县',
  permission: 'registry:import',
  key: ['code'],
  noun: 'area',
  ...defineTable({
    columns: {
      ...named('片区', { examples: ['A01', '云锦枢纽片区'], maxLength: 60, width: 24 }),
      category: required('类别', choice(areaCategoryNames)),
      leadUnit: required('牵头部门', unitOrText),
      districtCodes: required('责任区县', units),
      positioning: optional('主导功能', text(500, { example: '枢纽经济', width: 28 })),
      plannedPopulation: optional('规划人口(万人)', tenThousandPeople),
      admittedOn: required('入列日期', day),
      removedOn: optional('退出日期', day),
    },
    check: ({ admittedOn, removedOn }) =>
      removedOn !== null && removedOn <= admittedOn
        ? [
            {
              column: 'removedOn',
              code: 'row/removed-before-admitted',
              message: `退出日期 ${removedOn} 不晚于入列日期 ${admittedOn}，退出应在入列之后`,
            },
          ]
        : [],
    toRow: (values): Area => values,
    toCells: (row, names) => ({
      ...row,
      category: choiceCell(row.category, areaCategoryNames),
      leadUnit: unitCell(row.leadUnit, names),
      districtCodes: unitsCell(row.districtCodes, names),
      plannedPopulation: wanCell(row.plannedPopulation),
    }),
  }),
  called: byName,
})

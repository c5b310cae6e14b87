import { type Unit, unitTypeNames } from '../../units/unit.schema.ts'
import { choiceCell } from '../../workbook/cell-value.ts'
import { optional, required } from '../../workbook/column.ts'
import { choice } from '../../workbook/readers/choice.ts'
import { whole } from '../../workbook/readers/number.ts'
import { defineTable } from '../../workbook/table.ts'
import { byName, importKind } from '../import-kind.ts'
import { named } from '../readers/named.ts'

const unitType = choice(unitTypeNames, {
  district: ['区(市)县', '区市县', '功能区', '区(市)县或功能区'],
  department: ['部门', '市级单位'],
  soe: ['国企', '市属国有企业'],
  taskforce: ['市级专班', '工作专班'],
})

export const unitsKind = importKind({
  name: '单位',
  note: '区县、部门、企业、专班',
  permission: 'units:import',
  key: ['code'],
  ...defineTable({
    columns: {
      ...named('单位', { examples: ['D1', '清江区'], maxLength: 60, width: 24 }),
      type: required('类型', unitType),
      sortOrder: optional('排序', whole({ min: 0, max: 1_000_000, example: '1' })),
    },
    toRow: (values): Unit => values,
    toCells: (row) => ({ ...row, type: choiceCell(row.type, unitTypeNames) }),
  }),
  called: byName,
})

import { type Role, roleNames } from '../../access/access.ts'
import { missingUnit, usernameRule } from '../../accounts/account-rule.ts'
import { type CellReader, orEmpty } from '../../workbook/cell-reader.ts'
import { cellText, quoted } from '../../workbook/cell-text.ts'
import { choiceCell, unitCell } from '../../workbook/cell-value.ts'
import { defaulted, optional, required } from '../../workbook/column.ts'
import { refused, taken } from '../../workbook/fault.ts'
import { choice, yesOrNo } from '../../workbook/readers/choice.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { oneUnit } from '../readers/unit.ts'

/** An account as a workbook tells it; passwords are issued to their holders and stand in no file. */
export interface AccountRow {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unitCode: string | null
  readonly disabled: boolean
}

const username: CellReader<string> = {
  rule: usernameRule.message,
  example: 'wangxm',
  width: 16,
  numeric: false,
  read: orEmpty((cell) => {
    const written = cellText(cell).normalize('NFKC')
    return usernameRule.pattern.test(written)
      ? taken(written)
      : refused('cell/not-a-username', `${quoted(cell)}不能作用户名：${usernameRule.message}`)
  }),
}

const role = choice(roleNames, {
  admin: ['管理员'],
  auditor: ['审计'],
  taskforce: ['专班'],
  department: ['部门'],
  district: ['区(市)县', '区市县', '区县填报'],
  leader: ['领导'],
})

export const accountsKind = importKind({
  name: '账号',
  note: '姓名、角色、单位；密码另行发放',
  permission: 'accounts:write',
  key: ['username'],
  ...defineTable({
    columns: {
      username: required('用户名', username),
      name: required('姓名', text(40, { example: '王晓明', width: 12 })),
      role: required('角色', role),
      unitCode: optional('单位', { ...oneUnit, rule: `${oneUnit.rule}；市级部门和区县账号必填` }),
      disabled: defaulted('停用', { ...yesOrNo, example: '否', rule: '填“是”或“否”；空表示“否”' }, false),
    },
    check: ({ role: chosen, unitCode }) => {
      const message = missingUnit(chosen, unitCode)
      return message === null ? [] : [{ column: 'unitCode', code: 'row/no-unit', message }]
    },
    toRow: (values): AccountRow => values,
    toCells: (row, names) => ({
      ...row,
      role: choiceCell(row.role, roleNames),
      unitCode: row.unitCode && unitCell(row.unitCode, names),
      disabled: row.disabled ? '是' : '否',
    }),
  }),
  called: ({ username: of, name }) => `${name}（${of}）`,
})

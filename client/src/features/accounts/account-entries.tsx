import { type Role, roleNames, roles } from '@pianqu/shared/access/access.ts'
import { unitTypeNames } from '@pianqu/shared/units/unit.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import { ChoiceEntry, PickEntry, TextEntry } from '../../ui/form/entries.tsx'
import { FormContext } from '../../ui/form/form-context.ts'
import { unitsQuery } from './accounts.queries.ts'

const roleNotes: Record<Role, string> = {
  admin: '管理账号，不看业务数据',
  auditor: '查看全部数据和操作记录',
  taskforce: '导入登记、计划、月报，查看全部',
  department: '查看已汇总数据，按职责导入债券或轨道',
  district: '查看本区县项目和各片区汇总',
  leader: '查看全部汇总',
}

const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }))

function RoleEntry() {
  const { heldAt } = useContext(FormContext)
  const role = roles.find((each) => each === heldAt('role'))
  return <ChoiceEntry label="角色" name="role" options={roleOptions} {...(role && { hint: roleNotes[role] })} />
}

/** Whose an account is: the name, the role that decides what they see, the unit. */
export function AccountEntries() {
  const units = useQuery(unitsQuery).data?.rows ?? []
  return (
    <>
      <TextEntry label="姓名" name="name" />
      <RoleEntry />
      <PickEntry
        label="所属单位"
        name="unitCode"
        options={units.map(({ code, name, type }) => ({ value: code, label: name, note: unitTypeNames[type] }))}
        placeholder="输入名称查找"
        hint={units.length > 0 ? '区县和市级部门账号必填' : '区县和市级部门账号必填；还没有单位，请先导入单位表'}
      />
    </>
  )
}

import { type Role, roleNames, roles } from '@pianqu/shared/access/access.ts'
import { addAccount } from '@pianqu/shared/accounts/account.contract.ts'
import { passwordHint } from '@pianqu/shared/accounts/password-rule.ts'
import { unitTypeNames } from '@pianqu/shared/units/unit.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { PickEntry, TextEntry } from '../../ui/form/entries.tsx'
import { Select } from '../../ui/form/select.tsx'
import { unitsQuery, useAddAccount } from './accounts.queries.ts'

const roleNotes: Record<Role, string> = {
  admin: '管理账号，不看业务数据',
  auditor: '查看全部数据和操作记录',
  taskforce: '导入登记、计划、月报，查看全部',
  department: '查看已汇总数据，按职责导入债券或轨道',
  district: '查看本区县项目和各片区汇总',
  leader: '查看全部汇总',
}

const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }))

/** Adds a person, with the role that decides what they see. */
export function AddAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const [role, setRole] = useState<Role | null>(null)
  const units = useQuery(unitsQuery).data?.rows ?? []
  return (
    <FormDialog
      title="新增账号"
      endpoint={addAccount}
      command={useAddAccount()}
      body={{ role }}
      verb="新增账号"
      done={({ username }) => [
        `已新增账号 ${username}`,
        '请将用户名和初始密码当面交给本人，登录后由本人更换；所属单位会看到这次新增。',
      ]}
      onClose={onClose}
    >
      <TextEntry label="用户名" name="username" hint="小写字母开头，可含数字、点、下划线和短横" />
      <TextEntry label="姓名" name="name" />
      <Select
        label="角色"
        name="role"
        value={role ?? ''}
        options={roleOptions}
        onChange={(value) => setRole(roles.find((each) => each === value) ?? null)}
        hint={role ? roleNotes[role] : undefined}
      />
      <PickEntry
        label="所属单位"
        name="unitCode"
        options={units.map(({ code, name, type }) => ({ value: code, label: name, note: unitTypeNames[type] }))}
        placeholder="输入名称查找"
        hint="区县和市级部门账号必填"
      />
      <TextEntry label="初始密码" name="password" type="password" hint={passwordHint} />
    </FormDialog>
  )
}

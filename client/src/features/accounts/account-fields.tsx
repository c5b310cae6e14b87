import { type Role, roleNames, roles } from '@pianqu/shared/access/access.ts'
import { unitTypeNames } from '@pianqu/shared/units/unit.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { TextField } from '../../ui/form/field.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Note } from '../../ui/words/note.tsx'
import type { AccountDraft, DraftErrors } from './account-draft.ts'
import { unitsQuery } from './accounts.queries.ts'

interface AccountFieldsProps {
  readonly draft: AccountDraft
  readonly errors: DraftErrors
  readonly onChange: (patch: Partial<AccountDraft>) => void
}

const roleNotes: Record<Role, string> = {
  admin: '管理账号，不看业务数据',
  auditor: '查看全部数据和操作记录',
  taskforce: '导入登记、计划、月报，查看全部',
  department: '查看已汇总数据，按职责导入债券或轨道',
  district: '查看本区县项目和各片区汇总',
  leader: '查看全部汇总',
}

const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }))

/** The fields of a new account, each with its fault. */
export function AccountFields({ draft, errors, onChange }: AccountFieldsProps) {
  const { data } = useQuery(unitsQuery)
  const units = (data?.rows ?? []).map(({ code, name, type }) => ({
    value: code,
    label: name,
    note: unitTypeNames[type],
  }))
  return (
    <Stack>
      <TextField
        label="用户名"
        name="username"
        value={draft.username}
        onChange={(username) => onChange({ username })}
        hint={errors.username ? undefined : '小写字母开头，可含数字、点、下划线和短横'}
        error={errors.username}
        autoComplete="off"
      />
      <TextField
        label="姓名"
        name="name"
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={errors.name}
        autoComplete="off"
      />
      <Stack gap={4}>
        <Select
          label="角色"
          value={draft.role}
          options={roleOptions}
          onChange={(value) => onChange({ role: roles.find((role) => role === value) ?? draft.role })}
        />
        <Note as="span" kind="faint">
          {roleNotes[draft.role]}
        </Note>
      </Stack>
      <Stack gap={4}>
        <Picker
          label="所属单位"
          value={draft.unitCode}
          options={units}
          onChange={(unitCode) => onChange({ unitCode })}
          placeholder="输入名称查找"
        />
        {errors.unitCode ? (
          <Note as="span" kind="wrong" role="alert">
            {errors.unitCode}
          </Note>
        ) : (
          <Note as="span" kind="faint">
            区县和市级部门账号必填
          </Note>
        )}
      </Stack>
      <TextField
        label="初始密码"
        name="password"
        type="password"
        value={draft.password}
        onChange={(password) => onChange({ password })}
        hint={errors.password ? undefined : '至少8个字符'}
        error={errors.password}
        autoComplete="new-password"
      />
    </Stack>
  )
}

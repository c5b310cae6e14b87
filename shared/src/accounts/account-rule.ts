import type { Role } from '../access/access.ts'

export const usernameRule = {
  pattern: /^[a-z][a-z0-9._-]{1,39}$/,
  message: '用户名由小写字母开头，可含数字、点、下划线和短横，2至40位',
} as const

const rolesOfUnits: ReadonlySet<Role> = new Set(['department', 'district'])

/** Why an account cannot be of this role without a unit; null where it can. */
export const missingUnit = (role: Role, unitCode: string | null): string | null =>
  rolesOfUnits.has(role) && !unitCode ? '市级部门和区县账号必须填写所属单位' : null

/** How many days a password that somebody else has set opens the way to one of its holder's own. */
export const oneTimeDays = 7

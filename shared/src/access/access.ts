import { z } from 'zod'

/** Roles of domain.md §13, with the words the screens use. */
export const roles = ['admin', 'auditor', 'taskforce', 'department', 'district', 'leader'] as const
export const roleSchema = z.enum(roles)
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = {
  admin: '系统管理员',
  auditor: '审计员',
  taskforce: '市级专班',
  department: '市级部门',
  district: '区县',
  leader: '市领导',
}

/** What may be done, and who may do it. Nothing is allowed that is not here. */
export const permissions = {
  'figures:read': ['auditor', 'taskforce', 'department', 'district', 'leader'],
  'months:follow': ['auditor', 'taskforce', 'district', 'leader'],
  'registry:import': ['taskforce'],
  'units:import': ['taskforce', 'admin'],
  'reports:import': ['taskforce'],
  'reports:write': ['district'],
  'reports:review': ['taskforce'],
  'reports:read': ['auditor'],
  'periods:write': ['taskforce'],
  'rankings:write': ['taskforce'],
  'rules:read': ['auditor', 'taskforce'],
  'rules:preview': ['auditor', 'taskforce'],
  'rules:write': ['taskforce'],
  'lights:write': ['taskforce'],
  'bonds:import': ['taskforce', 'department'],
  'rail:import': ['taskforce', 'department'],
  'adjustments:read': ['auditor', 'taskforce', 'leader'],
  'adjustments:write': ['taskforce'],
  'challenges:read': ['auditor', 'taskforce', 'leader'],
  'challenges:write': ['taskforce'],
  'challenges:claim': ['department', 'district'],
  'blockers:read': ['auditor', 'taskforce', 'department', 'district', 'leader'],
  'blockers:raise': ['taskforce', 'department', 'district'],
  'blockers:answer': ['taskforce', 'department', 'district'],
  'blockers:assign': ['taskforce'],
  'meetings:read': ['auditor', 'taskforce', 'department', 'district', 'leader'],
  'meetings:write': ['taskforce'],
  'directives:write': ['taskforce', 'leader'],
  'directives:report': ['taskforce', 'department', 'district'],
  'consequences:write': ['taskforce'],
  'indicators:type': ['taskforce', 'department'],
  'policy:write': ['taskforce', 'department'],
  'policy:check': ['taskforce'],
  'imports:read': ['taskforce', 'department', 'auditor', 'admin'],
  'tables:read': ['taskforce', 'department', 'auditor'],
  'assessment:read': ['auditor', 'taskforce', 'department', 'district', 'leader'],
  'assessment:audit': ['auditor', 'taskforce'],
  'assessment:write': ['taskforce'],
  'assessment:mark': ['department', 'district'],
  'accounts:read': ['admin', 'auditor'],
  'accounts:write': ['admin'],
  'trail:read': ['auditor', 'taskforce', 'admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/**
 * Who may call an endpoint: anybody, anybody signed in, or who holds one of the permissions. What is open to `any-password`
 * is so to somebody signed in whose password was set by somebody else, and nothing more is.
 */
export type Access = 'public' | 'any-password' | 'signed-in' | { readonly anyOf: readonly Permission[] }

export const actorSchema = z.object({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  unitCode: z.string().nullable(),
})
export type Actor = z.infer<typeof actorSchema>

/** May this person do this at all? Which rows is a question of scope, asked where the rows are read. */
export function may(actor: Pick<Actor, 'role'>, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(actor.role)
}

/** Whether an endpoint is open to this caller; `null` is somebody signed out. */
export function isOpenTo(access: Access, actor: Pick<Actor, 'role'> | null): boolean {
  if (access === 'public') return true
  if (!actor) return false
  return (
    access === 'any-password' || access === 'signed-in' || access.anyOf.some((permission) => may(actor, permission))
  )
}

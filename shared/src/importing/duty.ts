import { z } from 'zod'
import { type Actor, may, type Permission } from '../access/access.ts'
import { cardOf, type ImportKind } from './kinds.ts'

/** Which departments have a duty beyond their role: the words their unit's name contains. Data, so that a city can change it. */
export const dutySchema = z.object({
  permission: z.enum(['bonds:import', 'rail:import']),
  unitNameWords: z.array(z.string().min(1)).min(1),
})
export type Duty = z.infer<typeof dutySchema>

/** Which departments keep what, whole. */
export const dutyRuleSchema = z.object({ duties: z.array(dutySchema).max(2) })
export type DutyRule = z.infer<typeof dutyRuleSchema>

/** domain.md §13: 财政 keeps bonds, 交通 and 规自 keep rail. */
export const defaultDuties: readonly Duty[] = [
  { permission: 'bonds:import', unitNameWords: ['财政'] },
  { permission: 'rail:import', unitNameWords: ['交通', '规划和自然资源', '规自'] },
]

/** May this person keep what the permission is for? A department may where its duty says so; `unitName` is null without a unit. */
export function mayKeep(
  actor: Pick<Actor, 'role'>,
  unitName: string | null,
  permission: Permission,
  duties: readonly Duty[],
): boolean {
  if (!may(actor, permission)) return false
  if (actor.role !== 'department') return true
  return duties.some(
    (duty) => duty.permission === permission && duty.unitNameWords.some((word) => unitName?.includes(word)),
  )
}

/** May this person import this kind? */
export const mayImport = (
  actor: Pick<Actor, 'role'>,
  unitName: string | null,
  kind: ImportKind,
  duties: readonly Duty[],
): boolean => mayKeep(actor, unitName, cardOf(kind).permission, duties)

/** `单位名称含“交通”、“规自”的部门或市级专班`: whom to ask about what a duty is about. */
export function keepersText(duties: readonly Duty[], permission: Duty['permission']): string {
  const words = duties.filter((duty) => duty.permission === permission).flatMap(({ unitNameWords }) => unitNameWords)
  return words.length > 0 ? `单位名称含${words.map((word) => `“${word}”`).join('、')}的部门或市级专班` : '市级专班'
}

/** Accounts are read by who keeps them and who looks on; any other table by who reads tables, or keeps it. */
const mayReadTable = (actor: Pick<Actor, 'role'>, kind: ImportKind): boolean =>
  kind === 'accounts' ? may(actor, 'accounts:read') : may(actor, 'tables:read') || may(actor, cardOf(kind).permission)

/**
 * May this person read what an import of this kind brought, and its file (domain §13)? Monthly reports hold what units have
 * not published yet, whoever brought them; who reads no figures reads the tables that they keep themselves.
 */
export const mayReadImports = (actor: Pick<Actor, 'role'>, kind: ImportKind): boolean =>
  kind === 'reports' ? may(actor, 'reports:review') || may(actor, 'reports:read') : mayReadTable(actor, kind)

/** Who fills in a monthly report may bring it as a workbook too; which rows is a question of scope. */
export const mayFillIn = (actor: Pick<Actor, 'role' | 'unitCode'>, kind: ImportKind): boolean =>
  kind === 'reports' && actor.unitCode !== null && may(actor, 'reports:write')

import { dutyRuleSchema, mayImport } from '@pianqu/shared/importing/duty.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { getRule } from '@pianqu/shared/rules/rule.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../api/query-of.ts'
import { useSession } from '../session/actor.tsx'

const dutyQuery = queryOf(getRule, { params: { kind: 'duty', code: 'duty' } })

interface Duties {
  /** Until the duties are known, no department may import anything. */
  readonly mayImport: (kind: ImportKind) => boolean
  readonly isPending: boolean
}

/** Which kinds the person may import: departments by the duties in force, others by their role alone. */
export function useDuties(): Duties {
  const { actor, unitName } = useSession()
  const isAsked = actor.role === 'department'
  const { data, isLoading } = useQuery({ ...dutyQuery, enabled: isAsked })
  const inForce = dutyRuleSchema.safeParse(data?.versions.find(({ isInForce }) => isInForce)?.content)
  const duties = inForce.data?.duties ?? []
  return { mayImport: (kind) => mayImport(actor, unitName, kind, duties), isPending: isLoading }
}

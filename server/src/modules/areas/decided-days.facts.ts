import type { Day } from '@pianqu/shared/time/day.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { adjustmentProposals } from './adjustment.tables.ts'

interface DecidedDay {
  readonly areaCode: string
  readonly kind: 'admit' | 'remove'
  readonly on: Day
  readonly documentNumber: string | null
}

/** The days of entering and leaving that an approved adjustment has fixed. */
export const decidedDays = ({ orm }: Database): DecidedDay[] =>
  orm
    .select()
    .from(adjustmentProposals)
    .where(and(eq(adjustmentProposals.state, 'approved'), inArray(adjustmentProposals.kind, ['admit', 'remove'])))
    .all()
    .map(({ areaCode, kind, effectiveOn, documentNumber }) => ({
      areaCode,
      kind: kind === 'admit' ? 'admit' : 'remove',
      on: effectiveOn,
      documentNumber,
    }))

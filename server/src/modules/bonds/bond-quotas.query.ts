import type { BondQuotaRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { asc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { bondQuotas } from '../bond-ledger/bond-ledger.tables.ts'

/** Quota handed down, of a year or of all, those reversed included. */
export const quotaList = ({ orm }: Database, year?: number): BondQuotaRow[] =>
  orm
    .select()
    .from(bondQuotas)
    .orderBy(asc(bondQuotas.handedDownOn), asc(bondQuotas.at))
    .all()
    .filter((quota) => year === undefined || quota.year === year)

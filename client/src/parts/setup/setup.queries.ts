import { getSetup } from '@pianqu/shared/boards/setup.contract.ts'
import { queryOf } from '../../api/query-of.ts'

export const setupQuery = queryOf(getSetup)

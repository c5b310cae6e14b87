import { compareRounds } from '@pianqu/shared/assessment/results/result.contract.ts'
import { listRounds } from '@pianqu/shared/assessment/round.contract.ts'
import { listSchemes } from '@pianqu/shared/assessment/scheme.contract.ts'
import { below } from '../../api/invalidate.ts'

/** A step of the assessment changes what everybody sees of it. */
export const changes = [below(listRounds), below(listSchemes), compareRounds]

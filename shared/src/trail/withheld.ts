import type { Role } from '../access/access.ts'
import type { TrailLine } from './trail.contract.ts'

/** What an administrator keeps: accounts, who comes and goes, the installation, and the units by whoever imports them. */
const kept = /^(account|session|installation)\./

type Told = Pick<TrailLine, 'action' | 'detail'>

const isOfAdministration = ({ action, detail }: Told): boolean =>
  kept.test(action) || (action.startsWith('import.') && detail['kind'] === 'units')

/**
 * Whether a line's particulars stay closed to a role (domain §13): the trail tells an administrator who did what, to what and
 * when, and neither a figure nor a word of a draft.
 */
export const isWithheldFrom = (role: Role, line: Told): boolean => role === 'admin' && !isOfAdministration(line)

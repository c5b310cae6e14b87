import { listAccountNotices } from '@pianqu/shared/accounts/account-notice.contract.ts'
import { changePassword, getSession } from '@pianqu/shared/accounts/session.contract.ts'
import { queryOf } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

/** What others did to accounts of the own unit. */
export const accountNoticesQuery = queryOf(listAccountNotices)

export const useChangePassword = () => useCommand(changePassword, { changes: [getSession] })

import { listAccountNotices } from '@pianqu/shared/accounts/account-notice.contract.ts'
import { changePassword, getSession } from '@pianqu/shared/accounts/session.contract.ts'
import { endOtherSessions, endOwnSession, listOwnSessions } from '@pianqu/shared/accounts/session-list.contract.ts'
import { call } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'

/** What others did to accounts of the own unit. */
export const accountNoticesQuery = queryOf(listAccountNotices)

/** Where one is signed in. */
export const ownSessionsQuery = queryOf(listOwnSessions)

export const useChangePassword = () => useCommand(changePassword, { changes: [getSession] })

export const useEndOwnSession = () =>
  useChange(
    (id: string | null) => (id === null ? call(endOtherSessions) : call(endOwnSession, { params: { id } })),
    [listOwnSessions],
  )

import {
  addAccount,
  dropSecondFactor,
  editAccount,
  issuePasswords,
  listAccounts,
  setAccountDisabled,
} from '@pianqu/shared/accounts/account.contract.ts'
import { endSessionOf, endSessionsOf, listSessionsOf } from '@pianqu/shared/accounts/session-list.contract.ts'
import { getUpkeep } from '@pianqu/shared/health/upkeep.contract.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { call } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'

const changes = [listAccounts, listSessionsOf]

/** All accounts. */
export const accountsQuery = queryOf(listAccounts)

/** When the data were last backed up, and a backup tried out. */
export const upkeepQuery = queryOf(getUpkeep)

/** The units an account can belong to. */
export const unitsQuery = queryOf(listUnits)

/** Where the holder of an account is signed in. */
export const sessionsQuery = (userId: string) => queryOf(listSessionsOf, { params: { userId } })

export const useAddAccount = () => useCommand(addAccount, { changes })

export const useEditAccount = (userId: string) => useCommand(editAccount, { params: { userId }, changes })

export const useAccountStep = (userId: string) => useCommand(setAccountDisabled, { params: { userId }, changes })

export const useDropSecondFactor = (userId: string) => useCommand(dropSecondFactor, { params: { userId }, changes })

export const useIssuePasswords = () => useCommand(issuePasswords, { changes })

export const useEndSession = (userId: string) =>
  useChange(
    (id: string | null) =>
      id === null ? call(endSessionsOf, { params: { userId } }) : call(endSessionOf, { params: { userId, id } }),
    changes,
  )

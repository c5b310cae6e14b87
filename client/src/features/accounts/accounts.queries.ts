import { addAccount, listAccounts, setAccountDisabled } from '@pianqu/shared/accounts/account.contract.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { queryOf } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

const changes = [listAccounts]

/** All accounts. */
export const accountsQuery = queryOf(listAccounts)

/** The units an account can belong to. */
export const unitsQuery = queryOf(listUnits)

export const useAddAccount = () => useCommand(addAccount, { changes })

export const useAccountStep = (userId: string) => useCommand(setAccountDisabled, { params: { userId }, changes })

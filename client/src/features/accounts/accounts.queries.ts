import { addAccount, listAccounts, setAccountDisabled } from '@pianqu/shared/accounts/account.contract.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { call } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'

const changes = [listAccounts]

/** All accounts. */
export const accountsQuery = queryOf(listAccounts)

/** The units an account can belong to. */
export const unitsQuery = queryOf(listUnits)

export const useAddAccount = () => useCommand(addAccount, { changes })

export interface AccountStep {
  readonly userId: string
  readonly step: 'disable' | 'enable'
}

export const useAccountStep = () =>
  useChange(
    ({ userId, step }: AccountStep) => call(setAccountDisabled, { params: { userId }, body: { step } }),
    changes,
  )

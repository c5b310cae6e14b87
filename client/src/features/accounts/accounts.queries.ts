import {
  addAccount,
  listAccounts,
  type NewAccount,
  setAccountDisabled,
} from '@pianqu/shared/accounts/account.contract.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const accountsKey = ['accounts'] as const

/** All accounts. */
export const accountsQuery = queryOptions({
  queryKey: accountsKey,
  queryFn: ({ signal }) => call(listAccounts, {}, signal),
})

/** The units an account can belong to. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => call(listUnits, {}, signal),
})

export function useAddAccount() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: NewAccount) => call(addAccount, { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountsKey }),
  })
}

export interface AccountStep {
  readonly userId: string
  readonly step: 'disable' | 'enable'
}

export function useAccountStep() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ userId, step }: AccountStep) => call(setAccountDisabled, { params: { userId }, body: { step } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountsKey }),
  })
}

import { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import {
  addCheck,
  addGrant,
  addProgress,
  addProgressFile,
  listChecks,
  listGrants,
  listProgress,
  revokeGrant,
} from '@pianqu/shared/policy/follow-up.contract.ts'
import { callUpload } from '../../../api/call-upload.ts'
import { queryOf } from '../../../api/query-of.ts'
import { useChange, useCommand } from '../../../api/use-command.ts'

export const grantsQuery = queryOf(listGrants)

export const progressQuery = (document: string, measure: number) =>
  queryOf(listProgress, { query: { document, measure } })

/** How every measure stood. */
export const allProgressQuery = queryOf(listProgress)

export const areasQuery = queryOf(listAreas)

export const checksQuery = queryOf(listChecks)

export const useAddProgress = () => useCommand(addProgress, { changes: [listProgress] })

export const useAddCheck = () => useCommand(addCheck, { changes: [listChecks] })

export const useAddGrant = () => useCommand(addGrant, { changes: [listGrants] })

export const useRevokeGrant = (id: string) => useCommand(revokeGrant, { params: { id }, changes: [listGrants] })

/** Puts files beside what was written down of a measure. */
export const useAddProgressFiles = (id: string) =>
  useChange(
    async (files: readonly File[]) => {
      for (const file of files) await callUpload(addProgressFile, { params: { id }, file })
    },
    [listProgress],
  )

import {
  getImportsWorkbook,
  listImports,
  runImport,
  runImports,
  undoImport,
} from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { MeantOfFile } from '@pianqu/shared/importing/mapping.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, fileAddress } from '../../api/call.ts'
import { callUpload } from '../../api/call-upload.ts'
import { everything, invalidate } from '../../api/invalidate.ts'
import { queryOf } from '../../api/query-of.ts'
import type { meantQuery } from '../../parts/mapping/meant.ts'

/** Which records are asked for. */
export interface RecordsAsked {
  readonly page: number
  readonly kind: ImportKind | undefined
  readonly q: string
  readonly size: number
  /** As the address has them. */
  readonly columns: string | undefined
}

const narrowed = ({ kind, q }: RecordsAsked) => ({ ...(kind && { kind }), ...(q && { q }) })

/** What was imported so far, newest first. */
export const importsQuery = (asked: RecordsAsked) =>
  queryOf(listImports, { query: { page: asked.page, pageSize: asked.size, ...narrowed(asked) } })

/** The same list as a workbook, of all pages; of those that were ticked where any are named. */
export const importsWorkbook = (asked: RecordsAsked, ids: readonly string[] = []) =>
  fileAddress(getImportsWorkbook, {
    query: { ...narrowed(asked), columns: asked.columns, codes: ids.length > 0 ? ids.join(',') : undefined },
  })

/** What an import needs beside its kind. */
export interface ImportInput {
  readonly file: File
  readonly month: Month | null
  /** What the person says of the columns. */
  readonly meant: ReturnType<typeof meantQuery>
  readonly crs: string | null
  /** Since when outlines hold that do not say it themselves; null: from the beginning. */
  readonly from: Day | null
}

interface RunOptions {
  readonly kind: ImportKind
  readonly isDryRun: boolean
  /** The word by which the server's progress is recognised. */
  readonly progress: string
  readonly onSent: (share: number) => void
}

/** Sends the file: a dry run tells what would happen, the other writes it; every figure may then have changed. */
export function useRunImport({ kind, isDryRun, progress, onSent }: RunOptions) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ file, month, meant, crs, from }: ImportInput) =>
      callUpload(runImport, {
        params: { kind },
        query: {
          dryRun: isDryRun ? 'true' : 'false',
          progress,
          ...(month && { month }),
          ...meant,
          ...(crs && { crs }),
          ...(from && { from }),
        },
        file,
        onProgress: onSent,
      }),
    onSuccess: () => (isDryRun ? undefined : invalidate(queryClient, everything)),
  })
}

interface Together {
  readonly files: readonly File[]
  readonly crs: string | null
  /** What is said of each of them, where anything is. */
  readonly meant: readonly MeantOfFile[]
}

/** Sends several tables together: all are written, or none. */
export function useRunImports({ isDryRun, progress, onSent }: Omit<RunOptions, 'kind'>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ files, crs, meant }: Together) =>
      callUpload(runImports, {
        query: {
          dryRun: isDryRun ? 'true' : 'false',
          progress,
          ...(crs && { crs }),
          ...(meant.length > 0 && { meant: JSON.stringify(meant) }),
        },
        file: files,
        onProgress: onSent,
      }),
    onSuccess: () => (isDryRun ? undefined : invalidate(queryClient, everything)),
  })
}

/** Takes an import back; every figure may then have changed. */
export function useUndoImport() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(undoImport, { params: { id } }),
    onSuccess: () => invalidate(queryClient, everything),
  })
}

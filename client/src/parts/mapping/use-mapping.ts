import { type MappingReading, readColumns } from '@pianqu/shared/importing/import.contract.ts'
import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { callUpload } from '../../api/call-upload.ts'
import { meantQuery, nothingSaid, type Said, saidByKept } from './meant.ts'

interface Asked {
  readonly kind: TableKind
  readonly month?: Month | null
}

interface Question {
  readonly file: File
  readonly said: Said
  /** By what is kept for its titles, if anything is. */
  readonly byKept?: boolean
}

/** The columns of a file as they would be read, asked again with everything that the person says of them. */
export function useMapping({ kind, month }: Asked) {
  const [said, setSaid] = useState(nothingSaid)
  const [reading, setReading] = useState<MappingReading>()
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: ({ file, said, byKept }: Question) =>
      callUpload(readColumns, {
        params: { kind },
        query: { ...meantQuery(said), ...(month && { month }), ...(byKept && { byKept: 'true' }) },
        file,
      }),
  })
  /** Of several questions only the last one's answer is heard. */
  const ask = (file: File, next: Said, then?: (reading: MappingReading, said: Said) => void, byKept = false) => {
    setSaid(next)
    const hear = (answer: MappingReading) => {
      const meant = answer.isByKept && answer.kept ? saidByKept(answer.kept) : next
      setSaid(meant)
      setReading(answer)
      then?.(answer, meant)
    }
    mutate({ file, said: next, byKept }, { onSuccess: hear })
  }
  const forget = () => {
    setReading(undefined)
    setSaid(nothingSaid)
    reset()
  }
  return {
    said,
    reading,
    isReading: isPending,
    error,
    query: meantQuery(said),
    ask,
    /** Another file, of which nothing was said yet; what is kept for its titles is offered. */
    begin: (file: File, then?: (reading: MappingReading, said: Said) => void) => {
      setReading(undefined)
      ask(file, nothingSaid, then, true)
    },
    /** What is kept for the titles of this file, as it is now. */
    know: (kept: MappingReading['kept']) => setReading((before) => before && { ...before, kept }),
    forget,
  }
}

export type Mapping = ReturnType<typeof useMapping>

import { useState } from 'react'
import { crsMissing, isDrawing } from './import-needs.ts'

/** The outlines among several files: they have a coordinate system of their own, which somebody has to say. */
export function useDrawings(files: readonly File[]) {
  const [crs, setCrs] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const drawings = files.filter(isDrawing)
  const missing = drawings.length > 0 ? crsMissing(crs) : null
  return {
    isThere: drawings.length > 0,
    crs,
    setCrs,
    /** What to say where somebody went on without it. */
    missing: isAsked ? missing : null,
    /** Whether they can be sent. */
    ask: () => {
      setIsAsked(true)
      return missing === null
    },
    meant: drawings.map((file) => ({ file: files.indexOf(file), kind: 'boundaries' as const, crs })),
  }
}

export type Drawings = ReturnType<typeof useDrawings>

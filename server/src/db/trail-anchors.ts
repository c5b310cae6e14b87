import { appendFileSync, closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { TrailAnchor } from '@pianqu/shared/trail/trail-fault.ts'
import { z } from 'zod'
import { unlessFull } from './disk.ts'

/** What vouches for the trail from outside the database: who edits that alone is found out. */
export interface TrailAnchors {
  /** Keeps where the trail has come to, after each commit. */
  keep(anchor: TrailAnchor): void
  /** What was kept: one for each day, and the last. */
  all(): TrailAnchor[]
}

const anchorSchema = z.object({ at: z.string(), seq: z.int(), hash: z.string() })

/** A line that was cut short by a crash vouches for nothing. */
function parsed(line: string): TrailAnchor[] {
  try {
    const result = anchorSchema.safeParse(JSON.parse(line))
    return result.success ? [result.data] : []
  } catch {
    return []
  }
}

const linesOf = (path: string): string[] => (existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [])

/** The last anchor is written over and over, always as long, so that it never lies half over an older one. */
const headLength = 240

/** The files in which a data folder keeps its anchors; a backup takes them along. */
export const anchorFiles = { head: 'trail.head', days: 'trail.days' } as const

/** In two files beside the database: the first anchor of each day, and the last of all. */
export function folderAnchors(folder: string): TrailAnchors {
  const [headPath, daysPath] = [join(folder, anchorFiles.head), join(folder, anchorFiles.days)]
  let day = linesOf(daysPath).flatMap(parsed).at(-1)?.at.slice(0, 10)
  return {
    keep(anchor) {
      const text = JSON.stringify(anchor)
      // The commit that it vouches for stands: where the disk is full, the next one tries again.
      unlessFull(() => {
        const handle = openSync(headPath, existsSync(headPath) ? 'r+' : 'w', 0o600)
        try {
          writeSync(handle, `${text.padEnd(headLength)}\n`, 0)
        } finally {
          closeSync(handle)
        }
        if (anchor.at.slice(0, 10) === day) return
        appendFileSync(daysPath, `${text}\n`, { mode: 0o600 })
        day = anchor.at.slice(0, 10)
      })
    },
    all: () => [...linesOf(daysPath), ...linesOf(headPath)].flatMap(parsed),
  }
}

/** For tests: the same without a disk. */
export function memoryAnchors(already: readonly TrailAnchor[] = []): TrailAnchors {
  const kept = [...already]
  return {
    keep: (anchor) => void kept.push(anchor),
    all: () => [...kept],
  }
}

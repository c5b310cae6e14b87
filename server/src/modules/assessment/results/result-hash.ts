import { createHash } from 'node:crypto'
import type { Direction } from '@pianqu/shared/assessment/direction.ts'

/** Which version of which result. */
export interface ResultVersion {
  readonly year: number
  readonly direction: Direction
  readonly version: number
}

/** SHA-256 over which result it is and every byte of it. */
export const resultHash = ({ year, direction, version }: ResultVersion, content: string): string =>
  createHash('sha256').update(`${year}\n${direction}\n${version}\n${content}`).digest('hex')

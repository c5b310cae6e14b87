import { createHash } from 'node:crypto'
import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import type { ResultContent } from '@pianqu/shared/assessment/results/result.schema.ts'
import type { Change } from '../../../db/command.ts'
import { assessmentResults } from '../audit.tables.ts'

interface Wanted {
  readonly year: number
  readonly direction: Direction
  readonly version: number
}

/** SHA-256 over which result it is and every byte of it. */
export const resultHash = ({ year, direction, version }: Wanted, content: string): string =>
  createHash('sha256').update(`${year}\n${direction}\n${version}\n${content}`).digest('hex')

/** Freezes one version of a result. */
export function freezeResult({ tx, actor, at, today }: Change, wanted: Wanted, result: ResultContent): void {
  const content = JSON.stringify(result)
  tx.orm
    .insert(assessmentResults)
    .values({
      ...wanted,
      content,
      hash: resultHash(wanted, content),
      publishedOn: today,
      publishedAt: at,
      publishedByName: actor.name,
      because: result.because,
    })
    .run()
}

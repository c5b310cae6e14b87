import type { ResultContent } from '@pianqu/shared/assessment/results/result.schema.ts'
import type { Change } from '../../../db/command.ts'
import { assessmentResults } from '../audit.tables.ts'
import { type ResultVersion, resultHash } from './result-hash.ts'

/** Freezes one version of a result. */
export function freezeResult({ tx, actor, at, today }: Change, wanted: ResultVersion, result: ResultContent): void {
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

import type { ResultContent } from '@pianqu/shared/assessment/results/result.schema.ts'
import type { Change } from '../../../db/command.ts'
import { assessmentResults } from '../audit.tables.ts'
import { type ResultVersion, resultHash } from './result-hash.ts'

/** Freezes one version of a result, and returns what the trail is to say of it. */
export function freezeResult({ tx, actor, at, today }: Change, wanted: ResultVersion, result: ResultContent) {
  const content = JSON.stringify(result)
  const hash = resultHash(wanted, content)
  tx.orm
    .insert(assessmentResults)
    .values({
      ...wanted,
      content,
      hash,
      publishedOn: today,
      publishedAt: at,
      publishedByName: actor.name,
      because: result.because,
    })
    .run()
  const { direction, version } = wanted
  return { direction, version, hash }
}

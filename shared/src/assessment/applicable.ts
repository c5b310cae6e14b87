import type { AreaCategory } from '../areas/area.schema.ts'
import type { Criterion, SchemeContent } from './scheme.schema.ts'

/** A weight of 10000 leaves the maximum as it is. */
export const plainWeight = 10_000

/** What the maximum (and with it the mark) of a criterion is multiplied by for a target; departments have no category. */
export const weightFor = ({ weights }: Pick<Criterion, 'weights'>, category: AreaCategory | null): number =>
  category === null ? plainWeight : weights[category]

export const criteriaOf = ({ sections }: Pick<SchemeContent, 'sections'>): Criterion[] =>
  sections.flatMap(({ criteria }) => criteria)

/** What a rater marks of a target: subjective criteria that weigh anything for its category. */
export const applicableCriteria = (
  content: Pick<SchemeContent, 'sections'>,
  category: AreaCategory | null,
): Criterion[] =>
  criteriaOf(content).filter(({ kind, weights }) => kind === 'subjective' && weightFor({ weights }, category) > 0)
